/** A question in a channel, a thread or a direct message, answered where it was asked, for everyone there. */

import type { Place } from '../posts.ts';
import type { Before } from '../views/answer.ts';
import { label } from '../views/text.ts';
import { ask, messageOf } from './answer-to.ts';
import { closest } from './closest.ts';
import { type Room, rememberQuestion } from './room.ts';

/** Answers words, and offers them together with the question before them in the same thread. */
export async function answerWords(room: Room, place: Place, words: string): Promise<void> {
  const answer = ask(room, words);
  const before = answer.kind === 'help' ? null : questionBefore(room, place, words);
  if (answer.kind !== 'help') room.threads.set(keyOf(place), words);
  await room.posts.post(
    place,
    messageOf(room, answer, room.viewWithoutCommand(), { isPrivate: false, before }),
  );
}

/** Checks a message that somebody wrote before. */
export async function answerMessageAbove(room: Room, place: Place, words: string): Promise<void> {
  const answer = closest((text) => ask(room, text), words);
  room.threads.set(keyOf(place), words);
  await room.posts.post(place, messageOf(room, answer, room.viewWithoutCommand(), { isPrivate: false }));
}

/** The last question of the thread, with both asked together remembered for a click; null where it is the same. */
function questionBefore(room: Room, place: Place, words: string): Before | null {
  if (place.thread_ts === undefined) return null;
  const query = room.threads.get(keyOf(place));
  if (query === undefined || label(query) === label(words)) return null;
  return { query, bothId: rememberQuestion(room, `${query} ${words}`) };
}

function keyOf({ channel, thread_ts = '' }: Place): string {
  return `${channel} ${thread_ts}`;
}
