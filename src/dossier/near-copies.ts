import type { Article } from './article.ts';

/** Length of the runs that are compared, in characters of lower-cased text with single spaces. */
const RUN = 15;
/** Share of both files' text that common runs must cover. */
const SHARE = 0.2;
/** Or: so many words in one unbroken common run. */
const WORDS_IN_ONE_RUN = 15;
/** A run that more files than this share is a standing phrase of the trade, and no sign of copying. */
const MOST_HOMES = 50;
/** Of so many runs next to each other one is kept, to find files that may share text. */
const WINDOW = 24;
/** Files that share so many of those are compared whole: any 62 common characters, less than 15 words, have them. */
const SAMPLES = 2;

/** Groups of articles that share so much text that one copies the other, or both a third; see `CopyFinder`. */
export function nearCopies(articles: readonly Pick<Article, 'id' | 'text'>[]): string[][] {
  const finder = new CopyFinder();
  for (const { text } of articles) finder.add(text);
  return finder.groups((i) => articles[i]!.text).map((group) => group.map((i) => articles[i]!.id));
}

/**
 * Finds texts that share at least a fifth of each, as common runs of 15 characters, or one common run of 15 words. Most
 * dossiers have none. Texts come one after the other; of each a sample of its runs is kept (winnowing), and only texts
 * that share two of those are compared whole. So the cost grows with the text and with what is shared, not with the
 * pairs, and memory with a twelfth of the text.
 */
export class CopyFinder {
  #hashes = new Uint32Array(1024);
  #homes = new Uint32Array(1024);
  #sampled = 0;
  #texts = 0;

  add(text: string): void {
    for (const hash of sampleOf(runHashes(plain(text)))) {
      if (this.#sampled === this.#hashes.length) {
        this.#hashes = doubled(this.#hashes);
        this.#homes = doubled(this.#homes);
      }
      this.#hashes[this.#sampled] = hash;
      this.#homes[this.#sampled++] = this.#texts;
    }
    this.#texts++;
  }

