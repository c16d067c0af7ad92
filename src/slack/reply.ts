/** How every message of this app is sent. */

import { RespondError, type RespondFn } from '@slack/bolt';
import { slackErrorOf } from './log.ts';
import type { Message } from './views/message.ts';

/** The arguments: never a link preview, and no markup read into the top-level text. */
export function asReply({ text, blocks }: Message) {
  return {
    text,
    ...(blocks.length > 0 && { blocks }),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/**
 * Sends a message, and once more in its plain form where Slack refuses its blocks. A message that is refused was not
 * posted, so nothing stands twice; whatever else goes wrong is the caller's.
 */
export async function sendReply(
  message: Message,
  send: (reply: ReturnType<typeof asReply>) => Promise<unknown>,
): Promise<void> {
  try {
    await send(asReply(message));
  } catch (error) {
    if (!message.plain || !refusesBlocks(error)) throw error;
    await send(asReply(message.plain));
  }
}

/** `invalid_blocks` of a method; a response URL says no more than that it cannot take what it was sent. */
const refusesBlocks = (error: unknown): boolean =>
  /^invalid_blocks/.test(slackErrorOf(error) ?? '') ||
  (error instanceof RespondError && error.statusCode === 400);

/** Answers by a response URL: to one person, or, with `in_channel`, for everyone there. */
export function respondWith(
  respond: RespondFn,
  message: Message,
  where: { response_type: 'ephemeral' | 'in_channel'; replace_original?: boolean; thread_ts?: string },
): Promise<void> {
  return sendReply(message, (reply) => respond({ ...where, ...reply }));
}
