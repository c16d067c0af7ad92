/** The message that a thread hangs on. */

import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { errorDetail, slackErrorOf } from '../log.ts';
import { quotesOf, wordsOf } from '../message-text.ts';
import type { Place } from '../posts.ts';
import type { Room } from './room.ts';

export interface Parent {
  /** What its author wrote; '' where there are no words. */
  words: string;
  /** What stands in it as a quotation of its own, each block of them. */
  quotes: string[];
  /** Whether this app wrote it. */
  isOwn: boolean;
}

const Author = z.looseObject({ user: z.string().nullish() });

/** Reads it, or says in one sentence why it cannot be read. `ours`: the user ids of this app. */
export async function readParent(
  { reads, log, heard }: Room,
  { channel, thread_ts }: Required<Place>,
  ours: readonly string[],
): Promise<Parent | { unread: string }> {
  try {
    const { messages } = await reads.conversations.replies({
      channel,
      ts: thread_ts,
      limit: 1,
      inclusive: true,
    });
    const parent = messages?.find(({ ts }) => ts === thread_ts);
    const author = Author.safeParse(parent).data?.user;
    return { words: wordsOf(parent), quotes: quotesOf(parent), isOwn: !!author && ours.includes(author) };
  } catch (error) {
    heard(error);
    log.warn({ error: errorDetail(error) }, 'the message above cannot be read');
    return { unread: whyUnread(error) };
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
