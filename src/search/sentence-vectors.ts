import { idf, type SearchIndex } from './index.ts';
import { rarity } from './words/background.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { addVector, DIMENSIONS, vectorRow } from './words/vectors.ts';

type Counted = Pick<SearchIndex, 'size' | 'words' | 'wordStart' | 'vocabulary' | 'termOfWord' | 'documents'>;

/** The vectors of the content words of a dossier, and what each word weighs; looked up when first asked for. */
export class ContentWords {
  readonly #index: Counted;
  /** Row of each word's vector plus 2; 0 for one not looked up yet, 1 for one without. */
  readonly #rows: Uint16Array;
  /** What each word weighs, where it has a vector and was looked up. */
  readonly #weights: Float32Array;

  constructor(index: Counted) {
    this.#index = index;
    this.#rows = new Uint16Array(index.vocabulary.length);
    this.#weights = new Float32Array(index.vocabulary.length);
  }

  /** The row of a word's vector; -1 for one without, and for words without content. */
  rowOf(word: number): number {
    if (this.#rows[word] === 0) this.#lookUp(word);
    return this.#rows[word]! - 2;
  }

  /** What a word weighs for which `rowOf` has told a row: the same measure as a concept's. */
  weightOf(word: number): number {
    return this.#weights[word]!;
  }

  #lookUp(word: number): void {
    const { documents, termOfWord, vocabulary, size } = this.#index;
    const form = vocabulary.at(word);
    const row = STOP_WORDS.has(form) ? -1 : vectorRow(form);
    this.#rows[word] = row + 2;
    if (row >= 0) this.#weights[word] = idf(documents[termOfWord[word]!]!, size) * (0.4 + 0.6 * rarity(form));
  }
}

/** The length of each sentence's vector: the weighted sum of those of its content words. 0 where none has one. */
export function vectorLengths(index: Counted): Float32Array {
  const { size, words, wordStart } = index;
  const content = new ContentWords(index);
  const sum = new Float32Array(DIMENSIONS);
  return Float32Array.from({ length: size }, (_, document) => {
    sum.fill(0);
    const end = wordStart[document + 1]!;
    for (let w = wordStart[document]!; w < end; w++) {
      const row = content.rowOf(words[w]!);
      if (row >= 0) addVector(sum, row, content.weightOf(words[w]!));
    }
    let square = 0;
    for (const number of sum) square += number * number;
    return Math.sqrt(square);
  });
}
