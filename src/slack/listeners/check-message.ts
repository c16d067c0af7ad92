/**
 * The message shortcut "Check this message": a window at once, then the passages closest to the message in it. The
 * message comes with the call, so this works where the app is no member and may read nothing.
 */

import type {
  AllMiddlewareArgs,
  MessageShortcut,
  RespondFn,
  SlackShortcutMiddlewareArgs,
  types,
} from '@slack/bolt';
import type { Tell } from '../incident.ts';
import { wordsOf } from '../message-text.ts';
import { checkModal, waitingCheckModal } from '../views/check-modal.ts';
import { noticeModal } from '../views/notice-modal.ts';
import { ask } from './answer-to.ts';
import { closest } from './closest.ts';
import { openWindow } from './open-window.ts';
import { type Room, rememberQuestion } from './room.ts';

export function checkMessage(room: Room) {
  return async (
    { shortcut, client, respond }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs,
    tell: Tell,
  ): Promise<void> => {
    const late = () => tell('Slack closed the moment for opening this. Choose the shortcut again.');
    const view_id = await openWindow(client, shortcut, waitingCheckModal(), late);
    if (view_id === null) return;
    await client.views.update({ view_id, view: filled(room, shortcut, respond) });
  };
}

function filled(
  room: Room,
  { message, channel, message_ts }: MessageShortcut,
  respond: RespondFn | undefined,
): types.ModalView {
  const words = wordsOf(message);
  if (words === '') return noticeModal('This message has no words to look for.');
  const answer = closest((text) => ask(room, text), words);
  const answerId = rememberQuestion(room, answer.query);
  if (respond) room.responders.set(answerId, respond);
  const thread = typeof message.thread_ts === 'string' ? message.thread_ts : message_ts;
  return checkModal(answer, { channel: channel.id, thread, answer: answerId }, room.view());
}
