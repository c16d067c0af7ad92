/** The arguments that every message of this app is sent with. */

import type { Message } from './views/message.ts';

/** Never a link preview, and no markup read into the top-level text. */
export function asReply({ text, blocks }: Message) {
  return {
    text,
    ...(blocks.length > 0 && { blocks }),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
  };
}
