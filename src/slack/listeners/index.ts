/** Registers every listener. The only place that knows them all; manifest.yml is tested against it. */

import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Desk } from '../../desk.ts';
import { answering } from '../incident.ts';
import type { Log } from '../log.ts';
import { MORE_PASSAGES, SHARE_ANSWER, SHOW_CONTEXT } from '../views/buttons.ts';
import { escapeMrkdwn } from '../views/text.ts';
import { morePassages } from './more-passages.ts';
import { createRoom } from './room.ts';
import { shareAnswer } from './share-answer.ts';
import { showContext } from './show-context.ts';
import { slashCommand } from './slash-command.ts';

/** The action ids that have a listener. */
export const ACTIONS = [SHARE_ANSWER, MORE_PASSAGES, SHOW_CONTEXT] as const;

const UNKNOWN_ACTION = new RegExp(`^(?!(?:${ACTIONS.join('|')})$)`);

export interface ListenerOptions {
  desk: Desk;
  /** The slash command's name, with its slash. */
  command: string;
  log: Log;
}

export function registerListeners(app: App, { desk, command, log }: ListenerOptions): void {
  const room = createRoom(desk, command, log);
  app.command(command, answering('slash_command', log, slashCommand(room)));
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: SHARE_ANSWER },
    answering(SHARE_ANSWER, log, shareAnswer(room)),
  );
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: MORE_PASSAGES },
    answering(MORE_PASSAGES, log, morePassages(room)),
  );
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: SHOW_CONTEXT },
    answering(SHOW_CONTEXT, log, showContext(room)),
  );

  // What nothing here listens to is still acknowledged: silence shows as a warning in the user's face.
  app.action(UNKNOWN_ACTION, async ({ ack }) => {
    log.info('an action without a listener');
    await ack();
  });
  app.command(/^/, async ({ ack, command: { command: typed } }) => {
    if (typed === command) return;
    log.warn('a slash command other than SLACK_COMMAND');
    await ack(escapeMrkdwn(`This app answers ${command} here; set SLACK_COMMAND to let it answer ${typed}.`));
  });
}
