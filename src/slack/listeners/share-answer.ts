/** The button Share in channel: the same passages for everyone there, once. */

import { type BlockAction, type ButtonAction, RespondError, type SlackActionMiddlewareArgs } from '@slack/bolt';
import { tell } from '../incident.ts';
import { type Carried, parseCarried } from '../views/buttons.ts';
import { sharedAnswerMessage } from '../views/shared-answer.ts';
import { asReply } from './reply.ts';
import { GONE, type Room, recallPassages } from './room.ts';

/**
 * Posts by the response URL, which also works where the app is no member of the channel. A click is taken once:
 * the same click sent again by Slack is dropped, a second click is told so, and a post that Slack refused may be
 * tried again. Where Slack did not say, it may not: it could be there already.
 */
export function shareAnswer(room: Room) {
  return async ({ action, body, respond }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>>): Promise<void> => {
    const carried = parseCarried(action.value);
    if (carried === null) return tell(respond, GONE);
    const key = shareKey(body, carried);
    const earlier = room.shares.get(key);
    if (earlier === action.action_ts) return;
    if (earlier !== undefined) return tell(respond, 'You have already shared this in the channel.');

    const { answer, passages, missing } = recallPassages(room, carried);
    if (passages.length === 0) return tell(respond, GONE);
    const message = sharedAnswerMessage(answer, passages, body.user.id, missing, room.view());
    room.shares.set(key, action.action_ts);
    try {
      await respond({ response_type: 'in_channel', replace_original: false, ...asReply(message) });
    } catch (error) {
      if (error instanceof RespondError) room.shares.delete(key);
      throw error;
    }
    room.log.info({ passages: passages.length, missing }, 'shared');
  };
}

/** One person, one message, one set of passages. */
function shareKey({ user, container, channel }: BlockAction, { passages }: Carried): string {
  const message = container.message_ts ?? container.view_id;
  return JSON.stringify([user.id, channel?.id ?? container.channel_id, message, ...passages]);
}
