import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
import { isKnownWord } from './words/background.ts';

/** A word of the dossier that a query word may have meant. */
export interface Respelling {
  /** Id of the word in the vocabulary. */
  word: number;
  /** Edits between the two; see `editDistance`. */
  edits: number;
}

/** Shorter words differ too little from each other. */
const SHORTEST = 3;
/** A word of three or four letters may lack a letter of a longer one ("wegh", "hil"); of equal length they are too near. */
const SHORT = 4;
/** From this length on, two edits still point to one word. */
const TWO_EDITS_FROM = 8;
/** How many candidates fuse.js is shown; the letter-pair filter has ordered them, and the right one is near its top. */
const CANDIDATES = 24;

/**
 * The words of a dossier, ready to be searched for the one that a misspelt word meant. A filter on letter pairs
 * (bigrams, padded at both ends) leaves a few candidates; fuse.js orders those; an edit distance decides.
 */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #counts: Uint32Array;
  /** Words that hold a letter pair, by pair. */
  readonly #byPair = new Map<string, number[]>();
  readonly #shared: Uint8Array;

  constructor(words: readonly string[], counts: Uint32Array) {
    this.#words = words;
    this.#counts = counts;
    this.#shared = new Uint8Array(words.length);
    for (const [id, word] of words.entries()) {
      if (word.length < SHORTEST || /^\p{N}/u.test(word)) continue;
      for (const pair of new Set(pairsOf(word))) {
        const list = this.#byPair.get(pair);
        if (list) list.push(id);
        else this.#byPair.set(pair, [id]);
      }
    }
  }

  /**
   * The likeliest meant word for one that the dossier does not have, or null: none is near enough, or the word is
   * plain English and so no misspelling. `word` in normal form.
   */
  respell(word: string): Respelling | null {
    if (word.length < SHORTEST || /\p{N}/u.test(word) || isKnownWord(word)) return null;
    return this.nearest(word);
  }

  /** The nearest word within one edit (two from eight letters on), whatever the word is; for suggestions. */
  nearest(word: string): Respelling | null {
    const limit = word.length >= TWO_EDITS_FROM ? 2 : 1;
    const candidates = this.#candidates(word, limit);
    if (candidates.length === 0) return null;
    const fuse = new Fuse(candidates, {
      getFn: (id) => this.#words[id]!,
      keys: ['word'],
      includeScore: true,
      threshold: 0.5,
      distance: 20,
    });
    const near = fuse
      .search(word)
      .map(({ item, score }) => ({
        word: item,
        edits: editDistance(word, this.#words[item]!, limit),
        score: score ?? 1,
        sameStart: this.#words[item]![0] === word[0] ? 0 : 1,
      }))
      .filter((r) => r.edits <= limit && this.#isLongEnough(word, this.#words[r.word]!))
      .sort(
        (a, b) =>
          a.edits - b.edits ||
          a.sameStart - b.sameStart ||
          this.#counts[b.word]! - this.#counts[a.word]! ||
          a.score - b.score ||
          a.word - b.word,
      );
    const best = near[0];
    return best ? { word: best.word, edits: best.edits } : null;
  }

  #isLongEnough(typed: string, meant: string): boolean {
    const isCutShort = meant.length > typed.length && (meant[0] === typed[0] || meant.slice(1) === typed);
    return typed.length > SHORT || isCutShort;
  }

  /** Up to three words that begin with a typed fragment of four letters or more, the most frequent first. */
  beginningWith(fragment: string): number[] {
    if (fragment.length < 4 || isKnownWord(fragment)) return [];
    const ids = this.#byPair.get(`^${fragment[0]}`) ?? [];
    return ids
      .filter((id) => this.#words[id]!.startsWith(fragment))
      .sort((a, b) => this.#counts[b]! - this.#counts[a]! || a - b)
      .slice(0, 3);
  }

  /** Words of about the same length that share most letter pairs; an edit breaks two pairs, a swap three. */
  #candidates(word: string, limit: number): number[] {
    const pairs = new Set(pairsOf(word));
    const touched: number[] = [];
    for (const pair of pairs) {
      for (const id of this.#byPair.get(pair) ?? []) {
        if (Math.abs(this.#words[id]!.length - word.length) > limit) continue;
        if (this.#shared[id]!++ === 0) touched.push(id);
      }
    }
    const least = Math.max(2, pairs.size - 3 * limit);
    const enough = touched
      .filter((id) => this.#shared[id]! >= least)
      .sort((a, b) => this.#shared[b]! - this.#shared[a]! || a - b)
      .slice(0, CANDIDATES);
    for (const id of touched) this.#shared[id] = 0;
    return enough;
  }
}

function pairsOf(word: string): string[] {
  const padded = `^${word}$`;
  return Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2));
}
