/** A window of ours made once more after a click in it, from the ids that it carries. */

import type { types } from '@slack/bolt';
import type { Carried } from '../views/buttons.ts';
import { CHECK_MESSAGE, checkModal, parseChecked } from '../views/check-modal.ts';
import { SEARCH_DOSSIER, searchModal } from '../views/search-modal.ts';
import { type Room, recallPassages } from './room.ts';
import { chosenEntry } from './search-dossier.ts';

/**
 * @param note what was just done, the first line of the window
 * @returns null where the window is none of these, or what it shows is gone
 */
export function windowAgain(
  room: Room,
  { callback_id, private_metadata }: { callback_id: string; private_metadata: string },
  carried: Carried,
  note: string,
): types.ModalView | null {
  if (callback_id === CHECK_MESSAGE) {
    const checked = parseChecked(private_metadata);
    const { answer, passages } = recallPassages(room, carried);
    return checked && passages.length > 0 ? checkModal(answer, checked, room.view(), note) : null;
  }
  if (callback_id === SEARCH_DOSSIER) {
    const chosen = chosenEntry(room, private_metadata);
    return chosen && searchModal(chosen, room.view(), note);
  }
  return null;
}
