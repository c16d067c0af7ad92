import { skipTime } from './noun-phrase.ts';
import type { Tag, Tagged } from './tags.ts';

const FRONTING: ReadonlySet<Tag> = new Set([
  'preposition',
  'subordinator',
  'adverb',
  'gerund',
  'participle',
  'infinitive',
]);

/** True where `[from, to)` holds a finite verb outside its relative clauses. */
export function hasFinite(tokens: readonly Tagged[], from: number, to: number): boolean {
  let relative = false;
  for (let i = from; i < to; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'relative') relative = true;
    else if (tag === 'comma') relative = relative && !closesRelative(tokens, i, to);
    else if (tag === 'finite') {
      if (!relative) return true;
      if (!nextVerbInSameGroup(tokens, i)) relative = false;
    }
  }
  return false;
}

/** A comma right before a verb group closes the relative clause before it. */
const closesRelative = (tokens: readonly Tagged[], comma: number, to: number): boolean => {
  const next = tokens[comma + 1];
  return (
    comma + 1 < to &&
    (next?.tag === 'finite' || (next?.tag === 'adverb' && tokens[comma + 2]?.tag === 'finite'))
  );
};

const nextVerbInSameGroup = (tokens: readonly Tagged[], i: number): boolean =>
  tokens[i]!.auxiliary && tokens[i + 1]?.tag === 'finite';

/** True where `[from, to)` opens a sentence before its subject: "In June", "Since he left", "Asked about it", "Last week". */
export function isFronted(tokens: readonly Tagged[], from: number, to: number): boolean {
  let first = from;
  while (first < to && tokens[first]!.tag === 'coordinator') first++;
  if (first >= to) return true;
  return FRONTING.has(tokens[first]!.tag) || skipTime(tokens, first, to) === to;
}

/**
 * First token of the stretch that `i` stands in: behind the nearest quotation, semicolon, colon, dash, bracket or
 * joining `that` to its left.
 */
export function stretchStart(tokens: readonly Tagged[], i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    const { tag, lower } = tokens[k]!;
    if (tag === 'quotation' || tag === 'break' || tag === 'colon' || tag === 'dash' || tag === 'open')
      return k + 1;
    if (tag === 'subordinator' && lower === 'that') return k + 1;
  }
  return 0;
}

/** `from` moved behind the adverbials, set off by commas, that open the clause. */
export function skipFronted(tokens: readonly Tagged[], from: number, to: number): number {
  let start = from;
  for (;;) {
    while (start < to && tokens[start]!.tag === 'coordinator') start++;
    const comma = indexOfTag(tokens, 'comma', start, to);
    if (comma < 0 || !isFronted(tokens, start, comma)) return start;
    start = comma + 1;
  }
}

export function indexOfTag(tokens: readonly Tagged[], tag: Tag, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.tag === tag) return i;
  return -1;
}
