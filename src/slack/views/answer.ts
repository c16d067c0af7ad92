/** The answer to one question, as a message: passages, what they rest on, and what can be done next. */

import type { types } from '@slack/bolt';
import type { Answer, AnswerPassage } from '../../answer/answer.ts';
import { partedNotices } from '../../answer/parted-notices.ts';
import { worthShowing } from '../../answer/passages.ts';
import { besideBlocks } from './beside.ts';
import {
  askBothButton,
  copyButton,
  feedbackButtons,
  moreButton,
  shareButton,
  sourcesButton,
} from './buttons.ts';
import type { Message, ViewContext } from './message.ts';
import { joinParagraphs, type Layout, layOutPassages } from './passages.ts';
import { responsesLine, sourcingLine } from './source-line.ts';
import { contextLine, count, escapeMrkdwn, label, section, textLength } from './text.ts';

/** A reporter reads three passages at a glance; the rest waits behind More. */
export const FIRST_PASSAGES = 3;
/** Whoever asks for more means to read on. */
const MORE_PASSAGES = 5;
/** Room kept for the buttons and the lines that name what was left out. */
export const BUTTONS_TEXT = 400;

/** The question before this one in the same thread, and the id of the two asked together. */
export interface Before {
  query: string;
  bothId: string;
}

export interface AnswerOptions {
  /** Whether only the asker sees the answer, so that it can be shared. */
  isPrivate?: boolean;
  before?: Before | null;
  /** Whether the button More brings them: then nothing is said of the passages that stood before. */
  isMore?: boolean;
  /** The line that says what was asked, where that is not the answer's query. */
  asked?: string;
  /** One line that answers a follow-up, above all else. */
  inShort?: string | null;
}

/**
 * @param passages those to show, of `answer.passages`: all of them at first, what was left after *More*
 * @param answerId what the buttons carry, so that a click finds the question again
 */
export function answerMessage(
  answer: Answer,
  passages: readonly AnswerPassage[],
  answerId: string,
  { labels }: ViewContext,
  { isPrivate = true, before = null, isMore = false, asked, inShort = null }: AnswerOptions = {},
): Message {
  const head = asked ?? askedLine(answer.query);
  const found = verdictLines(isMore ? { ...answer, notices: [] } : answer);
  const verdict = [...(inShort === null ? [] : [inShort]), ...found];
  const feet = isMore || answer.around ? [] : feetOf(answer, { labels });
  const top: types.KnownBlock[] = [...(head === null ? [] : [contextLine(head)]), ...verdict.map(section)];
  const { strong, weaker } = byWorth(answer, passages);
  const isWeak = strong.length === 0;
  if (isWeak) top.push(contextLine(WEAKER));
  const [upper, lower] = besideBlocks(answer);
  const around = [...top, ...upper, ...lower, ...feet.map(contextLine)];
  const most = isMore ? MORE_PASSAGES : FIRST_PASSAGES;
  const layOut = (some: readonly AnswerPassage[], above: readonly types.KnownBlock[], room: number): Layout =>
    layOutPassages(answer.around ? some.map((passage) => ({ ...passage, context: null })) : some, {
      sources: answer.sources,
      labels,
      most: room,
      reservedText: textLength([...around, ...above]) + BUTTONS_TEXT,
      reservedBlocks: around.length + above.length + 1,
      answerId,
    });
  const layout = layOut(isWeak ? weaker : strong, [], most);
  const left = isWeak ? [] : weaker;
  // Whoever asks for more gets the weaker ones behind the last strong one, if there is room.
  if (isMore && layout.rest.length === 0 && left.length > 0) {
    const above = [...layout.blocks, contextLine(WEAKER)];
    const more = layOut(left, above, most - layout.shown.length);
    if (more.shown.length > 0) {
      layout.blocks = [...above, ...more.blocks];
      layout.paragraphs.push(escapeMrkdwn(WEAKER), ...more.paragraphs);
      layout.shown.push(...more.shown);
    }
  }
  const seen = new Set(layout.shown.map(({ id }) => id));
  const rest = [...strong, ...weaker].map(({ id }) => id).filter((id) => !seen.has(id));
  const shown = { answer: answerId, passages: layout.shown.map(({ id }) => id) };
  const buttons: types.ActionsBlock = {
    type: 'actions',
    elements: [
      ...(isPrivate ? [shareButton(shown)] : []),
      ...(rest.length > 0 ? [moreButton({ answer: answerId, passages: rest })] : []),
      copyButton(shown),
      sourcesButton({ answer: answerId, passages: answer.passages.map(({ id }) => id) }),
      ...(before === null ? [] : [askBothButton(before.bothId, before.query)]),
      ...feedbackButtons(shown),
    ],
  };
  const weak = rest.filter((id) => weaker.some((passage) => passage.id === id)).length;
  const ofThem = weak > 0 ? ` (${weak === rest.length ? '' : `${weak} of them `}weaker)` : '';
  const remark =
    rest.length > 0 ? [`${count(rest.length, 'more passage')}${ofThem} behind the button More.`] : [];
  return {
    text: joinParagraphs(
      escapeMrkdwn([...(head === null ? [] : [head]), ...verdict, ...(isWeak ? [WEAKER] : [])].join('\n')),
      layout.paragraphs,
      escapeMrkdwn([...feet, ...remark].join('\n')),
    ),
    blocks: [...top, ...upper, ...layout.blocks, ...lower, ...feet.map(contextLine), buttons],
  };
}

