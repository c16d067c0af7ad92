/** A mention: in a channel the answer starts a thread, in a thread it goes there. */

import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { ownUserIds } from '../admission.ts';
import { answeringEvent } from '../incident.ts';
import { plainWords, withoutMention } from '../message-text.ts';
import type { Place } from '../posts.ts';
import { answerMessageAbove, answerWords, say, TYPE_IT } from './conversation.ts';
import { readParent } from './parent.ts';
import type { Room } from './room.ts';

type Mention = SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs;

export function appMention(room: Room) {
  return async ({ event, body, context }: Mention): Promise<void> => {
    const { channel, ts, thread_ts, user = '', text } = event;
    const place = { channel, thread_ts: thread_ts ?? ts };
    await answeringEvent('app_mention', room, { user, place }, async () => {
      const ours = ownUserIds(body);
      if (context.botUserId !== undefined) ours.push(context.botUserId);
      const words = plainWords(withoutMention(text, ours)).trim();
      if (words === '' && thread_ts !== undefined) await answerParent(room, { channel, thread_ts }, ours);
      else
        await answerWords(room, place, words === '' ? 'help' : words, async () =>
          thread_ts === undefined ? null : readParent(room, { channel, thread_ts }, ours),
        );
    });
  };
}

/** Reads the message that the thread hangs on, and answers with the passages closest to it. */
async function answerParent(room: Room, place: Required<Place>, ours: readonly string[]): Promise<void> {
  const parent = await readParent(room, place, ours);
  if ('unread' in parent) return say(room, place, `${parent.unread} ${TYPE_IT}`);
  if (parent.isOwn) return say(room, place, `The message above is this app’s own. ${TYPE_IT}`);
  if (parent.words === '') return say(room, place, `The message above has no words to look for. ${TYPE_IT}`);
  await answerMessageAbove(room, place, parent.words);
}
