/** The button More: the next passages, only to the person who pressed it. */

import type { BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { isDirect } from '../posts.ts';
import { respondWith } from '../reply.ts';
import { answerMessage } from '../views/answer.ts';
import { parseCarried } from '../views/buttons.ts';
import { GONE, type Room, recallPassages } from './room.ts';
import { channelOf, onlyForWhoClicked } from './where.ts';

export function morePassages(room: Room) {
  return async (
    { action, body, respond }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>>,
    tell: Tell,
  ): Promise<void> => {
    const carried = parseCarried(action.value);
    const found = carried && recallPassages(room, carried);
    if (!carried || !found || found.passages.length === 0) return tell(GONE);
    const isPrivate = !isDirect(channelOf(body));
    const message = answerMessage(found.answer, found.passages, carried.answer, room.view(), {
      isPrivate,
      isMore: true,
    });
    await respondWith(respond, message, onlyForWhoClicked(body));
  };
}
