/**
 * Passages laid out for one message: the first ones that fit, whole. One that does not fit is left out and
 * stays in `rest`; one that no message could hold is named with its length instead.
 */

import type { types } from '@slack/bolt';
import type { AnswerPassage, AnswerSource } from '../../answer/answer.ts';
import { LIMITS } from '../limits.ts';
import { contextButton } from './buttons.ts';
import type { FileLabels } from './message.ts';
import { leaf, quotationLeaves, quoteElement, richSection, richText } from './quotation.ts';
import { alsoLine, place, sourceLine } from './source-line.ts';
import { contextLine, escapeMrkdwn, plainText, textLength } from './text.ts';

export interface Layout {
  blocks: types.KnownBlock[];
  /** One paragraph for each shown passage, for the top-level `text`; escaped. */
  paragraphs: string[];
  shown: AnswerPassage[];
  rest: AnswerPassage[];
}

export interface LayoutOptions {
  sources: readonly AnswerSource[];
  labels: FileLabels;
  /** How many passages at most. */
  most: number;
  /** Characters and blocks that the rest of the message needs. */
  reservedText: number;
  reservedBlocks: number;
  /** Carried by the Context buttons; null: no buttons. */
  answerId: string | null;
}

export function layOutPassages(passages: readonly AnswerPassage[], options: LayoutOptions): Layout {
  const layout: Layout = { blocks: [], paragraphs: [], shown: [], rest: [] };
  const textRoom = LIMITS.messageText - options.reservedText;
  const blockRoom = LIMITS.blocks - options.reservedBlocks;
  let text = 0;
  for (const passage of passages) {
    if (layout.shown.length >= options.most) break;
    let blocks = passageBlocks(passage, options);
    let paragraph = passageParagraph(passage, options);
    if (textLength(blocks) > textRoom) {
      const sentence = tooLong(passage, options.labels);
      blocks = [contextLine(sentence)];
      paragraph = escapeMrkdwn(sentence);
    }
    const length = textLength(blocks);
    if (text + length > textRoom || layout.blocks.length + blocks.length > blockRoom) break;
    text += length;
    layout.blocks.push(...blocks);
    layout.paragraphs.push(paragraph);
    layout.shown.push(passage);
  }
  layout.rest = passages.slice(layout.shown.length);
  return layout;
}

function passageBlocks(
  passage: AnswerPassage,
  { sources, labels, answerId }: LayoutOptions,
): types.KnownBlock[] {
  const before = passage.context
    ? [richSection([leaf('Just before: '), leaf(passage.context.quote, { italic: true })])]
    : [];
  const lines = [sourceLine(passage, sources, labels), alsoLine(passage, labels)];
  const source: types.SectionBlock = {
    type: 'section',
    text: plainText(lines.filter((line) => line !== null).join('\n')),
  };
  if (answerId !== null) {
    const carried = { answer: answerId, passages: [passage.id] };
    source.accessory = contextButton(carried, place(passage, labels));
  }
  return [richText(...before, quoteElement(quotationLeaves(passage))), source];
}

function passageParagraph(passage: AnswerPassage, { sources, labels }: LayoutOptions): string {
  const lines = [
    passage.context ? `Just before: ${passage.context.quote}` : null,
    passage.quote,
    `— ${sourceLine(passage, sources, labels)}`,
    alsoLine(passage, labels),
  ];
  return escapeMrkdwn(lines.filter((line) => line !== null).join('\n'));
}

function tooLong(passage: AnswerPassage, labels: FileLabels): string {
  const length = passage.quote.length.toLocaleString('en-US');
  return (
    `The passage in ${place(passage, labels)} has ${length} characters, too many for a Slack message, ` +
    'and is never shortened. The terminal shows it whole: npm run ask -- "your question"'
  );
}

/** Joins paragraphs up to Slack's limit for `text`; whole paragraphs that do not fit are left out and counted. */
export function joinParagraphs(head: string, paragraphs: readonly string[], foot: string): string {
  const kept: string[] = [];
  let length = head.length + foot.length + 100;
  for (const paragraph of paragraphs) {
    if (length + paragraph.length + 2 > LIMITS.text) break;
    kept.push(paragraph);
    length += paragraph.length + 2;
  }
  const left = paragraphs.length - kept.length;
  const note =
    left > 0 ? `${left === 1 ? 'One passage is' : `${left} passages are`} only in the message itself.` : '';
  return [head, ...kept, note, foot].filter((part) => part !== '').join('\n\n');
}
