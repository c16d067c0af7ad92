/** The button All sources: a window with every file that the answer rests on. */

import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { parseCarried } from '../views/buttons.ts';
import { sourcesModal } from '../views/sources-modal.ts';
import { openWindow } from './open-window.ts';
import { GONE, type Room, recallPassages } from './room.ts';

export function showSources(room: Room) {
  return async (
    { action, body, client }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs,
    tell: Tell,
  ): Promise<void> => {
    const carried = parseCarried(action.value);
    const found = carried && recallPassages(room, carried);
    if (!found || found.passages.length === 0) return tell(GONE);
    const view = sourcesModal(found.answer, room.desk.dossier, room.view());
    await openWindow(client, body, view, () =>
      tell('Slack closed the moment for opening this. Press All sources again.'),
    );
  };
}
