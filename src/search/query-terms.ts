import type { Concept } from './concepts.ts';
import type { SearchIndex } from './index.ts';

export const MAYBE = 0xfff;

/**
 * The terms of the query that runs, each once, in the query's order, and which words of the dossier have them: a
 * sentence is read with one look-up a word. Lives as long as the index; see `begin`.
 */
export class QueryTerms {
  /** By the last bits of a word's number (`MAYBE`): 0 where no word with these is asked for. Small, so always at hand. */
  readonly maybe = new Uint8Array(MAYBE + 1);
  /** By word of the dossier: the place of its term in the query, counted from 1; 0 for a word that is not asked for. */
  readonly placeOf: Uint16Array;
  /** Term by place, counted from 0, as everything below. */
  readonly ids: number[] = [];
  /** What a term weighs: the shares of the concepts that it stands for, by the weights of these. */
  readonly weights: number[] = [];
  /** The concept that a term stands for most, and how much of it. */
  readonly concepts: number[] = [];
  readonly shares: number[] = [];
  /** The place of each term that stands for a name of an alias group: no word has it. */
  readonly aliases = new Map<number, number>();
  readonly #index: SearchIndex;
  /** The words of term `t`: `#words` from `#starts[t]` to `#starts[t + 1]`. */
  readonly #starts: Uint32Array;
  readonly #words: Uint32Array;
  readonly #placeOfTerm = new Map<number, number>();

  constructor(index: SearchIndex) {
    const { termOfWord, terms } = index;
    this.#index = index;
    this.placeOf = new Uint16Array(termOfWord.length);
    const starts = new Uint32Array(terms + 1);
    for (const term of termOfWord) starts[term + 1]!++;
    for (let term = 0; term < terms; term++) starts[term + 1]! += starts[term]!;
    const next = starts.slice();
    this.#words = new Uint32Array(termOfWord.length);
    for (let word = 0; word < termOfWord.length; word++) this.#words[next[termOfWord[word]!]!++] = word;
    this.#starts = starts;
  }

  begin(concepts: readonly Concept[]): void {
    this.#end();
    for (const [concept, { terms, weight }] of concepts.entries()) {
      for (const { id, share } of terms) this.#add(id, concept, share, weight * share);
    }
  }

  #add(id: number, concept: number, share: number, weight: number): void {
    const known = this.#placeOfTerm.get(id);
    if (known !== undefined) {
      this.weights[known]! += weight;
      if (this.shares[known]! >= share) return;
      this.shares[known] = share;
      this.concepts[known] = concept;
      return;
    }
    const place = this.ids.push(id) - 1;
    this.#placeOfTerm.set(id, place);
    this.weights.push(weight);
    this.concepts.push(concept);
    this.shares.push(share);
    if (id >= this.#index.termIds.length) this.aliases.set(id, place);
    this.#mark(id, place + 1, 1);
  }

  /** Forgets the query. */
  #end(): void {
    for (const id of this.ids) this.#mark(id, 0, 0);
    this.#placeOfTerm.clear();
    this.aliases.clear();
    for (const list of [this.ids, this.weights, this.concepts, this.shares]) list.length = 0;
  }

  #mark(id: number, place: number, maybe: number): void {
    for (let at = this.#starts[id]!; at < this.#starts[id + 1]!; at++) {
      this.placeOf[this.#words[at]!] = place;
      this.maybe[this.#words[at]! & MAYBE] = maybe;
    }
  }
}
