import type { Answer } from './answer.ts';
import {
  anchorOf,
  filesCell,
  ledgerOf,
  listAnswer,
  literalCell,
  nothingListed,
  passageCell,
} from './ledger.ts';
import type { Library } from './library.ts';
import { selectSentences } from './selection.ts';

/**
 * `numbers` and `numbers WORDS`: every figure, sum, share, date and duration with the passage where it stands first and
 * the files that have it. `15,000`, `15000` and `15 000` are one figure; what is counted may differ from file to file.
 */
export function numbers(library: Library, words: string, text: string): Answer {
  const selection = selectSentences(library, words);
  if ('status' in selection) return { ...selection, query: text, kind: 'numbers' };
  const entries = ledgerOf(selection, () => true);
  if (entries.length === 0) return nothingListed('numbers', text, words);
  const columns = ['Figure', 'Passage', 'Files'];
  return listAnswer(library, { kind: 'numbers', text, columns, entries }, selection, (entry, labels) => {
    const files = filesCell(entry, selection.articles.length, labels);
    const note = entry.figure.kind === 'relative' ? `; ${anchorOf(entry.article)}` : '';
    return [literalCell(entry), passageCell(entry), 'text' in files ? { text: files.text + note } : files];
  });
}
