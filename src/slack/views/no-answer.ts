/** Why there is no answer, and what to type instead. */

import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { askedLine, type Before } from './answer.ts';
import { askBothButton } from './buttons.ts';
import type { Message, ViewContext } from './message.ts';
import { toType } from './suggestions.ts';
import { contextLine, escapeMrkdwn, label, section } from './text.ts';

/** @param before the question before this one in the same thread, offered together with it */
export function noAnswerMessage(
  { query, reason, notices }: Answer,
  { command }: ViewContext,
  before: Before | null = null,
): Message {
  const asked = askedLine(query);
  const why = label(reason?.text ?? 'No passage answers this.', 1_000);
  const remarks = notices.map(({ text }) => label(text, 300));
  const suggestions = toType(reason?.try ?? [], command);
  const buttons: types.ActionsBlock[] =
    before === null ? [] : [{ type: 'actions', elements: [askBothButton(before.bothId, before.query)] }];
  return {
    text: escapeMrkdwn(
      [...(asked === null ? [] : [asked]), why, ...remarks, ...suggestions.lines].join('\n'),
    ),
    blocks: [
      ...(asked === null ? [] : [contextLine(asked)]),
      section(why),
      ...remarks.map(contextLine),
      ...suggestions.blocks,
      ...buttons,
    ],
  };
}
