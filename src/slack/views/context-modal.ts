/** A passage in its paragraph: the quotation by itself, then the paragraph with the quotation bold, both verbatim. */

import type { types } from '@slack/bolt';
import type { AnswerPassage, AnswerSource, Quote } from '../../answer/answer.ts';
import { LIMITS } from '../limits.ts';
import type { ViewContext } from './message.ts';
import { leaf, quotationLeaves, quoteElement, richSection, richText } from './quotation.ts';
import { sourceLine } from './source-line.ts';
import { contextLine, plainText, section, textLength } from './text.ts';

interface PassageInParagraph {
  passage: AnswerPassage;
  source: AnswerSource;
  paragraph: { quote: string; start: number; end: number };
  before: Quote | null;
  after: Quote | null;
}

export function contextModal(found: PassageInParagraph, { labels }: ViewContext): types.ModalView {
  const { passage, paragraph, before, after } = found;
  const blocks: types.KnownBlock[] = [
    contextLine('The quotation'),
    richText(quoteElement(quotationLeaves(passage))),
    contextLine(sourceLine(passage, [found.source], labels)),
    contextLine('Its paragraph, the quotation in bold'),
    richText(richSection(paragraphLeaves(passage, paragraph))),
  ];
  if (before !== null && before.end <= paragraph.start) {
    blocks.push(contextLine('The sentence before'), richText(richSection([leaf(before.quote)])));
  }
  if (after !== null && after.start >= paragraph.end) {
    blocks.push(contextLine('The sentence after'), richText(richSection([leaf(after.quote)])));
  }
  return {
    type: 'modal',
    title: plainText('In its paragraph'),
    close: plainText('Close'),
    blocks: textLength(blocks) <= LIMITS.messageText ? blocks : [section(tooLong(paragraph.quote.length))],
  };
}

/** The paragraph cut at the passage's ends; in one leaf where the passage reaches beyond it. */
function paragraphLeaves(passage: AnswerPassage, paragraph: PassageInParagraph['paragraph']): types.RichTextText[] {
  const from = passage.start - paragraph.start;
  const to = passage.end - paragraph.start;
  if (from < 0 || to > paragraph.quote.length) return [leaf(paragraph.quote)];
  return [
    ...(from > 0 ? [leaf(paragraph.quote.slice(0, from))] : []),
    leaf(paragraph.quote.slice(from, to), { bold: true }),
    ...(to < paragraph.quote.length ? [leaf(paragraph.quote.slice(to))] : []),
  ];
}

function tooLong(length: number): string {
  return (
    `This paragraph has ${length.toLocaleString('en-US')} characters, too many for Slack, and is never shortened. ` +
    'Open the file to read it whole.'
  );
}
