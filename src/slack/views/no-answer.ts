/** Why there is no answer, and what to type instead. */

import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { askedLine, type Before, whyLines } from './answer.ts';
import { askBothButton, insteadButtons, type Offer } from './buttons.ts';
import type { Message, ViewContext } from './message.ts';
import { toType } from './suggestions.ts';
import { contextLine, escapeMrkdwn, label, section } from './text.ts';

/**
 * @param before the question before this one in the same thread, offered together with it
 * @param offers what the reason says to ask instead, remembered for a click
 */
export function noAnswerMessage(
  answer: Answer,
  { command }: ViewContext,
  before: Before | null = null,
  offers: readonly Offer[] = [],
): Message {
  const { query, reason, notices } = answer;
  const asked = askedLine(query);
  const why = whyLines(answer);
  const remarks = notices.map(({ text }) => label(text, 300));
  const suggestions = toType(reason?.try ?? [], command);
  const elements = [
    ...insteadButtons(offers),
    ...(before === null ? [] : [askBothButton(before.bothId, before.query)]),
  ];
  const buttons: types.ActionsBlock[] = elements.length > 0 ? [{ type: 'actions', elements }] : [];
  return {
    text: escapeMrkdwn(
      [...(asked === null ? [] : [asked]), ...why, ...remarks, ...suggestions.lines].join('\n'),
    ),
    blocks: [
      ...(asked === null ? [] : [contextLine(asked)]),
      ...why.map(section),
      ...remarks.map(contextLine),
      ...(offers.length > 0 ? [] : suggestions.blocks),
      ...buttons,
    ],
  };
}
