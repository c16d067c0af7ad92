import { saturate } from './bm25.ts';
import type { Concept } from './concepts.ts';
import { ITSELF } from './evidence.ts';
import { aliasesIn, type SearchIndex } from './index.ts';
import type { QueryLikeness } from './query-likeness.ts';
import { MAYBE, type QueryTerms } from './query-terms.ts';

/** A word less alike is no place of a concept. */
export const ALIKE = 0.42;
/** Words that a name stands beside. */
const BESIDE = 3;
const SENTENCES_BEFORE = 2;

/**
 * What a sentence has of the query that runs: read once by `read`, then asked for. Lives as long as the index and keeps what it
 * needs from one sentence to the next, so that reading allocates nothing.
 */
export class SentenceReader {
  readonly #index: SearchIndex;
  readonly #terms: QueryTerms;
  readonly #likeness: QueryLikeness;
  #concepts: readonly Concept[] = [];
  /** How much of each concept the sentence has. */
  shares: number[] = [];
  /** By concept: 1 where one of the two sentences before has it. */
  before = new Uint8Array(8);
  /** The product of the sentence's vector and the query's. */
  product = 0;
  /** Where in the sentence which concept stands: the first `#placed`. */
  readonly #places: { concept: number; at: number }[] = [];
  #placed = 0;
  /** How often each concept stands in the text that is scored. */
  #frequencies = new Uint32Array(8);
  /** By concept: 1 where it and the next one stand in the query's order. */
  #inOrder = new Uint8Array(8);
  /** The words of the sentence that have a vector, as `#likeness` numbers them: the first `#contentLength`. */
  #contentPlaces = new Uint16Array(64);
  #contentLength = 0;

  constructor(index: SearchIndex, terms: QueryTerms, likeness: QueryLikeness) {
    this.#index = index;
    this.#terms = terms;
    this.#likeness = likeness;
  }

  /** To be called once the terms of a query have begun. */
  begin(concepts: readonly Concept[]): void {
    this.#concepts = concepts;
    if (concepts.length > this.before.length) {
      this.#frequencies = new Uint32Array(2 * concepts.length);
      this.before = new Uint8Array(2 * concepts.length);
      this.#inOrder = new Uint8Array(2 * concepts.length);
    }
    this.shares = new Array(concepts.length).fill(0);
  }

  read(document: number): void {
    this.#readWords(document);
    this.#readBefore(document);
  }

  /** How alike the most alike word of the present sentence is to a word of the query; 0 where none is alike. */
  mostAlike(vector: number): number {
    let most = 0;
    if (vector < 0) return most;
    for (let i = 0; i < this.#contentLength; i++) {
      const alike = this.#likeness.to(vector, this.#contentPlaces[i]!);
      if (alike > most) most = alike;
    }
    return most;
  }

