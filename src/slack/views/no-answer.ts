/** Why there is no answer, and what to type instead. */

import type { Answer } from '../../answer/answer.ts';
import { askedLine } from './answer.ts';
import type { Message, ViewContext } from './message.ts';
import { toType } from './suggestions.ts';
import { contextLine, escapeMrkdwn, label, section } from './text.ts';

export function noAnswerMessage({ query, reason, notices }: Answer, { command }: ViewContext): Message {
  const asked = askedLine(query);
  const why = label(reason?.text ?? 'No passage answers this.', 1_000);
  const remarks = notices.map(({ text }) => label(text, 300));
  const suggestions = toType(reason?.try ?? [], command);
  return {
    text: escapeMrkdwn(
      [...(asked === null ? [] : [asked]), why, ...remarks, ...suggestions.lines].join('\n'),
    ),
    blocks: [
      ...(asked === null ? [] : [contextLine(asked)]),
      section(why),
      ...remarks.map(contextLine),
      ...suggestions.blocks,
    ],
  };
}
