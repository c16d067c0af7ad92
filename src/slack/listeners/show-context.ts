/** The button Context: a modal with the passage in its paragraph. */

import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { tell } from '../incident.ts';
import { parseCarried } from '../views/buttons.ts';
import { contextModal } from '../views/context-modal.ts';
import { GONE, type Room } from './room.ts';

/** A trigger opens one modal, within 3 s. docs.slack.dev/reference/methods/views.open */
const TRIGGER_ERRORS = new Set(['expired_trigger_id', 'invalid_trigger_id']);

export function showContext(room: Room) {
  return async ({
    action,
    body,
    client,
    respond,
  }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs): Promise<void> => {
    const id = parseCarried(action.value)?.passages[0];
    const found = id === undefined ? null : room.desk.paragraphOf(id);
    if (found === null) return tell(respond, GONE);
    try {
      await client.views.open({ trigger_id: body.trigger_id, view: contextModal(found, room.view()) });
    } catch (error) {
      const reason = (error as { data?: { error?: string } }).data?.error ?? '';
      if (!TRIGGER_ERRORS.has(reason)) throw error;
      await tell(respond, 'Slack closed the moment for opening this. Press Context again.');
    }
  };
}
