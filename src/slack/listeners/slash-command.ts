/** The slash command: the answer to what was typed, only to the person who typed it. */

import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { respondWith } from '../reply.ts';
import { ask, messageOf } from './answer-to.ts';
import type { Room } from './room.ts';

export function slashCommand(room: Room) {
  return async ({ command, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const message = messageOf(room, ask(room, command.text ?? ''), room.view());
    await respondWith(respond, message, { response_type: 'ephemeral' });
  };
}
