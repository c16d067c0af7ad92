import type { Span } from '../dossier/article.ts';

/** A quotation up to so many code units, within one line, is named whole; a longer one by its first and last words. */
const WHOLE = 160;
const FEWEST_WORDS = 4;

/**
 * A link to the words on the article's page: `URL#:~:text=start,end` after WICG scroll-to-text-fragment
 * (https://wicg.github.io/scroll-to-text-fragment/). The page may differ from the file; then the browser just opens it.
 *
 * @example textFragmentLink('https://e.org/a', 'He said no.', { start: 0, end: 11 }) // 'https://e.org/a#:~:text=He%20said%20no.'
 */
export function textFragmentLink(url: string, text: string, span: Span): string {
  const quote = text.slice(span.start, span.end);
  const ends = quote.length <= WHOLE && !/[\r\n]/u.test(quote) ? null : startAndEnd(text, span);
  const directive = ends === null ? encode(quote) : `${encode(ends[0])},${encode(ends[1])}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The fewest first words that stand nowhere before, and last words that stand nowhere between; null where none do. */
function startAndEnd(text: string, span: Span): [string, string] | null {
  const firstLine = /^[^\r\n]*/u.exec(text.slice(span.start, span.end))![0].split(' ');
  const lastLine = /[^\r\n]*$/u.exec(text.slice(span.start, span.end))![0].split(' ');
  const start = grow(firstLine.length, (n) => {
    const words = firstLine.slice(0, n).join(' ');
    return text.indexOf(words) === span.start ? words : null;
  });
  const after = span.start + (start?.length ?? 0);
  const end = grow(lastLine.length, (n) => {
    const words = lastLine.slice(-n).join(' ');
    const at = text.indexOf(words, after);
    return at >= after && at + words.length === span.end ? words : null;
  });
  return start === null || end === null ? null : [start, end];
}

function grow(most: number, wordsOf: (count: number) => string | null): string | null {
  for (let count = Math.min(FEWEST_WORDS, most); count <= most; count++) {
    const words = wordsOf(count);
    if (words !== null) return words;
  }
  return null;
}

/** Percent-encoded, and the three signs that are the directive's own (`-`, `,`, `&`) in any case. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
