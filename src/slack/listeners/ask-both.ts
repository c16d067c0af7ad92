/** The button under a follow-up: the question and the one before it, asked together, only for the person who pressed. */

import type { BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { isDirect } from '../posts.ts';
import { asReply } from '../reply.ts';
import { ask, messageOf } from './answer-to.ts';
import type { Room } from './room.ts';
import { channelOf, threadOf } from './where.ts';

const FORGOTTEN = 'These two questions are not remembered any more. Type both together to ask them.';

export function askBoth(room: Room) {
  return async (
    { action, body, respond }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>>,
    tell: Tell,
  ): Promise<void> => {
    const query = room.questions.get(action.value ?? '');
    if (query === undefined) return tell(FORGOTTEN);
    const isPrivate = !isDirect(channelOf(body));
    const message = messageOf(room, ask(room, query), room.viewWithoutCommand(), { isPrivate });
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      ...threadOf(body),
      ...asReply(message),
    });
  };
}
