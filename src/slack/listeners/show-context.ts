/** The button Context: a window with the passage in its paragraph. */

import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { parseCarried } from '../views/buttons.ts';
import { contextModal } from '../views/context-modal.ts';
import { openWindow } from './open-window.ts';
import { GONE, type Room } from './room.ts';

export function showContext(room: Room) {
  return async (
    { action, body, client }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs,
    tell: Tell,
  ): Promise<void> => {
    const id = parseCarried(action.value)?.passages[0];
    const found = id === undefined ? null : room.desk.paragraphOf(id);
    if (found === null) return tell(GONE);
    await openWindow(client, body, contextModal(found, room.view()), () =>
      tell('Slack closed the moment for opening this. Press Context again.'),
    );
  };
}
