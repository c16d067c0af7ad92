/**
 * An answer that is a table (`compare`, `numbers`, `timeline`, `sources`): Slack's table block where its rows quote, and
 * for workspaces that refuse one, as for rows of words alone, a paragraph a row. Whole rows only; the rest is behind a
 * button.
 */

import type { types } from '@slack/bolt';
import type { Answer, Cell, Table } from '../../answer/answer.ts';
import { LIMITS } from '../limits.ts';
import { askedLine } from './answer.ts';
import { copyButton, feedbackButtons, moreRowsButton, shareRowsButton } from './buttons.ts';
import type { Message, ViewContext } from './message.ts';
import { joinParagraphs } from './passages.ts';
import { leaf, quoteElement, richSection, richText } from './quotation.ts';
import { sharedBy } from './shared-answer.ts';
import { sourcingLine } from './source-line.ts';
import { contextLine, count, escapeMrkdwn, label, textLength } from './text.ts';

/** Room kept for the lines around the rows. */
const AROUND_TEXT = 1_500;
const AROUND_BLOCKS = 8;
/** Slack refuses a cell without text. */
const NOTHING = '–';
/** Instead of a passage that the row above has. */
const ABOVE = 'as above';

type Row = readonly Cell[];

export interface TableOptions {
  /** What the buttons carry, so that a click finds the question again. */
  answerId: string;
  /** The first row to show, 0-based. */
  from?: number;
  /** Whether only the asker sees it, so that it can be shared. */
  isPrivate?: boolean;
  /** The Slack id of the person who shared it with everyone: then without buttons. */
  sharer?: string | null;
}

export function tableMessage(
  answer: Answer,
  table: Table,
  { labels }: ViewContext,
  { answerId, from = 0, isPrivate = true, sharer = null }: TableOptions,
): Message {
  const rows = rowsThatFit(table, from);
  const left = Math.max(0, table.rows.length - from - rows.length);
  const asked = askedLine(answer.query);
  const feet = [
    ...(answer.kind === 'compare' ? [sourcingLine(answer, labels)] : []),
    ...answer.notices.map(({ text }) => label(text, 300)),
    ...(sharer !== null && left > 0 ? [`${count(left, 'more row')} not shared.`] : []),
  ];
  const buttons = sharer === null ? buttonsFor(rows, { answerId, from, left, isPrivate }) : [];
  const rest = sharer === null && left > 0 ? [`${count(left, 'more row')} behind the button More rows.`] : [];
  const who = sharer === null ? null : sharedBy(sharer);
  const text = joinParagraphs(
    [...(who ? [who.text] : []), ...(asked === null ? [] : [escapeMrkdwn(asked)])].join('\n'),
    rows.map((row) => escapeMrkdwn(linesOf(table.columns, row).map(asText).join('\n'))),
    escapeMrkdwn([...feet, ...rest].join('\n')),
  );
  const message = (blocks: types.KnownBlock[]): Message => ({
    text,
    blocks: [
      ...(who ? [who.block] : []),
      ...(asked === null ? [] : [contextLine(asked)]),
      ...blocks,
      ...feet.map(contextLine),
      ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    ],
  });
  const plain = message(rows.map((row) => paragraph(table.columns, row)));
  return rows.some(quotes) ? { ...message([tableBlock(table.columns, rows)]), plain } : plain;
}

function buttonsFor(
  rows: readonly Row[],
  { answerId, from, left, isPrivate }: { answerId: string; from: number; left: number; isPrivate: boolean },
): types.Button[] {
  const passages = [
    ...new Set(rows.flat().flatMap((c) => ('quote' in c && c.quote.id !== null ? [c.quote.id] : []))),
  ];
  const carried = { answer: answerId, passages: passages.slice(0, 100) };
  return [
    ...(isPrivate ? [shareRowsButton({ answer: answerId, from })] : []),
    ...(left > 0 ? [moreRowsButton({ answer: answerId, from: from + rows.length }, left)] : []),
    ...(passages.length > 0 ? [copyButton(carried), ...feedbackButtons(carried)] : []),
  ];
}

