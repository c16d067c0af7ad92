/** Any text typed, answered: passages, help, or why there is no answer. */

import type { Answer } from '../../answer/answer.ts';
import { type AnswerOptions, answerMessage } from '../views/answer.ts';
import { exportMessage } from '../views/export-answer.ts';
import { helpMessage } from '../views/help.ts';
import type { Message, ViewContext } from '../views/message.ts';
import { noAnswerMessage } from '../views/no-answer.ts';
import { tableMessage } from '../views/table-answer.ts';
import { type Room, rememberQuestion } from './room.ts';

/** Asks the dossier. The log has what came of it, and never what was asked. */
export function ask({ desk, log }: Room, text: string): Answer {
  const answer = desk.ask(text);
  const { kind, status, passages, took_ms } = answer;
  log.info({ kind, status, reason: answer.reason?.code, passages: passages.length, took_ms }, 'asked');
  return answer;
}

export function messageOf(
  room: Room,
  answer: Answer,
  view: ViewContext,
  options: AnswerOptions = {},
): Message {
  if (answer.kind === 'help') return helpMessage(room.desk.dossier, view);
  if (answer.export) return exportMessage(answer, answer.export);
  if (answer.passages.length === 0 && answer.table) {
    const { isPrivate = true } = options;
    return tableMessage(answer, answer.table, view, {
      answerId: rememberQuestion(room, answer.query),
      isPrivate,
    });
  }
  if (answer.passages.length === 0) {
    const offers = (answer.reason?.try ?? []).map((query) => ({ query, id: rememberQuestion(room, query) }));
    return noAnswerMessage(answer, view, options.before, offers);
  }
  return answerMessage(answer, answer.passages, rememberQuestion(room, answer.query), view, options);
}
