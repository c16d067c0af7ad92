import type { Article, Sentence } from '../dossier/article.ts';
import type { Figure } from '../dossier/figures/figure.ts';
import { figuresOf } from '../dossier/figures/figures.ts';
import type { Answer, Cell } from './answer.ts';
import { labelsOf, passageId } from './citation.ts';
import { EMPTY, type Library } from './library.ts';
import { quoteOf } from './passages.ts';
import type { Selection } from './selection.ts';

/** A figure with the place where it stands first, and every file that has it. */
export interface LedgerEntry {
  figure: Figure;
  article: Article;
  sentence: Sentence;
  /** Ids, in order. */
  files: Set<string>;
}

/** Rows of one list. What is over is counted; words or `from:` bring it. */
export const MOST_ROWS = 60;

/** One figure is the same in every file but where it is told from a day that the file alone knows. */
const keyOf = ({ kind, value }: Figure, article: Article): string =>
  `${kind} ${value}${kind === 'relative' ? ` ${article.id}` : ''}`;

/** The distinct figures of some sentences, in order of first appearance, each with every file looked through that has it. */
export function ledgerOf(
  { sentences, articles }: Selection,
  admits: (figure: Figure) => boolean,
): LedgerEntry[] {
  const entries = new Map<string, LedgerEntry>();
  for (const { article, sentence } of sentences) {
    for (const figure of figuresOf(article)[sentence.index]!) {
      if (!admits(figure)) continue;
      const key = keyOf(figure, article);
      if (!entries.has(key)) entries.set(key, { figure, article, sentence, files: new Set() });
    }
  }
  for (const article of articles) {
    for (const figure of figuresOf(article).flat())
      entries.get(keyOf(figure, article))?.files.add(article.id);
  }
  return [...entries.values()];
}

/** The figure itself, as the file writes it. */
export const literalCell = ({ figure, article }: LedgerEntry): Cell => ({
  quote: { ...quoteOf(article, figure), id: null },
});

export const passageCell = ({ article, sentence }: LedgerEntry): Cell => ({
  quote: { ...quoteOf(article, sentence.passage), id: passageId(article, sentence.passage) },
});

/** "in 2 of 5 files: 000, 001". */
export function filesCell(entry: LedgerEntry, of: number, labels: ReadonlyMap<string, string>): Cell {
  const names = [...entry.files].map((id) => labels.get(id)!);
  return { text: `in ${names.length} of ${of} ${of === 1 ? 'file' : 'files'}: ${names.join(', ')}` };
}

/** What a relative time would have to be counted from; nothing is counted. */
export const anchorOf = ({ metadata: { date } }: Article): string =>
  `relative; ${date === null ? 'no date in file' : `file dated ${date}`}`;

/** An answer that lists figures, at most `MOST_ROWS`, with a word on the rest. */
export function listAnswer(
  library: Library,
  list: { kind: 'numbers' | 'timeline'; text: string; columns: string[]; entries: readonly LedgerEntry[] },
  selection: Selection,
  rowOf: (entry: LedgerEntry, labels: ReadonlyMap<string, string>) => Cell[],
): Answer {
  const { articles } = library.searcher.dossier;
  const labels = labelsOf(articles);
  const shown = list.entries.slice(0, MOST_ROWS);
  const left = list.entries.length - shown.length;
  const rest = `${left} more not shown; ${list.kind} with a word or a file behind it brings them, such as ${list.kind} from:${labels.get(list.entries.at(-1)?.article.id ?? '') ?? ''}`;
  return {
    ...EMPTY,
    query: list.text,
    kind: list.kind,
    status: 'answered',
    notices: [...selection.notices, ...(left > 0 ? [{ code: 'left_out' as const, text: rest }] : [])],
    sourcing: {
      ...EMPTY.sourcing,
      matching: new Set(list.entries.flatMap((e) => [...e.files])).size,
      of: selection.articles.length,
    },
    table: { columns: list.columns, rows: shown.map((entry) => rowOf(entry, labels)) },
  };
}

/** Why a list has no rows. */
export function nothingListed(kind: 'numbers' | 'timeline', text: string, words: string): Answer {
  const what = kind === 'numbers' ? 'figure' : 'date';
  const where = words === '' ? 'the files' : `the passages about “${words}”`;
  return {
    ...EMPTY,
    query: text,
    kind,
    reason: { code: 'no_figures', text: `No ${what} stands in ${where}.`, try: words === '' ? [] : [words] },
  };
}
