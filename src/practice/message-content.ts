/** The content of a message that the app sends: taken, or refused as Slack refuses it. */

import { LIMITS } from '../slack/limits.ts';
import { textLength } from '../slack/views/text.ts';
import { checkBlocks } from './check-blocks.ts';
import { SlackRefusal } from './refusal.ts';
import type { Json } from './shapes.ts';

/** docs.slack.dev/reference/methods/chat.postMessage: Slack cuts longer `text`; here it is refused. */
const MOST_TEXT = 40_000;

/**
 * @param args of a method that posts, or the body of a post to a response URL
 * @param through a response URL takes more text in its blocks than the methods do
 * @throws {SlackRefusal} with Slack's name for what is wrong
 */
export function messageContent(
  { text = '', blocks = [] }: Json,
  through: 'method' | 'response_url',
): { text: string; blocks: Json[] } {
  if (typeof text !== 'string') throw new SlackRefusal('invalid_arguments');
  const wrong = checkBlocks(blocks, 'message');
  if (wrong.length > 0) throw new SlackRefusal('invalid_blocks', wrong);
  if (text === '' && (blocks as Json[]).length === 0) throw new SlackRefusal('no_text');
  if (text.length > MOST_TEXT) throw new SlackRefusal('msg_too_long');
  if (through === 'method' && textLength(blocks) > LIMITS.messageText) {
    throw new SlackRefusal('msg_blocks_too_long');
  }
  return { text, blocks: blocks as Json[] };
}
