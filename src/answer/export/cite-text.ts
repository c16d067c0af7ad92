import { type ExportItem, type Format, placeOf } from './format.ts';

/**
 * Pairs of marks to put around a passage: single ones around one that has double ones, as copy desks nest them. The first
 * is taken whose signs the passage itself does not use, an apostrophe aside.
 */
const PAIRS = [
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
  ['⟪', '⟫'],
] as const;

/** A passage in quotation marks of its own, then where it stands: file, paragraph, date in the file. */
function cite(item: ExportItem): string {
  const { passage, source, author } = item;
  const [open, close] =
    PAIRS.find(([opening, closing]) => isFree(opening, closing, passage.quote)) ?? PAIRS[0];
  const facts = [author, source.title, source.publisher, placeOf(item)].filter((fact) => fact !== null);
  return `${open}${passage.quote}${close}\n— ${facts.map((f) => f.replace(/\s+/gu, ' ')).join(', ')}\n`;
}

function isFree(opening: string, closing: string, quote: string): boolean {
  if (opening === '“' && quote.includes('"')) return false;
  const others = closing === '’' ? quote.replace(/(?<=\p{L})’(?=\p{L})/gu, '') : quote;
  return !others.includes(opening) && !others.includes(closing);
}

/** The passages ready to paste, a blank line between. */
export const citeText = (items: readonly ExportItem[]): string => items.map(cite).join('\n');

/** Plain text, for `copy`. */
export const text: Format = {
  name: 'text',
  mediaType: 'text/plain',
  write: citeText,
  read: (written) => [...written.matchAll(/^([“‘«„⟪])(.*?)[”’»“⟫]\n— /gmsu)].map(([, , quote]) => quote!),
};