/** Stands above passages that are shown only because somebody asked for more. */
const WEAKER = 'Weaker passages, less likely to be what was asked:';

/** Passages in two parts, as the terminal has them: those worth showing unasked, and those behind *More*. */
export function byWorth(
  answer: Answer,
  passages: readonly AnswerPassage[],
): { strong: AnswerPassage[]; weaker: AnswerPassage[] } {
  const worth = new Set(worthShowing(answer.passages).map(({ id }) => id));
  return {
    strong: passages.filter(({ id }) => worth.has(id)),
    weaker: passages.filter(({ id }) => !worth.has(id)),
  };
}

/** The lines under the passages: what they rest on, and how the question was read. */
export function feetOf(answer: Answer, { labels }: Pick<ViewContext, 'labels'>): string[] {
  const responses = responsesLine(answer.responses, labels);
  return [
    sourcingLine(answer, labels),
    ...(responses === null ? [] : [`${responses} Their own words stand behind the button All sources.`]),
    ...partedNotices(answer).remarks.map(({ text }) => label(text, 300)),
  ];
}

/** A pasted page can have dozens of quotations. */
const MOST_VERDICTS = 10;

/** What stands above the passages: what the files have of each pasted quotation, and what they do not carry. */
export function verdictLines(answer: Answer): string[] {
  const quotations = answer.check?.quotations ?? [];
  const shown = quotations.slice(0, MOST_VERDICTS);
  const left = quotations.length - shown.length;
  return [
    ...shown.map(({ text, says }) => `“${label(text, 150)}”: ${label(says, 500)}`),
    ...(left > 0 ? [`${count(left, 'more quotation')} not listed here.`] : []),
    ...partedNotices(answer).findings.map((text) => label(text, 300)),
  ];
}

/** Why there is no passage: of pasted quotations a line each, else one sentence. */
export function whyLines({ check, reason }: Answer): string[] {
  const said = check?.quotations.map(({ says }) => label(says, 500)) ?? [];
  return said.length > 0 ? said : [label(reason?.text ?? 'No passage answers this.', 1_000)];
}

/** The question as it was asked, on one line; null where it is not known any more. */
export function askedLine(query: string): string | null {
  return query.trim() === '' ? null : `Asked: ${label(query, 150)}`;
}
