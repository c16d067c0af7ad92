/** A mention: in a channel the answer starts a thread, in a thread it goes there. */

import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { ownUserIds } from '../admission.ts';
import { answeringEvent } from '../incident.ts';
import { errorDetail, slackErrorOf } from '../log.ts';
import { plainWords, withoutMention, wordsOf } from '../message-text.ts';
import type { Place } from '../posts.ts';
import { escapeMrkdwn } from '../views/text.ts';
import { answerMessageAbove, answerWords } from './conversation.ts';
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
      else await answerWords(room, place, words === '' ? 'help' : words);
    });
  };
}

/** Reads the message that the thread hangs on, and answers with the passages closest to it. */
async function answerParent(room: Room, place: Required<Place>, ours: readonly string[]): Promise<void> {
  const read = await readParent(room, place, ours);
  if ('words' in read) return answerMessageAbove(room, place, read.words);
  await room.posts.post(place, { text: escapeMrkdwn(read.sentence), blocks: [] });
}

const Parent = z.looseObject({ user: z.string().nullish(), bot_id: z.string().nullish() });
const TYPE_IT = 'Type the words after the mention, for example the sentence to look for.';

async function readParent(
  { reads, log, heard }: Room,
  { channel, thread_ts }: Required<Place>,
  ours: readonly string[],
): Promise<{ words: string } | { sentence: string }> {
  try {
    const { messages } = await reads.conversations.replies({
      channel,
      ts: thread_ts,
      limit: 1,
      inclusive: true,
    });
    const parent = messages?.find(({ ts }) => ts === thread_ts);
    const author = Parent.safeParse(parent).data?.user;
    if (author && ours.includes(author))
      return { sentence: `The message above is this app’s own. ${TYPE_IT}` };
    const words = wordsOf(parent);
    return words === '' ? { sentence: `The message above has no words to look for. ${TYPE_IT}` } : { words };
  } catch (error) {
    heard(error);
    log.warn({ error: errorDetail(error) }, 'the message above cannot be read');
    return { sentence: `${whyUnread(error)} ${TYPE_IT}` };
  }
}

function whyUnread(error: unknown): string {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return 'Slack lets this app read no more messages just now.';
  switch (slackErrorOf(error)) {
    case 'missing_scope':
      return 'This app was not given the right to read messages here.';
    case 'not_in_channel':
    case 'channel_not_found':
      return 'This app is not in this channel, so it cannot read the message above.';
    case 'ratelimited':
      return 'Slack lets this app read no more messages just now.';
    default:
      return 'Slack did not give the message above.';
  }
}