const quotes = (row: Row): boolean => row.some((cell) => 'quote' in cell);

/** Rows from a place on, as many as fit as paragraphs, which take more room than a table; at least one if there is one. */
function rowsThatFit({ columns, rows }: Table, from: number): Row[] {
  const room = LIMITS.messageText - AROUND_TEXT;
  const kept: Row[] = [];
  let length = textLength(columns.map(headerCell));
  for (const [i, whole] of rows.slice(from).entries()) {
    const row = shortened(whole, rows[from + i - 1], kept.length > 0, columns, room);
    length += textLength(paragraph(columns, row));
    if (kept.length >= LIMITS.blocks - AROUND_BLOCKS || (length > room && kept.length > 0)) break;
    kept.push(row);
  }
  return kept;
}

/** The row without the passage that the row above has; and one that no message could hold, with word on its length. */
function shortened(
  row: Row,
  above: Row | undefined,
  hasAbove: boolean,
  columns: readonly string[],
  room: number,
): Row {
  const isLong = textLength(paragraph(columns, row)) > room - textLength(columns.map(headerCell));
  return row.map((cell, i) => {
    if (!('quote' in cell) || cell.quote.id === null) return cell;
    const before = above?.[i];
    if (hasAbove && before && 'quote' in before && before.quote.id === cell.quote.id) return { text: ABOVE };
    if (!isLong) return cell;
    const length = cell.quote.quote.length.toLocaleString('en-US');
    return {
      text: `This passage has ${length} characters, too many for Slack, and is never shortened. The terminal shows it: npm run ask -- "show ${cell.quote.id}"`,
    };
  });
}

function tableBlock(columns: readonly string[], rows: readonly Row[]): types.TableBlock {
  return {
    type: 'table',
    column_settings: columns.map(() => ({ is_wrapped: true })),
    rows: [
      columns.map(headerCell),
      ...rows.map((row) => row.map((c) => richText(richSection([leaf(textOf(c))])))),
    ],
  };
}

const headerCell = (column: string): types.RichTextBlock =>
  richText(richSection([leaf(column, { bold: true })]));

/** A line of a row as a paragraph: a passage, or what stands in a column, or in several alike. */
interface Line {
  /** Null for a passage, which stands apart as a quotation. */
  column: string | null;
  text: string;
}

/** Columns of words that say the same ("not in file") share a line, and those that say nothing have none. */
function linesOf(columns: readonly string[], row: Row): Line[] {
  const lines: Line[] = [];
  for (const [i, cell] of row.entries()) {
    const text = textOf(cell);
    const alike = lines.find((line) => line.column !== null && line.text === text);
    if (isPassage(cell)) lines.push({ column: null, text });
    else if ('quote' in cell || text !== NOTHING) {
      if (alike && 'text' in cell) alike.column += `, ${columns[i]}`;
      else lines.push({ column: columns[i]!, text });
    }
  }
  return lines;
}

const asText = ({ column, text }: Line): string => (column === null ? text : `${column}: ${text}`);

const isPassage = (cell: Cell): boolean => 'quote' in cell && cell.quote.id !== null;

/** A passage stands apart as a quotation; figures and dates, also verbatim, and our own words behind their column. */
function paragraph(columns: readonly string[], row: Row): types.RichTextBlock {
  const elements: types.RichTextBlockElement[] = [];
  let section: types.RichTextText[] | null = null;
  for (const { column, text } of linesOf(columns, row)) {
    if (column === null) {
      elements.push(quoteElement([leaf(text)]));
      section = null;
    } else if (section === null) {
      section = [leaf(`${column}: `, { bold: true }), leaf(text)];
      elements.push(richSection(section));
    } else section.push(leaf('\n'), leaf(`${column}: `, { bold: true }), leaf(text));
  }
  return richText(...elements);
}

function textOf(cell: Cell): string {
  if ('quote' in cell) return cell.quote.quote;
  return cell.text === '' ? NOTHING : label(cell.text, 500);
}
