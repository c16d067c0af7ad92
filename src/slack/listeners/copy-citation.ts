/** The button Copy citation: a window with the passages ready to paste, each in a block that is copied as it stands. */

import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { parseCarried } from '../views/buttons.ts';
import { copyModal } from '../views/copy-modal.ts';
import { openWindow } from './open-window.ts';
import { GONE, type Room } from './room.ts';

export function copyCitation(room: Room) {
  return async (
    { action, body, client }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs,
    tell: Tell,
  ): Promise<void> => {
    const ids = parseCarried(action.value)?.passages ?? [];
    const texts = ids.flatMap((id) => room.desk.ask(`copy ${id}`).export?.text ?? []);
    if (texts.length === 0) return tell(GONE);
    await openWindow(client, body, copyModal(texts, ids.length - texts.length), () =>
      tell('Slack closed the moment for opening this. Press Copy citation again.'),
    );
  };
}
