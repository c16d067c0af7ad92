/** Opens a window for a click or a shortcut. */

import type { types, webApi } from '@slack/bolt';
import { slackErrorOf } from '../log.ts';

/** A trigger opens one window, within 3 s. docs.slack.dev/reference/methods/views.open */
const TRIGGER_ERRORS = new Set(['expired_trigger_id', 'invalid_trigger_id', 'exchanged_trigger_id']);

/**
 * On top of the window that the click was in, where it was in one.
 *
 * @param late called where the trigger had expired
 * @returns the id of the new window, or null where there is none
 */
export async function openWindow(
  client: webApi.WebClient,
  { trigger_id, view: under }: { trigger_id: string; view?: { type: string } | undefined },
  view: types.ModalView,
  late: () => Promise<void>,
): Promise<string | null> {
  try {
    const open = under?.type === 'modal' ? client.views.push : client.views.open;
    const opened = await open({ trigger_id, view });
    return opened.view?.id ?? null;
  } catch (error) {
    if (!TRIGGER_ERRORS.has(slackErrorOf(error) ?? '')) throw error;
    await late();
    return null;
  }
}
