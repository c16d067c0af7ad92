/** How words that were typed, and words of a file, are put into our own sentences. */

import type { Concept } from '../search/concepts.ts';
import type { Query } from '../search/query.ts';

/** @example LISTED.format(['000', '001', '004']) // '000, 001, and 004' */
export const LISTED = new Intl.ListFormat('en', { type: 'conjunction' });

/** So many words are named, and so many characters of each; a pasted page would fill the screen. */
const MOST_NAMED = 6;
const LONGEST_NAMED = 60;

/**
 * Puts words that were typed into a list for a sentence: “a”, “b” and “c”. Past `most` they are counted. `remarks`: what
 * goes before each of them.
 */
export function listed(
  words: readonly string[],
  join: 'and' | 'or' = 'and',
  { most = MOST_NAMED, remarks = [] }: { most?: number; remarks?: readonly string[] } = {},
): string {
  const named = words.slice(0, most).map((w, i) => `${remarks[i] ?? ''}${short(w)}`);
  if (words.length > most) named.push(`${words.length - most} more`);
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} ${join} ${named.at(-1)}`;
}

/** A word as the files have it: a misspelt one in the spelling that was searched for. */
export const asSearched = (c: Concept): string => (c.how === 'respelled' ? c.instead[0]! : c.typed);

/** Typed words in our marks, of long ones the first, with an ellipsis outside the marks. */
const short = (words: string): string =>
  words.length > LONGEST_NAMED ? `“${firstOf(words, LONGEST_NAMED)}” …` : `“${words}”`;

/** The first words of a text, in fewer than so many characters; of a longer first word its beginning. */
const firstOf = (words: string, most: number): string => words.slice(0, most).replace(/\s+\S*$/u, '');

/** The filters of a query as they are typed, to go before what to try next. */
export function filtersAsTyped({ filters }: Query): string[] {
  return [
    ...filters.from.map((id) => `from:${id}`),
    ...(filters.before ? [`before:${filters.before}`] : []),
    ...(filters.after ? [`after:${filters.after}`] : []),
    ...filters.without.map((run) => (run.length > 1 ? `-"${run.join(' ')}"` : `-${run[0]}`)),
  ];
}

/**
 * Words of a text in marks of our own. A mark of the text itself would leave ours without a partner, so each piece
 * between two such marks gets its own pair, and no character of a piece is changed.
 *
 * @example inMarks('stating, “There’s') // '“stating,” “There’s”'
 */
export function inMarks(words: string): string {
  const pieces = words.split(/["“”„«»]/u).map((piece) => piece.trim());
  return pieces
    .filter((piece) => /[\p{L}\p{N}\p{S}%]/u.test(piece))
    .map((piece) => `“${piece}”`)
    .join(' ');
}

const EXCERPT = 90;

/** Words of a text in our marks; of long ones the beginning, which an ellipsis outside the marks tells. */
export function excerpt(words: string, most = EXCERPT): string {
  if (words.length <= most) return inMarks(words.replace(/[\s.!?…]+$/u, ''));
  return `${inMarks(firstOf(words, most))} …`;
}
