import { normalise } from './tokens.ts';

/** Three to six capitalised words in a row, small joining words between them not counted. */
const LONG_NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]{1,40}(?:[ -](?:of |the |and |for |on ){0,3}\p{Lu}[\p{L}’'-]{1,40}){2,5}/gu;
/** "Justice Department": also known as the Department of Justice. */
const OFFICE =
  /(?<![\p{L}\p{N}])(?!The )(\p{Lu}[\p{L}’'-]{1,40}) (Department|Ministry)(?!\p{L})|(Department|Ministry) of (\p{Lu}[\p{L}’'-]{1,40})/gu;
const SMALL = /^(?:of|the|and|for|on)$/u;

/**
 * Adds the long names of a text by their initials, so that an abbreviation nobody wrote out ("ISS") finds the name
 * ("International Space Station"). The first name with given initials stands for them. Values: words in normal form.
 *
 * @example addNames(names, 'The World Health Organization said'); names.get('who') // ['world', 'health', ...]
 */
export function addNames(names: Map<string, string[]>, text: string): void {
  for (const [name] of text.matchAll(LONG_NAME)) {
    const words = name.split(/[ -]/u).filter((w) => !SMALL.test(w));
    for (let from = 0; from + 3 <= words.length; from++) {
      const tail = words.slice(from).map(normalise);
      const initials = tail.map((w) => w[0] ?? '').join('');
      if (!names.has(initials)) names.set(initials, tail);
    }
  }
  if (!text.includes('Department') && !text.includes('Ministry')) return;
  for (const [, subject, office, officeOf, of] of text.matchAll(OFFICE)) {
    const words = (office ? [subject!, office] : [officeOf!, of!]).map(normalise);
    const [head, what] = office ? [words[1]!, words[0]!] : [words[0]!, words[1]!];
    const initials = `${head[0]}o${what[0]}`;
    if (!names.has(initials)) names.set(initials, words);
  }
}

/** Abbreviations of words that copy prints without capitals. Written by hand. */
export const SPELT_OUT: ReadonlyMap<string, string[]> = new Map(
  `ceo chief executive|cfo chief financial|vp vice president|icu intensive care|er emergency room|ae emergency department
   ied improvised explosive|lng liquefied natural gas|ev electric vehicle|evs electric vehicles
   ngo non governmental|gdp gross domestic product|hr human resources|pr public relations|vat value added tax`
    .split(/[|\n]/u)
    .map((line) => line.trim().split(' '))
    .map(([short, ...words]) => [short!, words]),
);
