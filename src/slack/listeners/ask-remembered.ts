/**
 * The buttons that ask a remembered question, only for the person who pressed: a follow-up together with the question
 * before it, and what to ask instead where there is no answer.
 */

import type { BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { isDirect } from '../posts.ts';
import { respondWith } from '../reply.ts';
import { ask, messageOf } from './answer-to.ts';
import type { Room } from './room.ts';
import { channelOf, onlyForWhoClicked } from './where.ts';

const FORGOTTEN = 'This question is not remembered any more. Type it to ask it.';

export function askRemembered(room: Room) {
  return async (
    { action, body, respond }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>>,
    tell: Tell,
  ): Promise<void> => {
    const query = room.questions.get(action.value ?? '');
    if (query === undefined) return tell(FORGOTTEN);
    const isPrivate = !isDirect(channelOf(body));
    const where = onlyForWhoClicked(body);
    // A slash command cannot be typed in a thread.
    const view = 'thread_ts' in where ? room.viewWithoutCommand() : room.view();
    const message = messageOf(room, ask(room, query), view, { isPrivate });
    await respondWith(respond, message, where);
  };
}
