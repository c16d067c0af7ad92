import { idf, type SearchIndex } from './index.ts';
import { rarity } from './words/background.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { addVector, DIMENSIONS, vectorRow } from './words/vectors.ts';

/** Sums kept from one query to the next, at most so many: two megabytes. Sentences whose numbers fall together take turns. */
const KEPT = 8192;

/** The vectors of the content words of a dossier, and their weighted sums, sentence by sentence. */
export class SentenceVectors {
  readonly #index: SearchIndex;
  /** Row of each word's vector plus 2; 0 for one not looked up yet, 1 for one without. */
  readonly #rows: Int32Array;
  /** What each word weighs; 0 for one not looked up yet. */
  readonly #weights: Float32Array;
  /** The sums kept, the squares of their lengths, and the sentence each belongs to, plus 1. */
  readonly #sums: Float32Array;
  readonly #squares: Float64Array;
  readonly #owners: Uint32Array;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#rows = new Int32Array(index.vocabulary.length);
    this.#weights = new Float32Array(index.vocabulary.length);
    const kept = Math.min(KEPT, index.size);
    this.#sums = new Float32Array(kept * DIMENSIONS);
    this.#squares = new Float64Array(kept);
    this.#owners = new Uint32Array(kept);
  }

  /** The row of a word's vector; -1 for one without, and for words without content. */
  rowOf(word: number): number {
    if (this.#rows[word] === 0) {
      const form = this.#index.vocabulary.at(word);
      this.#rows[word] = STOP_WORDS.has(form) ? 1 : vectorRow(form) + 2;
    }
    return this.#rows[word]! - 2;
  }

  /**
   * The cosine between a query's and a sentence's weighted sums of vectors, 0..1. `squared`: the square of the length
   * of the query's.
   */
  meaning(document: number, query: Float32Array, squared: number): number {
    if (squared === 0) return 0;
    const place = document % this.#owners.length;
    if (this.#owners[place] !== document + 1) this.#keep(document, place);
    const own = this.#squares[place]!;
    if (own === 0) return 0;
    const sums = this.#sums;
    const from = place * DIMENSIONS;
    let product = 0;
    for (let i = 0; i < DIMENSIONS; i++) product += sums[from + i]! * query[i]!;
    return Math.max(0, product / Math.sqrt(own * squared));
  }

  /** Works out the sum of a sentence and keeps it. */
  #keep(document: number, place: number): void {
    const { words, wordStart } = this.#index;
    const sum = this.#sums.subarray(place * DIMENSIONS, (place + 1) * DIMENSIONS).fill(0);
    const end = wordStart[document + 1]!;
    for (let w = wordStart[document]!; w < end; w++) {
      const row = this.rowOf(words[w]!);
      if (row >= 0) addVector(sum, row, this.#weightOf(words[w]!));
    }
    let square = 0;
    for (let i = 0; i < DIMENSIONS; i++) square += sum[i]! * sum[i]!;
    this.#squares[place] = square;
    this.#owners[place] = document + 1;
  }

  /** What a word of the dossier weighs: the same measure as a concept's. */
  #weightOf(word: number): number {
    if (this.#weights[word] === 0) {
      const { documents, termOfWord, vocabulary, size } = this.#index;
      this.#weights[word] =
        idf(documents[termOfWord[word]!]!, size) * (0.4 + 0.6 * rarity(vocabulary.at(word)));
    }
    return this.#weights[word]!;
  }
}
