/** An answer that is a table (`compare`, `numbers`, `timeline`, `sources`): one paragraph a row, quotations verbatim. */

import type { types } from '@slack/bolt';
import type { Answer, Cell, Table } from '../../answer/answer.ts';
import { LIMITS } from '../limits.ts';
import { askedLine } from './answer.ts';
import type { Message } from './message.ts';
import { joinParagraphs } from './passages.ts';
import { leaf, quoteElement, richSection, richText } from './quotation.ts';
import { contextLine, count, escapeMrkdwn, label, textLength } from './text.ts';

/** Room kept for the lines around the rows. */
const AROUND_TEXT = 1_500;
const AROUND_BLOCKS = 6;

/**
 * Rows as far as they fit, whole; the rest is counted. A table block would read better, but it reaches workspaces in
 * phases and screen readers take its cells without their column.
 */
export function tableMessage(answer: Answer, table: Table): Message {
  const { blocks, paragraphs, left } = tableRows(table);
  const asked = askedLine(answer.query);
  const feet = answer.notices.map(({ text }) => label(text, 300));
  if (left > 0) {
    feet.push(`${count(left, 'more row')} left out for length; the terminal shows all: npm run ask -- "…"`);
  }
  return {
    text: joinParagraphs(escapeMrkdwn(asked ?? ''), paragraphs, escapeMrkdwn(feet.join('\n'))),
    blocks: [...(asked === null ? [] : [contextLine(asked)]), ...blocks, ...feet.map(contextLine)],
  };
}

/** The rows of a table as blocks, and as escaped paragraphs for the top-level `text`; `left`: rows that do not fit. */
export function tableRows({ columns, rows }: Table): {
  blocks: types.KnownBlock[];
  paragraphs: string[];
  left: number;
} {
  const blocks: types.KnownBlock[] = [];
  const paragraphs: string[] = [];
  for (const row of rows) {
    const block = richText(...row.map((cell, i) => cellElement(columns[i]!, cell)));
    const full =
      textLength([...blocks, block]) > LIMITS.messageText - AROUND_TEXT ||
      blocks.length >= LIMITS.blocks - AROUND_BLOCKS;
    if (full) break;
    blocks.push(block);
    paragraphs.push(escapeMrkdwn(row.map((cell, i) => `${columns[i]}: ${textOf(cell)}`).join('\n')));
  }
  return { blocks, paragraphs, left: rows.length - blocks.length };
}

/** A passage stands apart as a quotation; a figure or a date, also verbatim, and our own words behind their column. */
function cellElement(column: string, cell: Cell): types.RichTextBlockElement {
  if ('text' in cell) return richSection([leaf(`${column}: `), leaf(label(cell.text, 500))]);
  const quotation = leaf(cell.quote.quote);
  return cell.quote.id === null ? richSection([leaf(`${column}: `), quotation]) : quoteElement([quotation]);
}

function textOf(cell: Cell): string {
  return 'text' in cell ? label(cell.text, 500) : cell.quote.quote;
}
