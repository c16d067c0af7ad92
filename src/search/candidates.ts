import type { Concept } from './concepts.ts';
import type { SearchIndex } from './index.ts';

/**
 * BM25's constants: saturation of repeated terms and correction for length. Found by search on squad/ and the shared
 * judged queries together; those are not held out.
 */
const K1 = 0.6;
const B = 0.4;

/** How much BM25 of the paragraph counts against the sentence's own. Found as `K1` was; see the ablation in DESIGN.md. */
export const PARAGRAPH = 0.9;

/** A sentence worth a closer look, with the BM25 of it and of its paragraph. */
export interface Candidate {
  document: number;
  sentence: number;
  paragraph: number;
}

/**
 * Finds the sentences that the cheap evidence ranks first: BM25 of the sentence and `PARAGRAPH` times that of its
 * paragraph, each term of a concept counted by its share of it. Scores accumulate term by term in arrays that live as
 * long as the finder.
 */
export class CandidateFinder {
  readonly #index: SearchIndex;
  readonly #averageLength: number;
  readonly #sentence: Float32Array;
  readonly #paragraph: Float32Array;
  readonly #paragraphLength: Float32Array;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#averageLength = index.words.length / Math.max(1, index.size);
    this.#sentence = new Float32Array(index.size);
    this.#paragraph = new Float32Array(index.paragraphs);
    this.#paragraphLength = new Float32Array(index.paragraphs);
    for (let d = 0; d < index.size; d++) {
      const length = index.wordStart[d + 1]! - index.wordStart[d]!;
      this.#paragraphLength[index.paragraphOf[d]!]! += length;
    }
  }

  /** At most `count` of the sentences that `admits` lets pass, the best first; ties go to the earlier sentence. */
  best(concepts: readonly Concept[], admits: (document: number) => boolean, count: number): Candidate[] {
    const touched = this.#accumulate(concepts);
    const { paragraphOf } = this.#index;
    const scoreOf = (d: number): number => this.#sentence[d]! + PARAGRAPH * this.#paragraph[paragraphOf[d]!]!;
    const found = touched
      .filter(admits)
      .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
      .slice(0, count)
      .map((document) => ({
        document,
        sentence: this.#sentence[document]!,
        paragraph: this.#paragraph[paragraphOf[document]!]!,
      }));
    for (const d of touched) {
      this.#sentence[d] = 0;
      this.#paragraph[paragraphOf[d]!] = 0;
    }
    return found;
  }

  /** Adds every posting of every concept's terms to its sentence and paragraph; returns those sentences. */
  #accumulate(concepts: readonly Concept[]): number[] {
    const { postingStart, postings, frequencies, wordStart, paragraphOf } = this.#index;
    const averageParagraph = this.#index.words.length / Math.max(1, this.#index.paragraphs);
    const touched: number[] = [];
    for (const { terms, weight } of concepts) {
      for (const { id: term, share: part } of terms) {
        const share = weight * part;
        let inParagraph = 0;
        const end = postingStart[term + 1]!;
        for (let p = postingStart[term]!; p < end; p++) {
          const d = postings[p]!;
          const f = frequencies[p]!;
          if (this.#sentence[d] === 0) touched.push(d);
          this.#sentence[d]! += share * saturate(f, wordStart[d + 1]! - wordStart[d]!, this.#averageLength);
          inParagraph += f;
          const next = p + 1 < end ? postings[p + 1]! : -1;
          if (next < 0 || paragraphOf[next] !== paragraphOf[d]) {
            const paragraph = paragraphOf[d]!;
            this.#paragraph[paragraph]! +=
              share * saturate(inParagraph, this.#paragraphLength[paragraph]!, averageParagraph);
            inParagraph = 0;
          }
        }
      }
    }
    return touched;
  }
}

/** BM25's term weight without idf: grows with the frequency, less with each repetition, and falls with length. */
const saturate = (frequency: number, length: number, average: number): number =>
  (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / average));
