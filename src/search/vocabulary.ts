import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
import type { SearchIndex } from './index.ts';
import { isLast, LONGEST, type PairLists, pairsOf, SHORTEST } from './pairs.ts';
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
/** Of words two edits away, how many are compared; the letter-pair filter has ordered them, and the right one is near its top. */
const CANDIDATES = 24;
/**
 * The words of a dossier, searched for the one that a misspelt word meant. A filter on letter pairs (bigrams, padded at
 * both ends) leaves a few candidates; the edits tell which of them are near; fuse.js orders these where there are several.
 */
export class Vocabulary {
  readonly #words: WordTable;
  readonly #counts: Uint32Array;
  readonly #lists: PairLists;
  /** How many letter pairs each word shares with the one looked for; 0 between searches. */
  readonly #shared: Uint8Array;

  /** By word, which letters it has (see `lettersOf`). One number a word, so always at hand. */
  readonly #letters: Int32Array;

  constructor({ vocabulary, wordCount, pairs }: Pick<SearchIndex, 'vocabulary' | 'wordCount' | 'pairs'>) {
    this.#words = vocabulary;
    this.#counts = wordCount;
    this.#lists = pairs;
    this.#shared = new Uint8Array(vocabulary.length);
    this.#letters = Int32Array.from({ length: vocabulary.length }, (_, id) =>
      lettersOf(vocabulary.lengthOf(id), (at) => vocabulary.unitAt(id, at)),
    );
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
    if (word.length > LONGEST + 2) return [];
    // Most misspellings are one edit away, and few lists tell those.
    const one = this.#oneEditAway(word);
    // fuse.js takes every word that is one edit away, so that of one alone it has nothing to say.
    if (one.length === 1) return one;
    return this.#inOrder(
      one.length > 0 || word.length < TWO_EDITS_FROM ? one : this.#twoEditsAway(word),
      word,
    );
  }

  /**
   * Every word within one edit. An edit breaks at most three pairs of a word that follow each other, so of two groups of pairs
   * with two between them the one or the other is whole: its rarest pair leads to the word.
   */
  #oneEditAway(word: string): Respelling[] {
    if (word.length < SHORTEST) return [];
    const lists = pairsOf(word).map((pair) => this.#listOf(pair, word.length, 1));
    let before = lists[0]!;
    const behind = lists.slice();
    for (let at = lists.length - 2; at >= 0; at--) behind[at] = shorter(behind[at]!, behind[at + 1]!);
    let best = [before, behind[3]!];
    for (let at = 1; at + 3 < lists.length; at++) {
      before = shorter(before, lists[at]!);
      const pair = [before, behind[at + 3]!];
      if (lengthOf(pair[0]!) + lengthOf(pair[1]!) < lengthOf(best[0]!) + lengthOf(best[1]!)) best = pair;
    }
    const near: Respelling[] = [];
    const { words } = this.#lists;
    const letters = lettersOf(word.length, (at) => word.charCodeAt(at));
    for (const { from, to } of best) {
      for (let at = from; at < to; at++) {
        const id = words[at]!;
        // An edit changes which letters there are by two at most.
        let other = this.#letters[id]! ^ letters;
        other &= other - 1;
        if ((other & (other - 1)) !== 0) continue;
        const edits = this.#editsUpToOne(word, id);
        if (edits <= 1 && !near.some((r) => r.word === id)) near.push({ word: id, edits });
      }
    }
    return near;
  }

  /** The edits between a word and one of the dossier; 2 for more than one. */
  #editsUpToOne(word: string, id: number): number {
    const words = this.#words;
    const shorter = Math.min(word.length, words.lengthOf(id));
    let at = 0;
    while (at < shorter && words.unitAt(id, at) === word.charCodeAt(at)) at++;
    if (words.endsAs(id, at, word, at)) return 0;
    const isOne =
      words.endsAs(id, at + 1, word, at + 1) ||
      words.endsAs(id, at, word, at + 1) ||
      words.endsAs(id, at + 1, word, at) ||
      (at + 1 < shorter &&
        words.unitAt(id, at) === word.charCodeAt(at + 1) &&
        words.unitAt(id, at + 1) === word.charCodeAt(at) &&
        words.endsAs(id, at + 2, word, at + 2));
    return isOne ? 1 : 2;
  }

  /** Words two edits away, of those that share most letter pairs. */
  #twoEditsAway(word: string): Respelling[] {
    return this.#sharingMost(word)
      .map((id) => ({ word: id, edits: editDistance(word, this.#words.at(id), 2) }))
      .filter(({ edits }) => edits <= 2);
  }

  #inOrder(near: readonly Respelling[], word: string): Respelling[] {
    if (near.length === 0) return [];
    return new Fuse(
      near.map((r) => ({ ...r, meant: this.#words.at(r.word) })),
      { keys: ['meant'], includeScore: true, threshold: 0.5, distance: 20 },
    )
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
    if (fragment.length < 4 || fragment.length > LONGEST || isKnownWord(fragment)) return [];
    // Of the pairs that any word has which begins with it, the one that fewest words have.
    const pairs = pairsOf(fragment).filter((pair) => !isLast(pair));
    const lists = pairs.map((pair) => this.#listOf(pair, fragment.length, Number.POSITIVE_INFINITY));
    const rarest = lists.reduce(shorter);
    return Array.from(this.#lists.words.subarray(rarest.from, rarest.to))
      .filter((id) => this.#words.startsWith(id, fragment))
      .sort((a, b) => this.#counts[b]! - this.#counts[a]! || a - b)
      .slice(0, 3);
  }

  /** Words of about the same length that share most letter pairs with one; two edits break six at most. */
  #sharingMost(word: string): number[] {
    const lists = [...new Set(pairsOf(word))].map((pair) => this.#listOf(pair, word.length, 2));
    const least = Math.max(2, lists.length - 6);
    const { words } = this.#lists;
    const shared = this.#shared;
    const met: number[] = [];
    for (const { from, to } of lists) {
      for (let at = from; at < to; at++) {
        const id = words[at]!;
        if (++shared[id]! === least) met.push(id);
      }
    }
    met.sort((a, b) => shared[b]! - shared[a]! || a - b);
    for (const { from, to } of lists) {
      for (let at = from; at < to; at++) shared[words[at]!] = 0;
    }
    return met.slice(0, CANDIDATES);
  }

  /** The words that have a letter pair, of about a length. */
  #listOf(pair: number, length: number, limit: number): PairList {
    const { keys, starts } = this.#lists;
    const at = partitionPoint(0, keys.length, (i) => keys[i]! < pair);
    if (keys[at] !== pair) return { from: 0, to: 0 };
    const [from, to] = [length - limit, length + limit + 1].map((bound) =>
      partitionPoint(starts[at]!, starts[at + 1]!, (i) => this.#lengthAt(i) < bound),
    );
    return { from: from!, to: to! };
  }

  #lengthAt(at: number): number {
    return this.#words.lengthOf(this.#lists.words[at]!);
  }
}

/** A part of the list of a letter pair. */
interface PairList {
  from: number;
  to: number;
}

const lengthOf = ({ from, to }: PairList): number => to - from;

const shorter = (a: PairList, b: PairList): PairList => (lengthOf(b) < lengthOf(a) ? b : a);

/** Which letters a word has: a bit each, alike for letters 32 apart. `unitAt`: its code units by their places. */
function lettersOf(length: number, unitAt: (at: number) => number): number {
  let letters = 0;
  for (let at = 0; at < length; at++) letters |= 1 << unitAt(at);
  return letters;
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
