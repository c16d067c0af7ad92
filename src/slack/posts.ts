/** Messages that this app posts by itself, where no response URL came with the call: each at most once. */

import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { SlackClient } from './client.ts';
import { type Log, slackErrorOf } from './log.ts';
import { type asReply, sendReply } from './reply.ts';
import type { Message } from './views/message.ts';
import { escapeMrkdwn } from './views/text.ts';

/** Where a message goes. `thread_ts`: into the thread of the message with this timestamp. */
export interface Place {
  channel: string;
  thread_ts?: string;
}

export interface Posts {
  /**
   * Posts for everyone there. A call refused with 429 was not carried out, so it is made again after the wait that
   * Slack asks for, and one with blocks that Slack refuses in its plain form; nothing else is repeated, for the
   * message could be there already.
   * @throws {UnsurePostError} where Slack did not say whether it was posted
   * @throws {webApi.SlackError} where it was refused
   */
  post(place: Place, message: Message): Promise<void>;
  /**
   * Says one sentence to one person: unseen by others in the channel, or, where that cannot be, as a direct message.
   * @throws {webApi.SlackError} where neither can be
   */
  tell(user: string, place: Place | null, sentence: string): Promise<void>;
}

/** Seconds. Longer than this nobody waits for an answer; then the sentence about it is what is sent. */
const LONGEST_WAIT_S = 30;
/** Slack lets a channel have about one message a second, so a second refusal means that many are waiting. */
const TRIES = 3;

/** A hang, a broken connection, a 5xx or a body that is no answer: the message may be there or not. */
export class UnsurePostError extends Error {}

function isUnsure(error: unknown): boolean {
  return !(error instanceof webApi.WebAPIRateLimitedError) && slackErrorOf(error) === null;
}

/** @param signal aborts a wait when the process stops */
export function createPosts(client: SlackClient, log: Log, signal: AbortSignal): Posts {
  async function postOnce(place: Place, reply: ReturnType<typeof asReply>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await client.chat.postMessage({ ...place, ...reply });
        return;
      } catch (error) {
        if (isUnsure(error)) throw new UnsurePostError('not known whether posted', { cause: error });
        if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error;
        if (attempt === TRIES || error.retryAfter > LONGEST_WAIT_S) throw error;
        log.info({ seconds: error.retryAfter }, 'rate limited, posting after the wait');
        await sleep(error.retryAfter * 1_000, undefined, { signal });
      }
    }
  }

  const post = (place: Place, message: Message): Promise<void> =>
    sendReply(message, (reply) => postOnce(place, reply));

  return {
    post,
    async tell(user, place, sentence) {
      const text = escapeMrkdwn(sentence);
      if (place !== null && !isDirect(place.channel)) {
        try {
          await client.chat.postEphemeral({ ...place, user, text });
          return;
        } catch (error) {
          log.info({ slackError: slackErrorOf(error) }, 'not told in the channel, told directly');
        }
      }
      await post(place !== null && isDirect(place.channel) ? place : { channel: user }, { text, blocks: [] });
    },
  };
}

/** Ids of direct messages begin with D. docs.slack.dev/reference/objects/conversation-object */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
