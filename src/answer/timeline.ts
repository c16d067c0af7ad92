import type { Figure } from '../dossier/figures/figure.ts';
import type { Answer } from './answer.ts';
import {
  anchorOf,
  filesCell,
  type LedgerEntry,
  ledgerOf,
  listAnswer,
  literalCell,
  nothingListed,
  passageCell,
} from './ledger.ts';
import type { Library } from './library.ts';
import { selectSentences } from './selection.ts';

const PARTS = ['early', '', 'mid', 'late'];
/** How exactly a date says its time; a timeline goes through these one after the other. */
const EXACTNESS = ['day', 'month', 'year', 'yearless', 'unread', 'relative'] as const;
type Exactness = (typeof EXACTNESS)[number];

const WITHOUT_YEAR = 'no year stated';
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface Read {
  exactness: Exactness;
  /** ISO 8601, as far as it is known, for order. */
  iso: string;
  part: string;
}

function read({ kind, value }: Figure): Read {
  const [, part = '', iso = ''] = /^(?:(early|mid|late|pre|post) )?(.*)$/u.exec(value) ?? [];
  const first = iso.split('/')[0]!;
  if (kind === 'relative') return { exactness: 'relative', iso: '', part };
  if (/^\d{4}-\d\d-\d\d$/u.test(first)) return { exactness: 'day', iso, part };
  if (/^\d{4}-\d\d$/u.test(first)) return { exactness: 'month', iso, part };
  if (/^\d{3}[\dX]$/u.test(first)) return { exactness: 'year', iso, part };
  if (first.startsWith('--')) return { exactness: 'yearless', iso, part };
  return { exactness: 'unread', iso, part };
}

/** Days before months before years, each in order of time; then what has no year, then what is told from another day. */
function inOrder(a: LedgerEntry, b: LedgerEntry): number {
  const [x, y] = [read(a.figure), read(b.figure)];
  const exactness = EXACTNESS.indexOf(x.exactness) - EXACTNESS.indexOf(y.exactness);
  if (exactness !== 0) return exactness;
  if (x.iso !== y.iso) return x.iso < y.iso ? -1 : 1;
  return PARTS.indexOf(x.part) - PARTS.indexOf(y.part);
}

/** What the text states of the date, in one form: `2024-10-25`, `late 2022`, `October 25; no year stated`. */
function stated({ figure, article }: LedgerEntry): string {
  const { exactness, iso, part } = read(figure);
  switch (exactness) {
    case 'relative':
      return anchorOf(article);
    case 'unread':
      return 'day and month cannot be told apart';
    case 'yearless': {
      const named = iso.split('/').map((date) => {
        const [, month, day] = /^--(\d\d)(?:-(\d\d))?$/u.exec(date)!;
        return `${MONTHS[Number(month) - 1]}${day ? ` ${Number(day)}` : ''}`;
      });
      return `${part && `${part} `}${named.join(' to ')}; ${WITHOUT_YEAR}`;
    }
    default:
      return `${part && `${part} `}${iso.replace('/', ' to ').replace('X', '0s')}`;
  }
}

/**
 * `timeline` and `timeline WORDS`: the dates of the files, exact ones first. Nothing is computed: a date without a year
 * gets none, and a relative one stands with its file's date or the word that the file has none.
 */
export function timeline(library: Library, words: string, text: string): Answer {
  const selection = selectSentences(library, words);
  if ('status' in selection) return { ...selection, query: text, kind: 'timeline' };
  const entries = ledgerOf(selection, ({ kind }) => kind === 'date' || kind === 'relative').sort(inOrder);
  if (entries.length === 0) return nothingListed('timeline', text, words);
  const columns = ['Date', 'Stated', 'Passage', 'Files'];
  return listAnswer(library, { kind: 'timeline', text, columns, entries }, selection, (entry, labels) => [
    literalCell(entry),
    { text: stated(entry) },
    passageCell(entry),
    filesCell(entry, selection.articles.length, labels),
  ]);
}
