import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
import type { SearchIndex } from './index.ts';
import { hasPair, isLast, type PairLists, pairsOf, SHORTEST } from './pairs.ts';
import type { WordTable } from './word-table.ts';
import { isKnownWord } from './words/background.ts';

/** A word of the dossier that a query word may have meant. */
export interface Respelling {
  /** Id of the word in the vocabulary. */
  word: number;
  /** Edits between the two; see `editDistance`. */
  edits: number;
}

/** A word of three or four letters may lack a letter of a longer one ("wegh", "hil"); of equal length they are too near. */
const SHORT = 4;
/** From this length on, two edits still point to one word. */
const TWO_EDITS_FROM = 7;
/** How many candidates are compared; the letter-pair filter has ordered them, and the right one is near its top. */
const CANDIDATES = 24;
/** A candidate is noticed when it was met in so many of the shorter lists of letter pairs. */
const NEEDED = 3;

/**
 * The words of a dossier, searched for the one that a misspelt word meant. A filter on letter pairs (bigrams, padded at
 * both ends) leaves a few candidates; an edit distance tells which of them are near; fuse.js orders these where there are several.
 */
export class Vocabulary {
  readonly #words: WordTable;
  readonly #counts: Uint32Array;
  readonly #lists: PairLists;
  /** How many letter pairs each word shares with the one looked for; 0 between searches. */
  readonly #shared: Uint8Array;

  constructor({ vocabulary, wordCount, pairs }: Pick<SearchIndex, 'vocabulary' | 'wordCount' | 'pairs'>) {
    this.#words = vocabulary;
    this.#counts = wordCount;
    this.#lists = pairs;
    this.#shared = new Uint8Array(vocabulary.length);
  }

  /**
   * The likeliest meant word for one that the dossier does not have, or null: none is near enough, or the word is
   * plain English and so no misspelling. `word` in normal form. `fits`: whether a word stands beside the others of the
   * query somewhere; of words equally near, one that fits is meant.
   */
  respell(word: string, fits: (id: number) => boolean): Respelling | null {
    if (word.length < SHORTEST || /\p{N}/u.test(word) || isKnownWord(word)) return null;
    const near = this.#near(word).filter(
      (r) => this.#isLongEnough(word, this.#words.at(r.word)) || fits(r.word),
    );
    const likeliest = near[0];
    if (!likeliest) return null;
    const initial = this.#words.at(likeliest.word)[0];
    const equal = near.filter((r) => r.edits === likeliest.edits && this.#words.at(r.word)[0] === initial);
    return (equal.length > 1 && equal.find((r) => fits(r.word))) || likeliest;
  }

  /** The nearest word within one edit (two from seven letters on), whatever the word is; for suggestions. */
  nearest(word: string): Respelling | null {
    return this.#near(word).find((r) => this.#isLongEnough(word, this.#words.at(r.word))) ?? null;
  }

  /** Words within one edit; where there are none, within two of a long word. The likeliest first. */
  #near(word: string): Respelling[] {
    // Most misspellings are one edit away, and few lists tell those.
    const near = this.#nearWithin(word, 1);
    return near.length > 0 || word.length < TWO_EDITS_FROM ? near : this.#nearWithin(word, 2);
  }

  #nearWithin(word: string, limit: number): Respelling[] {
    const near = this.#candidates(word, limit)
      .map((id) => ({ word: id, meant: this.#words.at(id) }))
      .map((candidate) => ({ ...candidate, edits: editDistance(word, candidate.meant, limit) }))
      .filter(({ edits }) => edits <= limit);
    // fuse.js takes every word that is one edit away, so that of one alone it has nothing to say.
    if (near.length === 0 || (near.length === 1 && limit === 1)) return near;
    return new Fuse(near, { keys: ['meant'], includeScore: true, threshold: 0.5, distance: 20 })
      .search(word)
      .map(({ item, score }) => ({
        ...item,
        score: score ?? 1,
        sameStart: item.meant[0] === word[0] ? 0 : 1,
      }))
      .sort(
        (a, b) =>
          a.edits - b.edits ||
          a.sameStart - b.sameStart ||
          this.#counts[b.word]! - this.#counts[a.word]! ||
          a.score - b.score ||
          a.word - b.word,
      );
  }

  #isLongEnough(typed: string, meant: string): boolean {
    const isCutShort = meant.length > typed.length && (meant[0] === typed[0] || meant.slice(1) === typed);
    return typed.length > SHORT || isCutShort;
  }

  /** Up to three words that begin with a typed fragment of four letters or more, the most frequent first. */
  beginningWith(fragment: string): number[] {
    if (fragment.length < 4 || isKnownWord(fragment)) return [];
    // Of the pairs that any word has which begins with it, the one that fewest words have.
    const [rarest] = this.#listsOf(fragment, Number.POSITIVE_INFINITY).filter(({ pair }) => !isLast(pair));
    return Array.from(this.#lists.words.subarray(rarest!.from, rarest!.to))
      .filter((id) => this.#words.startsWith(id, fragment))
      .sort((a, b) => this.#counts[b]! - this.#counts[a]! || a - b)
      .slice(0, 3);
  }

  /**
   * Words of about the same length that share most letter pairs; an edit breaks two pairs, a swap three. All but a few
   * of those are met in the shorter lists often enough to be told, so that the longest lists are only looked into.
   */
  #candidates(word: string, limit: number): number[] {
    const lists = this.#listsOf(word, limit);
    const least = Math.max(2, lists.length - 3 * limit);
    const needed = Math.min(NEEDED, least);
    const read = lists.length - (least - needed);
    const { words } = this.#lists;
    const shared = this.#shared;
    const met: number[] = [];
    for (const { from, to } of lists.slice(0, read)) {
      for (let at = from; at < to; at++) {
        const id = words[at]!;
        if (++shared[id]! === needed) met.push(id);
      }
    }
    const longest = lists.slice(read);
    const enough = met
      .filter((id) => shared[id]! + longest.length >= least)
      .map((id) => ({
        id,
        shared: shared[id]! + longest.filter(({ pair }) => hasPair(this.#words, id, pair)).length,
      }))
      .filter((candidate) => candidate.shared >= least)
      .sort((a, b) => b.shared - a.shared || a.id - b.id)
      .slice(0, CANDIDATES);
    for (const { from, to } of lists.slice(0, read)) {
      for (let at = from; at < to; at++) shared[words[at]!] = 0;
    }
    return enough.map(({ id }) => id);
  }

  /** For each letter pair of a word, the words of about its length that have it, the shortest list first. */
  #listsOf(word: string, limit: number): PairList[] {
    const { keys, starts } = this.#lists;
    const lists = pairsOf(word).map((pair): PairList => {
      const at = partitionPoint(0, keys.length, (i) => keys[i]! < pair);
      if (keys[at] !== pair) return { pair, from: 0, to: 0 };
      const [from, to] = [word.length - limit, word.length + limit + 1].map((length) =>
        partitionPoint(starts[at]!, starts[at + 1]!, (i) => this.#lengthAt(i) < length),
      );
      return { pair, from: from!, to: to! };
    });
    return lists.sort((a, b) => a.to - a.from - (b.to - b.from) || a.pair - b.pair);
  }

  #lengthAt(at: number): number {
    return this.#words.lengthOf(this.#lists.words[at]!);
  }
}

/** A part of the list of a letter pair. */
interface PairList {
  pair: number;
  from: number;
  to: number;
}

/** The first of the ascending places `[from, to)` that is not `before` what is looked for. */
function partitionPoint(from: number, to: number, before: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
