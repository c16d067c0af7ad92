import type { Cell, Table } from '../answer/answer.ts';
import { type Paint, printable, safe, wrap } from './printing.ts';

/** Words of ours are wrapped here; quotations never are. */
const WIDTH = 80;

type Passage = Extract<Cell, { quote: unknown }>['quote'];

/** The passages of a row: its quotations that can be shown by id. Short literals ("15,000") belong to the headline. */
const passagesOf = (row: readonly Cell[]): Passage[] =>
  row.flatMap((cell) => ('quote' in cell && cell.quote.id !== null ? [cell.quote] : []));

/**
 * A table for people: a block a row, since quotations are longer than any grid's columns. Rows in turn that show one
 * passage share it. A row of words alone is a list of its columns.
 */
export function tableLines(table: Table, labels: ReadonlyMap<string, string>, paint: Paint): string[] {
  const lines: string[] = [];
  for (const [i, row] of table.rows.entries()) {
    const passages = passagesOf(row);
    if (passages.length === 0) {
      lines.push(...listed(table.columns, row, paint), '');
      continue;
    }
    lines.push(headline(row, paint));
    if (sameIds(passages, passagesOf(table.rows[i + 1] ?? []))) continue;
    for (const { quote, article, id } of passages) {
      lines.push(printable(quote, article), paint('dim', `${safe(labels.get(article) ?? article)} · ${id}`));
    }
    lines.push('');
  }
  return lines;
}

const sameIds = (a: readonly Passage[], b: readonly Passage[]): boolean =>
  a.length === b.length && a.every((passage, i) => passage.id === b[i]!.id);

/** What a row says in a word, nothing twice: "15,000 · in 1 of 5 files: 001". */
function headline(row: readonly Cell[], paint: Paint): string {
  const words = row.flatMap((cell) => {
    if ('text' in cell) return [safe(cell.text)];
    return cell.quote.id === null ? [printable(cell.quote.quote, cell.quote.article)] : [];
  });
  const said = words.filter((word, i) => word !== words[i - 1]);
  return [paint('bold', said[0] ?? ''), ...said.slice(1)].join(' · ');
}

function listed(columns: readonly string[], row: readonly Cell[], paint: Paint): string[] {
  const words = row.map((cell) => ('text' in cell ? safe(cell.text) : cell.quote.quote));
  const rest = words.slice(1).flatMap((word, i) => (word === '' ? [] : [`${columns[i + 1]}: ${word}`]));
  return [paint('bold', words[0] ?? ''), ...rest.map((line) => wrap(line, WIDTH, '  ', '    '))];
}