  /** Groups of texts, as numbers in the order they came, ascending. `textOf` gives a text again. */
  groups(
    textOf: (text: number) => string,
    onProgress: (done: number, of: number) => void = () => {},
  ): number[][] {
    const parent = Array.from({ length: this.#texts }, (_, i) => i);
    const root = (i: number): number => {
      while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
      return i;
    };
    const pairs = this.#pairs();
    for (const [done, [first, others]] of pairs.entries()) {
      onProgress(done, pairs.length);
      const mine = runsOf(textOf(first));
      for (const other of others) {
        if (root(first) !== root(other) && areCopies(mine, runsOf(textOf(other)))) {
          const [a, b] = [root(first), root(other)];
          parent[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.#texts; i++) {
      const group = groups.get(root(i));
      if (group) group.push(i);
      else groups.set(root(i), [i]);
    }
    return [...groups.values()].filter((g) => g.length > 1);
  }

  /** For each text that shares enough sampled runs with later ones, these; ascending. */
  #pairs(): [number, number[]][] {
    const TEXTS = 2 ** 21;
    const sorted = new Float64Array(this.#sampled);
    for (let i = 0; i < sorted.length; i++) sorted[i] = this.#hashes[i]! * TEXTS + this.#homes[i]!;
    sorted.sort();
    const later = new Map<number, Map<number, number>>();
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      const hash = Math.floor(sorted[from]! / TEXTS);
      const homes: number[] = [];
      for (; to < sorted.length && Math.floor(sorted[to]! / TEXTS) === hash; to++) {
        const home = sorted[to]! - hash * TEXTS;
        if (home !== homes.at(-1)) homes.push(home);
      }
      if (homes.length < 2 || homes.length > MOST_HOMES) continue;
      for (const [i, home] of homes.entries()) {
        const others = later.get(home) ?? new Map<number, number>();
        for (const other of homes.slice(i + 1)) others.set(other, (others.get(other) ?? 0) + 1);
        if (others.size > 0) later.set(home, others);
      }
    }
    return [...later]
      .sort((a, b) => a[0] - b[0])
      .map(([home, others]): [number, number[]] => {
        const enough = [...others].filter(([, samples]) => samples >= SAMPLES).map(([other]) => other);
        return [home, enough.sort((a, b) => a - b)];
      })
      .filter(([, others]) => others.length > 0);
  }
}

/** Letters and digits in lower case, with single spaces between the runs of them. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  const runs: string[] = [];
  let start = -1;
  for (let at = 0; at < lower.length; ) {
    const unit = lower.charCodeAt(at);
    const point = unit < 0xd800 ? unit : lower.codePointAt(at)!;
    if (isLetterOrDigit(point)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      runs.push(lower.slice(start, at));
      start = -1;
    }
    at += point > 0xffff ? 2 : 1;
  }
  if (start >= 0) runs.push(lower.slice(start));
  return runs.join(' ');
}

const isLetterOrDigit = (point: number): boolean =>
  point < 128
    ? (point >= 97 && point <= 122) || (point >= 48 && point <= 57)
    : /[\p{L}\p{N}]/u.test(String.fromCodePoint(point));

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

/** The least hash of every window, each place once; the last of equal ones. All of a text shorter than a window. */
function* sampleOf(hashes: Uint32Array): Generator<number> {
  let kept = -1;
  for (let end = Math.min(WINDOW, hashes.length); end <= hashes.length && end > 0; end++) {
    const from = Math.max(0, end - WINDOW);
    let least = Math.max(kept, from);
    for (let i = kept >= from ? end - 1 : from; i < end; i++) if (hashes[i]! <= hashes[least]!) least = i;
    if (least === kept) continue;
    kept = least;
    yield hashes[kept]!;
  }
}

const doubled = (numbers: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
};

/** A text in plain form with its runs. */
interface Runs {
  text: string;
  hashes: Uint32Array;
  has: HashSet;
}

/** Hashes that can be asked for, in one array: made ten times as fast as a `Set` of them. */
class HashSet {
  /** Linear probing; 0 is an empty slot, and the hash 0 apart. */
  readonly #slots: Uint32Array;
  #hasZero = false;

  constructor(hashes: Uint32Array) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 2)));
    for (const hash of hashes) {
      if (hash === 0) this.#hasZero = true;
      else this.#slots[this.#slotOf(hash)] = hash;
    }
  }

  has(hash: number): boolean {
    return hash === 0 ? this.#hasZero : this.#slots[this.#slotOf(hash)] === hash;
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let at = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
    while (this.#slots[at] !== 0 && this.#slots[at] !== hash) at = (at + 1) & mask;
    return at;
  }
}

function runsOf(text: string): Runs {
  const plainText = plain(text);
  const hashes = runHashes(plainText);
  return { text: plainText, hashes, has: new HashSet(hashes) };
}

/** Whether two texts share so much that one copies the other. */
function areCopies(a: Runs, b: Runs): boolean {
  const here = coverOf(a, b);
  if (here.longest >= WORDS_IN_ONE_RUN) return true;
  return here.covered >= SHARE * a.text.length && coverOf(b, a).covered >= SHARE * b.text.length;
}

/** Characters of the first text that runs cover which the second has too, and the words of the longest unbroken cover. */
function coverOf({ text, hashes }: Runs, { has }: Runs): { covered: number; longest: number } {
  let covered = 0;
  let longest = 0;
  let open = 0;
  let end = 0;
  for (let at = 0; at < hashes.length; at++) {
    if (!has.has(hashes[at]!)) continue;
    if (at > end || end === 0) open = at;
    covered += at + RUN - Math.max(at, end);
    end = at + RUN;
    // A run may begin or end inside a word, so the outer two do not count. Past 15 words the length is no matter.
    const isLonger = longest < WORDS_IN_ONE_RUN && end - open >= 2 * WORDS_IN_ONE_RUN;
    if (isLonger) longest = Math.max(longest, text.slice(open, end).trim().split(' ').length - 2);
  }
  return { covered, longest };
}
