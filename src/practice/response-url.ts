/** A post to a response URL: an answer to whoever asked, a post for the channel, or a change of the original. */

import { messageContent } from './message-content.ts';
import type { Json } from './shapes.ts';
import type { ResponsePlace } from './triggers.ts';
import type { SlackState } from './web-api.ts';
import { BOT_ID, type Workspace } from './workspace.ts';

/**
 * Takes one post.
 *
 * @param id the last part of the address
 * @throws {SlackRefusal} for an address that may not be used, and for a message that Slack refuses
 */
export function respond({ workspace, handles }: SlackState, id: string, body: Json): void {
  answerAt(workspace, handles.takeResponse(id), body);
}

/** The same for a message in the acknowledgement of a slash command. */
export function answerAt(workspace: Workspace, place: ResponsePlace, body: Json): void {
  const original = place.original === null ? undefined : workspace.find(place.channel, place.original);
  if (body.delete_original === true) {
    if (original) workspace.remove(original);
    return;
  }
  const content = messageContent(body, 'response_url');
  if (body.replace_original === true && original?.user === BOT_ID) {
    workspace.replace(original, content.text, content.blocks, !original.ephemeral);
    return;
  }
  const thread_ts = typeof body.thread_ts === 'string' ? body.thread_ts : place.thread_ts;
  workspace.post({
    channel: place.channel,
    user: BOT_ID,
    ...content,
    thread_ts,
    ephemeral: body.response_type !== 'in_channel',
  });
}
