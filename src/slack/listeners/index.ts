/** Registers every listener. The only place that knows them all; manifest.yml is tested against it. */

import type {
  App,
  BlockAction,
  ButtonAction,
  ExternalSelectAction,
  GlobalShortcut,
  MessageShortcut,
} from '@slack/bolt';
import { answering } from '../incident.ts';
import {
  ASK_BOTH,
  ASK_INSTEAD,
  ASK_QUERY,
  COPY_CITATION,
  FEEDBACK_NOT_RIGHT,
  FEEDBACK_USEFUL,
  MORE_PASSAGES,
  MORE_ROWS,
  SHARE_ANSWER,
  SHARE_IN_THREAD,
  SHARE_ROWS,
  SHOW_CONTEXT,
  SHOW_SOURCES,
} from '../views/buttons.ts';
import { CHECK_MESSAGE } from '../views/check-modal.ts';
import { DOSSIER_ENTRY, SEARCH_DOSSIER } from '../views/search-modal.ts';
import { escapeMrkdwn } from '../views/text.ts';
import { appHomeOpened } from './app-home-opened.ts';
import { appMention } from './app-mention.ts';
import { askRemembered } from './ask-remembered.ts';
import { checkMessage } from './check-message.ts';
import { copyCitation } from './copy-citation.ts';
import { feedback } from './feedback.ts';
import { messageIm } from './message-im.ts';
import { morePassages } from './more-passages.ts';
import { moreRows } from './more-rows.ts';
import { createRoom, type Room, type RoomOptions } from './room.ts';
import { askQuery, dossierEntry, dossierOptions, searchDossier } from './search-dossier.ts';
import { shareAnswer, shareRows } from './share-answer.ts';
import { shareInThread } from './share-in-thread.ts';
import { showContext } from './show-context.ts';
import { showSources } from './show-sources.ts';
import { slashCommand } from './slash-command.ts';

const BUTTONS = {
  [SHARE_ANSWER]: shareAnswer,
  [SHARE_IN_THREAD]: shareInThread,
  [SHARE_ROWS]: shareRows,
  [MORE_PASSAGES]: morePassages,
  [MORE_ROWS]: moreRows,
  [COPY_CITATION]: copyCitation,
  [SHOW_CONTEXT]: showContext,
  [SHOW_SOURCES]: showSources,
  [ASK_BOTH]: askRemembered,
  ...Object.fromEntries(ASK_INSTEAD.map((id) => [id, askRemembered])),
  [ASK_QUERY]: askQuery,
  [FEEDBACK_USEFUL]: (room: Room) => feedback(room, 'useful'),
  [FEEDBACK_NOT_RIGHT]: (room: Room) => feedback(room, 'not_right'),
};

/** Every action id but these, for what nothing here listens to. */
const OTHER_ACTIONS = new RegExp(`^(?!(?:${[...Object.keys(BUTTONS), DOSSIER_ENTRY].join('|')})$)`);
const OTHER_SHORTCUTS = new RegExp(`^(?!(?:${CHECK_MESSAGE}|${SEARCH_DOSSIER})$)`);

export function registerListeners(app: App, options: RoomOptions): void {
  const room = createRoom(options);
  app.command(options.command, answering('slash_command', room, slashCommand(room)));
  app.event('app_mention', appMention(room));
  app.event('message', messageIm(room));
  app.event('app_home_opened', appHomeOpened(room));
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: CHECK_MESSAGE },
    answering(CHECK_MESSAGE, room, checkMessage(room)),
  );
  app.shortcut<GlobalShortcut>(
    { type: 'shortcut', callback_id: SEARCH_DOSSIER },
    answering(SEARCH_DOSSIER, room, searchDossier(room)),
  );
  app.options({ type: 'block_suggestion', action_id: DOSSIER_ENTRY }, dossierOptions(room));
  app.action<BlockAction<ExternalSelectAction>>(
    { type: 'block_actions', action_id: DOSSIER_ENTRY },
    answering(DOSSIER_ENTRY, room, dossierEntry(room)),
  );
  for (const [action_id, listener] of Object.entries(BUTTONS)) {
    app.action<BlockAction<ButtonAction>>(
      { type: 'block_actions', action_id },
      answering(action_id, room, listener(room)),
    );
  }
  acknowledgeOthers(app, options);
}

/** What nothing here listens to is still acknowledged: silence shows as a warning in the user's face. */
function acknowledgeOthers(app: App, { command, log }: RoomOptions): void {
  app.action(OTHER_ACTIONS, async ({ ack }) => {
    log.info('an action without a listener');
    await ack();
  });
  app.shortcut(OTHER_SHORTCUTS, async ({ ack }) => {
    log.warn('a shortcut without a listener; compare the manifest with manifest.yml');
    await ack();
  });
  app.options(new RegExp(`^(?!${DOSSIER_ENTRY}$)`), async ({ ack }) => ack({ options: [] }));
  app.view({ type: 'view_submission' }, async ({ ack }) => ack());
  app.view({ type: 'view_closed' }, async ({ ack }) => ack());
  app.command(/^/, async ({ ack, command: { command: typed } }) => {
    if (typed === command) return;
    log.warn('a slash command other than SLACK_COMMAND');
    await ack(escapeMrkdwn(`This app answers ${command} here; set SLACK_COMMAND to let it answer ${typed}.`));
  });
}
