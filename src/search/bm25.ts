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
export const normOf = (length: number, average: number): number => K1 * (1 - B + (B * length) / average);

/** The norms of all documents and paragraphs of an index, as numbers that a length or a paragraph leads to. */
export interface Norms {
  /** By length of a sentence in words. */
  sentence: Float64Array;
  /** By paragraph. */
  paragraph: Float64Array;
}

export function normsOf(
  index: Pick<SearchIndex, 'size' | 'paragraphs' | 'paragraphStart' | 'wordStart'>,
): Norms {
  const { size, paragraphs, paragraphStart, wordStart } = index;
  const words = wordStart[size]!;
  let longest = 0;
  for (let d = 0; d < size; d++) longest = Math.max(longest, wordStart[d + 1]! - wordStart[d]!);
  const averageSentence = words / Math.max(1, size);
  const averageParagraph = words / Math.max(1, paragraphs);
  const paragraph = new Float64Array(paragraphs);
  for (let p = 0; p < paragraphs; p++) {
    const length = wordStart[paragraphStart[p + 1]!]! - wordStart[paragraphStart[p]!]!;
    paragraph[p] = normOf(length, averageParagraph);
  }
  return {
    sentence: Float64Array.from({ length: longest + 1 }, (_, length) => normOf(length, averageSentence)),
    paragraph,
  };
}
