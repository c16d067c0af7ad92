/** The global shortcut "Search the dossier": its window, the completions of its menu, and the answer to a choice. */

import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  ExternalSelectAction,
  GlobalShortcut,
  SlackActionMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import { queryFor } from '../../search/completion.ts';
import type { Tell } from '../incident.ts';
import { errorDetail } from '../log.ts';
import { type Chosen, optionsFor, searchModal } from '../views/search-modal.ts';
import { ask } from './answer-to.ts';
import { openWindow } from './open-window.ts';
import { type Room, rememberQuestion } from './room.ts';

const NO_ENTRY = 'This is not in the files any more. Choose again to see what is there now.';

export function searchDossier(room: Room) {
  return async (
    { shortcut, client }: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs,
    tell: Tell,
  ): Promise<void> => {
    await openWindow(client, shortcut, searchModal(null, room.view()), () =>
      tell('Slack closed the moment for opening this. Choose the shortcut again.'),
    );
  };
}

/** From memory, for Slack waits 3 s and shows nothing after that. */
export function dossierOptions(room: Room) {
  return async ({ options, ack }: SlackOptionsMiddlewareArgs<'block_suggestion'>): Promise<void> => {
    try {
      await ack({ options: optionsFor(room.completions(), options.value) });
    } catch (error) {
      room.log.error({ error: errorDetail(error) }, 'no options');
      await ack({ options: [] });
    }
  };
}

export function dossierEntry(room: Room) {
  return async (
    {
      action,
      body,
      client,
    }: SlackActionMiddlewareArgs<BlockAction<ExternalSelectAction>> & AllMiddlewareArgs,
    tell: Tell,
  ): Promise<void> => {
    const chosen = chosenEntry(room, action.selected_option?.value);
    if (chosen === null || body.view === undefined) return tell(NO_ENTRY);
    await client.views.update({ view_id: body.view.id, view: searchModal(chosen, room.view()) });
  };
}

/** The button Ask on the home tab: the same window, with the entry already chosen. */
export function askQuery(room: Room) {
  return async (
    { action, body, client }: SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs,
    tell: Tell,
  ): Promise<void> => {
    const chosen = chosenEntry(room, action.value);
    if (chosen === null) return tell(NO_ENTRY);
    await openWindow(client, body, searchModal(chosen, room.view()), () =>
      tell('Slack closed the moment for opening this. Press Ask again.'),
    );
  };
}

/** The completion with this id and its answer; null where no completion has it now. */
export function chosenEntry(room: Room, id: string | undefined): Chosen | null {
  const completion = room.completions().find((entry) => entry.id === id);
  if (completion === undefined) return null;
  const answer = ask(room, queryFor(completion));
  return { completion, answer, answerId: rememberQuestion(room, answer.query) };
}
