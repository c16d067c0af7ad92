/** Where a button was pressed. */

import type { BlockAction } from '@slack/bolt';

/** The channel's id, or '' in a window and on the home tab. */
export function channelOf({ channel, container }: BlockAction): string {
  return channel?.id ?? String(container.channel_id ?? '');
}

/** For a response: into the thread of the message with the button, where it stands in one. */
export function threadOf({ container }: BlockAction): { thread_ts?: string } {
  return typeof container.thread_ts === 'string' ? { thread_ts: container.thread_ts } : {};
}
