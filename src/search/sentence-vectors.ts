import { idf, type SearchIndex } from './index.ts';
import { rarity } from './words/background.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { addVector, DIMENSIONS, vectorRow } from './words/vectors.ts';

/** The vectors of the content words of a dossier, and their weighted sums, sentence by sentence. */
export class SentenceVectors {
  readonly #index: SearchIndex;
  /** Row of each word's vector plus 2; 0 for one not looked up yet, 1 for one without. */
  readonly #rows: Int32Array;
  /** What each word weighs; 0 for one not looked up yet. */
  readonly #weights: Float32Array;
  readonly #sum = new Float32Array(DIMENSIONS);

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#rows = new Int32Array(index.vocabulary.length);
    this.#weights = new Float32Array(index.vocabulary.length);
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
    const { words, wordStart } = this.#index;
    const sum = this.#sum.fill(0);
    for (let w = wordStart[document]!; w < wordStart[document + 1]!; w++) {
      const row = this.rowOf(words[w]!);
      if (row >= 0) addVector(sum, row, this.#weightOf(words[w]!));
    }
    let product = 0;
    let own = 0;
    for (let i = 0; i < DIMENSIONS; i++) {
      product += sum[i]! * query[i]!;
      own += sum[i]! * sum[i]!;
    }
    return own === 0 ? 0 : Math.max(0, product / Math.sqrt(own * squared));
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