  /** Counts the concepts in the documents from `first` up to `behind`. */
  count(first: number, behind: number): void {
    const { words, wordStart } = this.#index;
    const { maybe, placeOf, concepts, shares, aliases } = this.#terms;
    const frequencies = this.#frequencies.fill(0);
    const end = wordStart[behind]!;
    for (let w = wordStart[first]!; w < end; w++) {
      const word = words[w]!;
      if (maybe[word & MAYBE] === 0) continue;
      const place = placeOf[word]! - 1;
      if (place >= 0 && shares[place]! >= ITSELF) frequencies[concepts[place]!]!++;
    }
    if (aliases.size === 0) return;
    for (let d = first; d < behind; d++) {
      for (const { alias } of aliasesIn(this.#index, d)) {
        const place = aliases.get(alias.term);
        if (place !== undefined && shares[place]! >= ITSELF) frequencies[concepts[place]!]!++;
      }
    }
  }

  /** BM25 of what was counted. */
  scored(norm: number): number {
    const concepts = this.#concepts;
    let sum = 0;
    for (let i = 0; i < concepts.length; i++) {
      const frequency = this.#frequencies[i]!;
      if (frequency > 0) sum += concepts[i]!.weight * saturate(frequency, norm);
    }
    return sum;
  }

  /** Notes where and how often a document has each concept, how much of each, and its words that have a vector. */
  #readWords(document: number): void {
    const { words, wordStart } = this.#index;
    const { maybe, placeOf, aliases } = this.#terms;
    const likeness = this.#likeness;
    this.shares.fill(0);
    this.#frequencies.fill(0);
    this.#placed = 0;
    const from = wordStart[document]!;
    const end = wordStart[document + 1]!;
    if (end - from > this.#contentPlaces.length) this.#contentPlaces = new Uint16Array(2 * (end - from));
    const contentPlaces = this.#contentPlaces;
    likeness.makeRoom(end - from);
    let length = 0;
    let product = 0;
    for (let w = from; w < end; w++) {
      const word = words[w]!;
      if (maybe[word & MAYBE] !== 0) {
        const place = placeOf[word]!;
        if (place > 0) this.#note(place - 1, w - from);
      }
      const at = likeness.placeOf(word);
      if (at < 0) continue;
      contentPlaces[length++] = at;
      product += likeness.product(at);
    }
    this.#contentLength = length;
    this.product = product;
    if (aliases.size === 0) return;
    for (const { alias, from: at } of aliasesIn(this.#index, document)) {
      const place = aliases.get(alias.term);
      if (place !== undefined) this.#note(place, at);
    }
  }

  #note(place: number, at: number): void {
    const concept = this.#terms.concepts[place]!;
    const share = this.#terms.shares[place]!;
    if (share >= ITSELF) this.#frequencies[concept]!++;
    if (share > this.shares[concept]!) this.shares[concept] = share;
    if (share < ALIKE) return;
    const noted = this.#places[this.#placed++];
    if (noted) {
      noted.concept = concept;
      noted.at = at;
    } else this.#places.push({ concept, at });
  }

  /** Notes for each concept whether one of the two sentences before has it. */
  #readBefore(document: number): void {
    const { articleStart, articleOf, words, wordStart } = this.#index;
    const { maybe, placeOf, concepts, shares } = this.#terms;
    const first = Math.max(articleStart[articleOf[document]!]!, document - SENTENCES_BEFORE);
    const had = this.before.fill(0);
    const end = wordStart[document]!;
    for (let w = wordStart[first]!; w < end; w++) {
      const word = words[w]!;
      if (maybe[word & MAYBE] === 0) continue;
      const place = placeOf[word]! - 1;
      if (place >= 0 && shares[place]! >= ITSELF) had[concepts[place]!] = 1;
    }
  }

  /** Sum of the lesser weights of neighbours in the query that follow each other here within two words. */
  orderKept(): number {
    const places = this.#places;
    const inOrder = this.#inOrder;
    let sum = 0;
    // Places ascend, but for the names of several words, which are noted last.
    if (this.#terms.aliases.size > 0) this.#sortPlaces();
    for (let a = 0; a < this.#placed; a++) {
      const { concept, at } = places[a]!;
      for (let b = a + 1; b < this.#placed && places[b]!.at <= at + 2; b++) {
        if (places[b]!.concept === concept + 1 && places[b]!.at > at) inOrder[concept] = 1;
      }
    }
    for (let i = 0; i + 1 < this.#concepts.length; i++) {
      if (inOrder[i] === 0) continue;
      inOrder[i] = 0;
      sum += Math.min(this.#concepts[i]!.weight, this.#concepts[i + 1]!.weight);
    }
    return sum;
  }

  #sortPlaces(): void {
    const sorted = this.#places.splice(0, this.#placed).sort((a, b) => a.at - b.at);
    this.#places.unshift(...sorted);
  }

  /** Whether a name of the query stands within three words of such a word. `isSuch` takes a word's id. */
  hasNameBeside(document: number, isSuch: (word: number) => boolean): boolean {
    const { words, wordStart } = this.#index;
    const first = wordStart[document]!;
    const end = wordStart[document + 1]!;
    for (let i = 0; i < this.#placed; i++) {
      const { concept, at } = this.#places[i]!;
      if (!this.#concepts[concept]!.isName) continue;
      const behind = Math.min(end, first + at + BESIDE + 1);
      for (let w = Math.max(first, first + at - BESIDE); w < behind; w++) {
        if (isSuch(words[w]!)) return true;
      }
    }
    return false;
  }
}
