import { idf, type SearchIndex } from './index.ts';
import type { WordTable } from './word-table.ts';
import { rarity } from './words/background.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { addVector, DIMENSIONS, vectorRow } from './words/vectors.ts';

type Counted = Pick<
  SearchIndex,
  'size' | 'words' | 'wordStart' | 'vocabulary' | 'vectorRow' | 'termOfWord' | 'documents'
>;

/** Of each word 1 more than the row of its vector; 0 for one without, and for words without content. */
export function vectorRows(vocabulary: WordTable): Uint16Array {
  return Uint16Array.from({ length: vocabulary.length }, (_, id) => {
    const form = vocabulary.at(id);
    return STOP_WORDS.has(form) ? 0 : vectorRow(form) + 1;
  });
}

/** The vectors of the content words of a dossier, and what each word weighs. */
export class ContentWords {
  readonly #rows: Uint16Array;
  readonly #weights: Float32Array;

  constructor({ vocabulary, vectorRow: rows, termOfWord, documents, size }: Counted) {
    this.#rows = rows;
    this.#weights = new Float32Array(rows.length);
    for (let word = 0; word < rows.length; word++) {
      if (rows[word] === 0) continue;
      const rare = rarity(vocabulary.at(word));
      this.#weights[word] = idf(documents[termOfWord[word]!]!, size) * (0.4 + 0.6 * rare);
    }
  }

  /** The row of a word's vector; -1 for one without, and for words without content. */
  rowOf(word: number): number {
    return this.#rows[word]! - 1;
  }

  /** What a word weighs that has a vector: the same measure as a concept's. */
  weightOf(word: number): number {
    return this.#weights[word]!;
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
