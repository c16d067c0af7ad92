/** A passage where it stands: the quotation by itself, then its paragraph with the quotation bold, all verbatim. */

import type { types } from '@slack/bolt';
import type { AnswerPassage, PassageInParagraph, Quote } from '../../answer/answer.ts';
import { LIMITS } from '../limits.ts';
import { copyButton } from './buttons.ts';
import type { ViewContext } from './message.ts';
import { leaf, quotationLeaves, quoteElement, richSection, richText } from './quotation.ts';
import { sourceLine } from './source-line.ts';
import { contextLine, label, plainText, SEPARATOR, section, textLength } from './text.ts';

/** The paragraphs before and after are shown too, where there is room for them whole. */
export function contextModal(found: PassageInParagraph, { labels }: ViewContext): types.ModalView {
  const { passage, paragraph, before, after } = found;
  const heart: types.KnownBlock[] = [
    contextLine('The quotation'),
    richText(quoteElement(quotationLeaves(passage))),
    contextLine(`${sourceLine(passage, [found.source], labels)}${SEPARATOR}${label(passage.id, 80)}`),
    { type: 'actions', elements: [copyButton({ answer: '', passages: [passage.id] })] },
    contextLine('Its paragraph, with the quotation in bold'),
    richText(richSection(paragraphLeaves(passage, paragraph))),
  ];
  const around = [
    ...heart,
    ...neighbour('The paragraph before', before),
    ...neighbour('The paragraph after', after),
  ];
  const blocks = [around, heart, [section(tooLong(paragraph))]].find(
    (choice) => textLength(choice) <= LIMITS.messageText,
  );
  return {
    type: 'modal',
    title: plainText('In its paragraph'),
    close: plainText('Close'),
    blocks: blocks ?? [],
  };
}

function neighbour(heading: string, paragraph: Quote | null): types.KnownBlock[] {
  return paragraph === null ? [] : [contextLine(heading), richText(richSection([leaf(paragraph.quote)]))];
}

/** The paragraph cut at the passage's ends; in one leaf where the passage reaches beyond it. */
function paragraphLeaves(passage: AnswerPassage, paragraph: Quote): types.RichTextText[] {
  const from = passage.start - paragraph.start;
  const to = passage.end - paragraph.start;
  if (from < 0 || to > paragraph.quote.length) return [leaf(paragraph.quote)];
  return [
    ...(from > 0 ? [leaf(paragraph.quote.slice(0, from))] : []),
    leaf(paragraph.quote.slice(from, to), { bold: true }),
    ...(to < paragraph.quote.length ? [leaf(paragraph.quote.slice(to))] : []),
  ];
}

function tooLong({ quote }: Quote): string {
  return (
    `This paragraph has ${quote.length.toLocaleString('en-US')} characters, too many for Slack, and is never ` +
    'shortened. Open the file to read it whole.'
  );
}
