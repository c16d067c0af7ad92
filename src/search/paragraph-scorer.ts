import type { BestDocuments } from './best-documents.ts';
import { Norms, PARAGRAPH, saturate } from './bm25.ts';
import { aliasesIn, type SearchIndex } from './index.ts';
import { MAYBE, type QueryTerms } from './query-terms.ts';

/** The exact score of the cheap evidence: BM25 of a sentence and `PARAGRAPH` times that of its paragraph. */
export class ParagraphScorer {
  readonly #index: SearchIndex;
  readonly #terms: QueryTerms;
  readonly #best: BestDocuments;
  readonly #norms: Norms;
  /** BM25 of the sentences of one paragraph. */
  #sentences = new Float64Array(64);
  readonly #inSentence = new TermCounts();
  readonly #inParagraph = new TermCounts();

  /** `best` takes what is scored. */
  constructor(index: SearchIndex, terms: QueryTerms, best: BestDocuments) {
    this.#index = index;
    this.#terms = terms;
    this.#best = best;
    this.#norms = new Norms(index);
  }

  /** To be called once the terms of a query have begun. */
  begin(): void {
    this.#inSentence.reserve(this.#terms.ids.length);
    this.#inParagraph.reserve(this.#terms.ids.length);
  }

  /** Reads a paragraph, scores its sentences exactly and keeps those that are among the best. */
  score(paragraph: number, admits: (document: number) => boolean): void {
    const { paragraphStart, words, wordStart } = this.#index;
    const { maybe, placeOf, aliases, weights } = this.#terms;
    const [inSentence, inParagraph] = [this.#inSentence, this.#inParagraph];
    const first = paragraphStart[paragraph]!;
    const behind = paragraphStart[paragraph + 1]!;
    if (behind - first > this.#sentences.length) this.#sentences = new Float64Array(2 * (behind - first));
    const sentences = this.#sentences;
    let start = wordStart[first]!;
    const paragraphLength = wordStart[behind]! - start;
    for (let d = first; d < behind; d++) {
      const end = wordStart[d + 1]!;
      for (let w = start; w < end; w++) {
        const word = words[w]!;
        if (maybe[word & MAYBE] === 0) continue;
        const place = placeOf[word]!;
        if (place > 0) inSentence.add(place - 1, 1);
      }
      if (aliases.size > 0) {
        for (const { alias } of aliasesIn(this.#index, d)) {
          const place = aliases.get(alias.term);
          if (place !== undefined) inSentence.add(place, 1);
        }
      }
      inParagraph.addAll(inSentence);
      sentences[d - first] = inSentence.take(weights, this.#norms.ofSentence(end - start));
      start = end;
    }
    const whole = PARAGRAPH * inParagraph.take(weights, this.#norms.ofParagraph(paragraphLength));
    for (let d = first; d < behind; d++) {
      const sentence = sentences[d - first]!;
      if (sentence > 0 && sentence + whole >= this.#best.threshold && admits(d))
        this.#best.add(d, sentence + whole);
    }
  }
}

/** How often each term of the query, by its place, stands in a text. */
class TermCounts {
  #counts = new Uint32Array(16);
  /** The places that have a count, ascending: the first `#length`. */
  #places = new Uint16Array(16);
  #length = 0;

  /** Makes room for a query of so many terms. */
  reserve(terms: number): void {
    if (terms <= this.#counts.length) return;
    this.#counts = new Uint32Array(2 * terms);
    this.#places = new Uint16Array(2 * terms);
  }

  add(place: number, times: number): void {
    const counts = this.#counts;
    const known = counts[place]!;
    counts[place] = known + times;
    if (known > 0) return;
    const places = this.#places;
    let at = this.#length++;
    for (; at > 0 && places[at - 1]! > place; at--) places[at] = places[at - 1]!;
    places[at] = place;
  }

  addAll(other: TermCounts): void {
    for (let i = 0; i < other.#length; i++) this.add(other.#places[i]!, other.#counts[other.#places[i]!]!);
  }

  /** BM25 of what was counted, term by term in the query's order; the counts are 0 then. */
  take(weights: readonly number[], norm: number): number {
    let sum = 0;
    for (let i = 0; i < this.#length; i++) {
      const place = this.#places[i]!;
      sum += weights[place]! * saturate(this.#counts[place]!, norm);
      this.#counts[place] = 0;
    }
    this.#length = 0;
    return sum;
  }
}
