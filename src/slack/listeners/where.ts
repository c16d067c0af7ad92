/** Where a button was pressed. */

import type { BlockAction } from '@slack/bolt';

/** The channel's id, or '' in a window and on the home tab. */
export function channelOf({ channel, container }: BlockAction): string {
  return channel?.id ?? String(container.channel_id ?? '');
}

/** For a response to a click: only to who clicked, beside the message with the button. */
export const onlyForWhoClicked = (body: BlockAction) =>
  ({ response_type: 'ephemeral', replace_original: false, ...threadOf(body) }) as const;

/** For a response: into the thread of the message with the button, where it stands in one. */
export function threadOf({ container }: BlockAction): { thread_ts?: string } {
  return typeof container.thread_ts === 'string' ? { thread_ts: container.thread_ts } : {};
}
