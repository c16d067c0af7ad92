import type { Article } from './article.ts';

/** Length of the runs that are compared, in characters of lower-cased text with single spaces. */
const RUN = 15;
/** Share of both files' text that common runs must cover. */
const SHARE = 0.2;
/** Or: so many words in one unbroken common run. */
const WORDS_IN_ONE_RUN = 15;
/** A run that more files than this share is a standing phrase of the trade, and no sign of copying. */
const MOST_HOMES = 50;

/**
 * Groups of articles that share so much text that one copies the other, or both a third: at least a fifth of each
 * is covered by common runs of 15 characters, or one common run has 15 words. Ids in order; most dossiers have none.
 * The cost grows with the text and with what is shared, not with the pairs of files.
 */
export function nearCopies(articles: readonly Pick<Article, 'id' | 'text'>[]): string[][] {
  const texts = articles.map((a) =>
    a.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const hashes = texts.map(runHashes);
  const homes = sharedHomes(hashes);
  const overlaps = texts.map((text, i) => overlapsOf(text, hashes[i]!, i, homes));
  const parent = articles.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!));
  for (const [i, mine] of overlaps.entries()) {
    for (const [j, a] of mine) {
      const b = overlaps[j]!.get(i);
      if (j < i || !b) continue;
      const shares = a.covered >= SHARE * texts[i]!.length && b.covered >= SHARE * texts[j]!.length;
      if (shares || a.longest >= WORDS_IN_ONE_RUN) parent[root(j)] = root(i);
    }
  }
  const groups = new Map<number, string[]>();
  for (const [i, article] of articles.entries())
    groups.set(root(i), [...(groups.get(root(i)) ?? []), article.id]);
  return [...groups.values()].filter((g) => g.length > 1);
}

/** A 32-bit rolling hash (Karp & Rabin 1987) of the run at each place of a text. */
function runHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - RUN + 1));
  const BASE = 0x01000193;
  let top = 1;
  for (let i = 1; i < RUN; i++) top = Math.imul(top, BASE);
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    if (i >= RUN) hash = (hash - Math.imul(text.charCodeAt(i - RUN), top)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
    if (i >= RUN - 1) hashes[i - RUN + 1] = hash >>> 0;
  }
  return hashes;
}

/** The files of every run that more than one file has, by hash. */
function sharedHomes(hashes: readonly Uint32Array[]): Map<number, number[]> {
  const FILES = 2 ** 20;
  const all = new Float64Array(hashes.reduce((n, h) => n + h.length, 0));
  let next = 0;
  for (const [file, list] of hashes.entries()) for (const hash of list) all[next++] = hash * FILES + file;
  all.sort();
  const homes = new Map<number, number[]>();
  for (let from = 0; from < all.length; ) {
    const hash = Math.floor(all[from]! / FILES);
    const files = new Set<number>();
    let to = from;
    for (; to < all.length && Math.floor(all[to]! / FILES) === hash; to++) files.add(all[to]! - hash * FILES);
    if (files.size > 1 && files.size <= MOST_HOMES) homes.set(hash, [...files]);
    from = to;
  }
  return homes;
}

interface Overlap {
  /** Characters covered by runs that the other file has too. */
  covered: number;
  /** Words of the longest unbroken cover. */
  longest: number;
  open: number;
  end: number;
}

/** How much of a text each other file shares with it. */
function overlapsOf(
  text: string,
  hashes: Uint32Array,
  self: number,
  homes: ReadonlyMap<number, number[]>,
): Map<number, Overlap> {
  const overlaps = new Map<number, Overlap>();
  for (const [at, hash] of hashes.entries()) {
    for (const other of homes.get(hash) ?? []) {
      if (other === self) continue;
      const o = overlaps.get(other) ?? { covered: 0, longest: 0, open: at, end: at };
      overlaps.set(other, o);
      if (at > o.end) o.open = at;
      o.covered += at + RUN - Math.max(at, o.end);
      o.end = at + RUN;
      // A run may begin or end inside a word, so the outer two do not count. Past 15 words the length is no matter.
      const isLonger = o.longest < WORDS_IN_ONE_RUN && o.end - o.open >= 2 * WORDS_IN_ONE_RUN;
      if (isLonger) o.longest = Math.max(o.longest, text.slice(o.open, o.end).trim().split(' ').length - 2);
    }
  }
  return overlaps;
}
