/** The slash command: the answer to what was typed, only to the person who typed it. */

import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import { answerMessage } from '../views/answer.ts';
import { helpMessage } from '../views/help.ts';
import type { Message } from '../views/message.ts';
import { noAnswerMessage } from '../views/no-answer.ts';
import { asReply } from './reply.ts';
import { type Room, rememberQuestion } from './room.ts';

export function slashCommand(room: Room) {
  return async ({ command, respond }: SlackCommandMiddlewareArgs): Promise<void> => {
    await respond({ response_type: 'ephemeral', ...asReply(answerTo(room, command.text ?? '')) });
  };
}

/** Any text typed, answered: passages, help, or why there is no answer. */
function answerTo(room: Room, text: string): Message {
  const answer = room.desk.ask(text);
  const { kind, status, passages, took_ms } = answer;
  room.log.info({ kind, status, reason: answer.reason?.code, passages: passages.length, took_ms }, 'asked');
  if (kind === 'help') return helpMessage(answer, room.desk.dossier, room.view());
  if (passages.length === 0) return noAnswerMessage(answer, room.view());
  return answerMessage(answer, passages, rememberQuestion(room, text), room.view());
}
