import type { SearchIndex } from './index.ts';

/**
 * BM25's constants: saturation of repeated terms and correction for length. Found by search on squad/ and the shared
 * judged queries together; those are not held out.
 */
const K1 = 0.6;
const B = 0.4;

/** What `saturate` never exceeds. */
export const SATURATED = K1 + 1;

/** How much BM25 of the paragraph counts against the sentence's own. Found as `K1` was; see the ablation in DESIGN.md. */
export const PARAGRAPH = 0.9;

/**
 * BM25's term weight without idf: grows with the frequency, less with each repetition, and falls with length.
 * `norm`: see `normOf`.
 */
export const saturate = (frequency: number, norm: number): number =>
  (frequency * SATURATED) / (frequency + norm);

/** What a text's length adds below the line of BM25; both lengths in words. */
const normOf = (length: number, average: number): number => K1 * (1 - B + (B * length) / average);

/** The norms of an index's sentences and paragraphs, by their lengths in words. */
export class Norms {
  readonly #averageSentence: number;
  readonly #averageParagraph: number;

  constructor({ size, paragraphs, wordStart }: Pick<SearchIndex, 'size' | 'paragraphs' | 'wordStart'>) {
    this.#averageSentence = wordStart[size]! / Math.max(1, size);
    this.#averageParagraph = wordStart[size]! / Math.max(1, paragraphs);
  }

  ofSentence(length: number): number {
    return normOf(length, this.#averageSentence);
  }

  ofParagraph(length: number): number {
    return normOf(length, this.#averageParagraph);
  }
}
