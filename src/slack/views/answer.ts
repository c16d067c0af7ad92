/** The answer to one question, as a private message: passages, what they rest on, and what can be done next. */

import type { types } from '@slack/bolt';
import type { Answer, AnswerPassage } from '../../answer/answer.ts';
import { moreButton, shareButton } from './buttons.ts';
import type { Message, ViewContext } from './message.ts';
import { joinParagraphs, layOutPassages } from './passages.ts';
import { sourcingLine } from './source-line.ts';
import { contextLine, count, escapeMrkdwn, label, textLength } from './text.ts';

/** A reporter reads three passages at a glance; the rest waits behind More. */
const FIRST_PASSAGES = 3;
/** Room kept for the buttons and the lines that name what was left out. */
const BUTTONS_TEXT = 400;

/**
 * @param passages those to show, of `answer.passages`: all of them at first, what was left after *More*
 * @param answerId what the buttons carry, so that a click finds the question again
 */
export function answerMessage(
  answer: Answer,
  passages: readonly AnswerPassage[],
  answerId: string,
  { labels }: ViewContext,
): Message {
  const head = askedLine(answer.query);
  const feet = [sourcingLine(answer.sourcing, labels), ...answer.notices.map(({ text }) => label(text, 300))];
  const around = [...(head === null ? [] : [contextLine(head)]), ...feet.map(contextLine)];
  const layout = layOutPassages(passages, {
    sources: answer.sources,
    labels,
    most: FIRST_PASSAGES,
    reservedText: textLength(around) + BUTTONS_TEXT,
    reservedBlocks: around.length + 1,
    answerId,
  });
  const rest = layout.rest.map(({ id }) => id);
  const buttons: types.ActionsBlock = {
    type: 'actions',
    elements: [shareButton({ answer: answerId, passages: layout.shown.map(({ id }) => id) })],
  };
  if (rest.length > 0) buttons.elements.push(moreButton({ answer: answerId, passages: rest }));
  const left = rest.length > 0 ? [`${count(rest.length, 'more passage')} behind the button More.`] : [];
  return {
    text: joinParagraphs(
      escapeMrkdwn(head ?? ''),
      layout.paragraphs,
      escapeMrkdwn([...feet, ...left].join('\n')),
    ),
    blocks: [
      ...(head === null ? [] : [contextLine(head)]),
      ...layout.blocks,
      ...feet.map(contextLine),
      buttons,
    ],
  };
}

/** The question as it was asked, on one line; null where it is not known any more. */
export function askedLine(query: string): string | null {
  const asked = label(query, 150);
  return asked === '' ? null : `Asked: ${asked}`;
}
