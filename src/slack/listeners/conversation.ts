/** A question in a channel, a thread or a direct message, answered where it was asked, for everyone there. */

import type { Answer, Table } from '../../answer/answer.ts';
import { pointsBack } from '../../answer/follow-up.ts';
import { MOST_PASSAGES } from '../../answer/lookup.ts';
import { courtesyTo } from '../courtesy.ts';
import type { Place } from '../posts.ts';
import type { AnswerOptions, Before } from '../views/answer.ts';
import { lineInShort, shortMessage } from '../views/in-short.ts';
import { escapeMrkdwn, label } from '../views/text.ts';
import { ask, messageOf } from './answer-to.ts';
import { closest, quotedIn, quotedInBlocks } from './closest.ts';
import type { Parent } from './parent.ts';
import { askedAgain, type Room, rememberQuestion } from './room.ts';

/** Said where the message above does not help. */
export const TYPE_IT = 'Type the words after the mention, for example the sentence to look for.';

/** The message above, why it cannot be read, or null where the question hangs on none. */
type ReadAbove = () => Promise<Parent | { unread: string } | null>;

/**
 * Answers words, and offers them together with the question before them in the same thread. A question that names
 * nothing ("who said that") is about what the thread is about: the last answer there, or what the message above quotes.
 * Greetings and thanks get a word back, and no search.
 */
export async function answerWords(
  room: Room,
  place: Place,
  words: string,
  readAbove: ReadAbove,
): Promise<void> {
  const courtesy = courtesyTo(words);
  if (courtesy !== null) return say(room, place, courtesy);
  if (pointsBack(words)) return answerFollowUp(room, place, words, readAbove);
  const answer = ask(room, words);
  const before = questionBefore(room, place, words);
  if (answer.kind !== 'help' && answer.reason?.code !== 'stop_words')
    room.threads.set(keyOf(place), { words, query: words });
  await post(room, place, answer, { before });
}

/** Checks a message that somebody wrote before. */
export async function answerMessageAbove(room: Room, place: Place, words: string): Promise<void> {
  const answer = closest((text) => ask(room, text), words);
  room.threads.set(keyOf(place), { words, query: answer.query });
  await post(room, place, answer);
}

async function answerFollowUp(room: Room, place: Place, words: string, readAbove: ReadAbove): Promise<void> {
  const asking = (text: string) => ask(room, text);
  const topic = room.threads.get(keyOf(place));
  const answered = topic && askedAgain(asking, topic.query);
  const last = answered?.table ? passagesOfRows(room, answered, answered.table) : answered;
  const { labels } = room.viewWithoutCommand();
  if (topic && last && last.passages.length > 0) {
    const asked = askedLine(words, `the last answer, to “${label(topic.words, 50)}”`);
    const line = lineInShort(words, last, labels);
    // The passages stand in the thread already, and nobody reads them twice; those of a table have not been shown whole.
    if (line === null || answered?.table) return post(room, place, last, { asked, inShort: line });
    return room.posts.post(place, shortMessage(asked, line, last, rememberQuestion(room, last.query)));
  }
  const above = await readAbove();
  if (above === null) return post(room, place, asking(words));
  if ('unread' in above) return say(room, place, `${above.unread} ${TYPE_IT}`);
  const { quotes, isOwn } = above;
  // Of our own words around passages none is anybody's saying.
  const message = quotes.length > 0 || isOwn ? quotes.join('\n') : above.words;
  const quoted = quotes.length > 0 ? quotedInBlocks(asking, quotes) : quotedIn(asking, message);
  if (quoted === null) return say(room, place, `${NOTHING_QUOTED} ${NAME_IT}`);
  room.threads.set(keyOf(place), { words: message, query: quoted.query });
  await post(room, place, quoted, {
    asked: askedLine(words, 'the message above'),
    inShort: lineInShort(words, quoted, labels),
  });
}

/** A table has its passages in its rows: those of the first ones, as an answer that names who speaks in each. */
function passagesOfRows({ desk }: Room, { query }: Answer, { rows }: Table): Answer {
  const ids = rows
    .flat()
    .flatMap((cell) => ('quote' in cell && cell.quote.id !== null ? [cell.quote.id] : []));
  return { ...desk.recall([...new Set(ids)].slice(0, MOST_PASSAGES)).answer, query };
}

const NOTHING_QUOTED =
  'These words name nothing to look for, and the message above quotes none of the files.';
const NAME_IT = 'Add a name, a place, a number or what it is about.';

/** A question that names nothing, with what it was taken to be about. */
const askedLine = (words: string, about: string): string =>
  `Asked: ${label(words, 150)} · taken to be about ${about}`;

const post = (
  room: Room,
  place: Place,
  answer: Answer,
  options: Pick<AnswerOptions, 'before' | 'asked' | 'inShort'> = {},
): Promise<void> =>
  room.posts.post(
    place,
    messageOf(room, answer, room.viewWithoutCommand(), { isPrivate: false, ...options }),
  );

/** One sentence of ours, for everyone there. */
export const say = (room: Room, place: Place, sentence: string): Promise<void> =>
  room.posts.post(place, { text: escapeMrkdwn(sentence), blocks: [] });

/** The last question of the thread, with both asked together remembered for a click; null where it is the same. */
function questionBefore(room: Room, place: Place, words: string): Before | null {
  if (place.thread_ts === undefined) return null;
  const query = room.threads.get(keyOf(place))?.words;
  if (query === undefined || label(query) === label(words)) return null;
  return { query, bothId: rememberQuestion(room, `${query} ${words}`) };
}

function keyOf({ channel, thread_ts = '' }: Place): string {
  return `${channel} ${thread_ts}`;
}
