/** The button More rows: the rest of a table, only to the person who pressed it. */

import type { BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { isDirect } from '../posts.ts';
import { respondWith } from '../reply.ts';
import { parseRows } from '../views/buttons.ts';
import { tableMessage } from '../views/table-answer.ts';
import { type Room, recallTable, TABLE_GONE } from './room.ts';
import { channelOf, onlyForWhoClicked } from './where.ts';

export function moreRows(room: Room) {
  return async (
    { action, body, respond }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>>,
    tell: Tell,
  ): Promise<void> => {
    const carried = parseRows(action.value);
    const found = carried && recallTable(room, carried);
    if (!carried || !found) return tell(TABLE_GONE);
    const { answer: answerId, from } = carried;
    const isPrivate = !isDirect(channelOf(body));
    const message = tableMessage(found.answer, found.table, room.view(), { answerId, from, isPrivate });
    await respondWith(respond, message, onlyForWhoClicked(body));
  };
}
