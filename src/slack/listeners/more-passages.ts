/** The button More: the next passages, only to the person who pressed it. */

import type { BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { tell } from '../incident.ts';
import { answerMessage } from '../views/answer.ts';
import { parseCarried } from '../views/buttons.ts';
import { asReply } from './reply.ts';
import { GONE, type Room, recallPassages } from './room.ts';

export function morePassages(room: Room) {
  return async ({ action, respond }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>>): Promise<void> => {
    const carried = parseCarried(action.value);
    const found = carried && recallPassages(room, carried);
    if (!carried || !found || found.passages.length === 0) return tell(respond, GONE);
    const message = answerMessage(found.answer, found.passages, carried.answer, room.view());
    await respond({ response_type: 'ephemeral', replace_original: false, ...asReply(message) });
  };
}
