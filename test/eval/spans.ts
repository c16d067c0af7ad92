import type { Span } from '../../src/dossier/article.ts';

/** What was found, what should have been, and how much of each was right; counts may differ where one meets two. */
export interface Tally {
  found: number;
  foundRight: number;
  gold: number;
  goldFound: number;
}

export const NOTHING: Tally = { found: 0, foundRight: 0, gold: 0, goldFound: 0 };

/** Sums tallies, e.g. of several files. */
export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, t) => ({
      found: sum.found + t.found,
      foundRight: sum.foundRight + t.foundRight,
      gold: sum.gold + t.gold,
      goldFound: sum.goldFound + t.goldFound,
    }),
    NOTHING,
  );
}

/** In [0, 1]; 1 where nothing was found, for nothing found is nothing wrong. */
export const precision = (t: Tally): number => (t.found === 0 ? 1 : t.foundRight / t.found);
/** In [0, 1]; 1 where nothing was to be found. */
export const recall = (t: Tally): number => (t.gold === 0 ? 1 : t.goldFound / t.gold);

/** Harmonic mean of precision and recall; 0 where both are 0. */
export function f1(t: Tally): number {
  const sum = precision(t) + recall(t);
  return sum === 0 ? 0 : (2 * precision(t) * recall(t)) / sum;
}

const keyed = (keys: readonly string[], goldKeys: readonly string[]): Tally => {
  const found = new Set(keys);
  const gold = new Set(goldKeys);
  const both = [...found].filter((k) => gold.has(k)).length;
  return { found: found.size, foundRight: both, gold: gold.size, goldFound: both };
};

/**
 * Boundaries of one file: every start and every end of a span is one, so a sentence cut in two costs precision only.
 *
 * @example boundaries([{ start: 0, end: 9 }], [{ start: 0, end: 4 }, { start: 5, end: 9 }]) // 2 of 2 found right, 2 of 4 gold found
 */
export function boundaries(found: readonly Span[], gold: readonly Span[]): Tally {
  const keys = (spans: readonly Span[]): string[] =>
    spans.flatMap((s) => [`start ${s.start}`, `end ${s.end}`]);
  return keyed(keys(found), keys(gold));
}

/** Spans of one file that are the same at both ends. */
export function sameSpans(found: readonly Span[], gold: readonly Span[]): Tally {
  const keys = (spans: readonly Span[]): string[] => spans.map((s) => `${s.start} ${s.end}`);
  return keyed(keys(found), keys(gold));
}

/** A gold span that readers may or may not count: neither a miss nor a false alarm. */
export interface MaybeSpan extends Span {
  optional?: boolean | undefined;
}

const overlap = (a: Span, b: Span): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);

/**
 * Spans of one file that share text. A found span that meets optional gold only is left out of the count; two found
 * spans may meet the same gold (a clause and its sentence), and one may meet two.
 */
export function overlappingSpans(found: readonly Span[], gold: readonly MaybeSpan[]): Tally {
  const required = gold.filter((g) => !g.optional);
  const meets = (f: Span, among: readonly Span[]): boolean => among.some((g) => overlap(f, g));
  const counted = found.filter((f) => meets(f, required) || !meets(f, gold));
  return {
    found: counted.length,
    foundRight: counted.filter((f) => meets(f, required)).length,
    gold: required.length,
    goldFound: required.filter((g) => meets(g, found)).length,
  };
}
