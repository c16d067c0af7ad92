/** The same passages for the whole channel, with who shared them and without the private buttons. */

import type { types } from '@slack/bolt';
import type { Answer, AnswerPassage } from '../../answer/answer.ts';
import { partedNotices } from '../../answer/parted-notices.ts';
import { askedLine, verdictLines } from './answer.ts';
import type { Message, ViewContext } from './message.ts';
import { joinParagraphs, layOutPassages } from './passages.ts';
import { responsesLine, sourcingLine } from './source-line.ts';
import { contextLine, count, escapeMrkdwn, label, section, textLength } from './text.ts';

/** Slack's ids of people: `U…`, or `W…` in an Enterprise organisation. */
const USER_ID = /^[UW][A-Z0-9]{1,30}$/;

/** The line that names who shared something with everyone, and the same as a block. */
export function sharedBy(sharer: string): { text: string; block: types.ContextBlock } {
  if (!USER_ID.test(sharer)) throw new Error('the clicking user has no Slack user id');
  const text = `Shared by <@${sharer}>`;
  return { text, block: { type: 'context', elements: [{ type: 'mrkdwn', text }] } };
}

/**
 * @param sharer the Slack id of the person who clicked: the one mention this app ever makes
 * @param missing how many of the shared passages are not in the files any more
 */
export function sharedAnswerMessage(
  answer: Answer,
  passages: readonly AnswerPassage[],
  sharer: string,
  missing: number,
  { labels }: ViewContext,
): Message {
  const { text: shared, block: who } = sharedBy(sharer);
  const asked = askedLine(answer.query);
  const verdict = verdictLines(answer);
  // How to see other responses is for who asked, not for everyone there.
  const remarks = partedNotices(answer)
    .remarks.filter(({ code }) => code !== 'responses')
    .map(({ text }) => label(text, 300));
  const responses = responsesLine(answer.responses, labels);
  const feet = [sourcingLine(answer, labels), ...(responses === null ? [] : [responses]), ...remarks];
  if (missing > 0) {
    feet.push(`${count(missing, 'passage')} left out: the file has changed since the answer was given.`);
  }
  const top = [who, ...(asked === null ? [] : [contextLine(asked)]), ...verdict.map(section)];
  const around = [...top, ...feet.map(contextLine)];
  const layout = layOutPassages(passages, {
    sources: answer.sources,
    labels,
    most: passages.length,
    reservedText: textLength(around) + 100,
    reservedBlocks: around.length + 1,
    answerId: null,
  });
  if (layout.rest.length > 0) feet.push(`${count(layout.rest.length, 'passage')} left out for length.`);
  return {
    text: joinParagraphs(
      [shared, ...[...(asked === null ? [] : [asked]), ...verdict].map(escapeMrkdwn)].join('\n'),
      layout.paragraphs,
      escapeMrkdwn(feet.join('\n')),
    ),
    blocks: [...top, ...layout.blocks, ...feet.map(contextLine)],
  };
}
