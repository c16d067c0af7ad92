/** A quotation as rich_text leaves. Leaves are literal, and joined they are the quotation, character for character. */

import type { types } from '@slack/bolt';
import type { AnswerPassage } from '../../answer/answer.ts';

export function leaf(text: string, style?: types.RichTextText['style']): types.RichTextText {
  return style === undefined ? { type: 'text', text } : { type: 'text', text, style };
}

/**
 * The passage in leaves, the matched words bold.
 *
 * @param passage its `matched` are offsets into the file, half-open; ranges outside the quotation are ignored
 * @example quotationLeaves({ quote: 'An odd cat', start: 10, matched: [[13, 16]] })
 *   // 'An ', 'odd' (bold), ' cat'
 */
export function quotationLeaves({ quote, start, matched }: AnswerPassage): types.RichTextText[] {
  const leaves: types.RichTextText[] = [];
  let at = 0;
  for (const [from, to] of matched) {
    const begin = from - start;
    const end = to - start;
    if (begin < at || end <= begin || end > quote.length) continue;
    if (begin > at) leaves.push(leaf(quote.slice(at, begin)));
    leaves.push(leaf(quote.slice(begin, end), { bold: true }));
    at = end;
  }
  if (at < quote.length) leaves.push(leaf(quote.slice(at)));
  return leaves;
}

export function quoteElement(elements: types.RichTextText[]): types.RichTextQuote {
  return { type: 'rich_text_quote', elements };
}

export function richText(...elements: types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

export function richSection(elements: types.RichTextText[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}
