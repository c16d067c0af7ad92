/** The buttons Share in channel, under passages and under a table: the same for everyone there, once. */

import {
  type BlockAction,
  type ButtonAction,
  RespondError,
  type RespondFn,
  type SlackActionMiddlewareArgs,
} from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { errorDetail } from '../log.ts';
import { respondWith } from '../reply.ts';
import { parseCarried, parseRows } from '../views/buttons.ts';
import type { Message } from '../views/message.ts';
import { sharedAnswerMessage } from '../views/shared-answer.ts';
import { tableMessage } from '../views/table-answer.ts';
import { GONE, type Room, recallPassages, recallTable, TABLE_GONE } from './room.ts';
import { channelOf, threadOf } from './where.ts';

const UNSURE =
  'Slack did not say whether this was posted. Look in the channel; if it is not there, ask again and share that answer.';

type ShareClick = SlackActionMiddlewareArgs<BlockAction<ButtonAction>>;

export function shareAnswer(room: Room) {
  return async ({ action, body, respond }: ShareClick, tell: Tell): Promise<void> => {
    const carried = parseCarried(action.value);
    if (carried === null) return tell(GONE);
    const click = { body, respond, action_ts: action.action_ts, what: carried.passages };
    await shareOnce(room, click, tell, () => {
      const { answer, passages, missing } = recallPassages(room, carried);
      return passages.length === 0
        ? GONE
        : sharedAnswerMessage(answer, passages, body.user.id, missing, room.view());
    });
  };
}

export function shareRows(room: Room) {
  return async ({ action, body, respond }: ShareClick, tell: Tell): Promise<void> => {
    const carried = parseRows(action.value);
    if (carried === null) return tell(TABLE_GONE);
    const { answer: answerId, from } = carried;
    const click = { body, respond, action_ts: action.action_ts, what: [answerId, String(from)] };
    await shareOnce(room, click, tell, () => {
      const found = recallTable(room, carried);
      return found === null
        ? TABLE_GONE
        : tableMessage(found.answer, found.table, room.view(), { answerId, from, sharer: body.user.id });
    });
  };
}

interface Click {
  body: BlockAction;
  respond: RespondFn;
  action_ts: string;
  /** Ids of what is shared. */
  what: readonly string[];
}

/**
 * Posts by the response URL, which also works where the app is no member of the channel. A click is taken once:
 * the same click sent again by Slack is dropped, a second click is told so, and a post that Slack refused may be
 * tried again. Where Slack did not say, it may not: it could be there already.
 *
 * @param make the message, or a sentence for who clicked where there is nothing to share
 */
async function shareOnce(
  room: Room,
  { body, respond, action_ts, what }: Click,
  tell: Tell,
  make: () => Message | string,
): Promise<void> {
  const key = shareKey(body, what);
  const earlier = room.shares.get(key);
  if (earlier === action_ts) return;
  if (earlier !== undefined) return tell('You have already shared this in the channel.');

  const message = make();
  if (typeof message === 'string') return tell(message);
  room.shares.set(key, action_ts);
  try {
    const where = { response_type: 'in_channel', replace_original: false, ...threadOf(body) } as const;
    await respondWith(respond, message, where);
  } catch (error) {
    if (error instanceof RespondError && error.statusCode < 500) {
      room.shares.delete(key);
      throw error;
    }
    room.log.warn({ error: errorDetail(error) }, 'not known whether shared');
    return tell(UNSURE);
  }
  room.log.info({ shared: what.length }, 'shared');
}

/** One person, one message, one set of passages or rows. */
function shareKey(body: BlockAction, what: readonly string[]): string {
  const message = body.container.message_ts ?? body.container.view_id;
  return JSON.stringify([body.user.id, channelOf(body), message, ...what]);
}
