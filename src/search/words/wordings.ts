import { readFileSync } from 'node:fs';
import { termOf } from '../analysis.ts';

/** Words of the longest expression. */
export const LONGEST_EXPRESSION = 5;

/** Stand in any form, or not at all, in an expression: "(be) behind bars", "lose (their) home". */
const BESIDES: ReadonlySet<string> = new Set(
  `the a an am is are was were be been being my your his her its our their ones myself yourself himself herself itself
   themselves`.split(/\s+/u),
);

/** Whether an expression may have a word or not. */
export const isBesides = (word: string): boolean => BESIDES.has(word);

/** The terms of an expression, so that it is known in any of its forms. */
export const expressionKey = (words: readonly string[]): string => {
  let key = '';
  for (const word of words) if (!isBesides(word)) key += key === '' ? termOf(word) : ` ${termOf(word)}`;
  return key;
};

interface Wordings {
  /** A line for each typed expression: `step down = resign; quit`. */
  text: Buffer;
  /** Hashes of the keys of all expressions, ascending, then for each where its line begins in `text`. */
  index: Uint32Array;
}

let loaded: Wordings | undefined;

/** Read when first asked for; about 1.3 MB. */
function wordings(): Wordings {
  if (loaded) return loaded;
  const read = (name: string): Buffer =>
    readFileSync(new URL(`../../../resources/wordings/${name}`, import.meta.url));
  const bytes = read('index.bin');
  loaded = {
    text: read('wordings.txt'),
    index: new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4),
  };
  return loaded;
}

/**
 * Other expressions by which news copy says what one says, in base form; none for most. They come from
 * `resources/wordings`, whose lines are read both ways. `key`: see `expressionKey`.
 *
 * @example wordingsOf(expressionKey(['stepped', 'down'])) // ['resign', 'quit', …]
 */
export function wordingsOf(key: string): string[] {
  if (key === '') return [];
  const { text, index } = wordings();
  const length = index.length / 2;
  const hash = hashOf(key);
  const found = new Set<string>();
  for (let at = lowerBound(index, length, hash); at < length && index[at] === hash; at++) {
    const from = index[length + at]!;
    const { typed, printed } = readLine(text.toString('utf8', from, text.indexOf('\n', from)));
    if (keyOf(typed) === key) for (const other of printed) found.add(other);
    else if (printed.some((other) => keyOf(other) === key)) found.add(typed);
  }
  return [...found].filter((other) => keyOf(other) !== key);
}

/** The index of the lines of `text`; see `Wordings`. `tools/make-wordings-index.ts` stores it. */
export function indexOfLines(text: Buffer): Uint32Array {
  const entries: { hash: number; from: number }[] = [];
  for (let from = 0; from < text.length; from = text.indexOf('\n', from) + 1) {
    const { typed, printed } = readLine(text.toString('utf8', from, text.indexOf('\n', from)));
    const hashes = new Set([typed, ...printed].map((expression) => hashOf(keyOf(expression))));
    for (const hash of hashes) entries.push({ hash, from });
  }
  entries.sort((a, b) => a.hash - b.hash || a.from - b.from);
  return Uint32Array.from([...entries.map((e) => e.hash), ...entries.map((e) => e.from)]);
}

const keyOf = (expression: string): string => expressionKey(expression.split(' '));

function readLine(line: string): { typed: string; printed: string[] } {
  const [typed = '', printed = ''] = line.split(' = ');
  return { typed, printed: printed.split('; ') };
}

/** The hash of no words. */
export const NO_WORDS = 0x811c9dc5;

/** FNV-1a over code units: the hash of a text and of what follows it. */
function hashOf(text: string, before = NO_WORDS): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The hash of an expression's key, from that of the terms before and the term that follows. */
export const hashWith = (before: number, term: string): number =>
  hashOf(term, before === NO_WORDS ? before : hashOf(' ', before));

/** Whether an expression with this hash may have others; where not, it has none. */
export function mayHaveWordings(hash: number): boolean {
  const { index } = wordings();
  const length = index.length / 2;
  const at = lowerBound(index, length, hash);
  return at < length && index[at] === hash;
}

/** Index of the first of `length` ascending numbers that is at least `least`. */
function lowerBound(numbers: Uint32Array, length: number, least: number): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numbers[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
