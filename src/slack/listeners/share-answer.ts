/** The button Share in channel: the same passages for everyone there, once. */

import {
  type BlockAction,
  type ButtonAction,
  RespondError,
  type SlackActionMiddlewareArgs,
} from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { errorDetail } from '../log.ts';
import { asReply } from '../reply.ts';
import { type Carried, parseCarried } from '../views/buttons.ts';
import { sharedAnswerMessage } from '../views/shared-answer.ts';
import { GONE, type Room, recallPassages } from './room.ts';
import { channelOf, threadOf } from './where.ts';

const UNSURE =
  'Slack did not say whether this was posted. Look in the channel; if it is not there, ask again and share that answer.';

/**
 * Posts by the response URL, which also works where the app is no member of the channel. A click is taken once:
 * the same click sent again by Slack is dropped, a second click is told so, and a post that Slack refused may be
 * tried again. Where Slack did not say, it may not: it could be there already.
 */
export function shareAnswer(room: Room) {
  return async (
    { action, body, respond }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>>,
    tell: Tell,
  ): Promise<void> => {
    const carried = parseCarried(action.value);
    if (carried === null) return tell(GONE);
    const key = shareKey(body, carried);
    const earlier = room.shares.get(key);
    if (earlier === action.action_ts) return;
    if (earlier !== undefined) return tell('You have already shared this in the channel.');

    const { answer, passages, missing } = recallPassages(room, carried);
    if (passages.length === 0) return tell(GONE);
    const message = sharedAnswerMessage(answer, passages, body.user.id, missing, room.view());
    room.shares.set(key, action.action_ts);
    try {
      await respond({
        response_type: 'in_channel',
        replace_original: false,
        ...threadOf(body),
        ...asReply(message),
      });
    } catch (error) {
      if (error instanceof RespondError && error.statusCode < 500) {
        room.shares.delete(key);
        throw error;
      }
      room.log.warn({ error: errorDetail(error) }, 'not known whether shared');
      return tell(UNSURE);
    }
    room.log.info({ passages: passages.length, missing }, 'shared');
  };
}

/** One person, one message, one set of passages. */
function shareKey(body: BlockAction, { passages }: Carried): string {
  const message = body.container.message_ts ?? body.container.view_id;
  return JSON.stringify([body.user.id, channelOf(body), message, ...passages]);
}
