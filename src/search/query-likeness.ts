import type { SearchIndex } from './index.ts';
import { ContentWords } from './sentence-vectors.ts';
import { likenesses } from './words/vectors.ts';

/** By the words of the dossier: not met in this query, and without a vector. Other numbers are places. */
const UNMET = 0;
const NONE = 1;
const FIRST = 2;
const MOST_WORDS = 2 ** 16 - FIRST;
const LEAST = 1024;
/** Numbers kept from one query to the next; a query that takes more gives them back. */
const KEPT = 1 << 18;

/**
 * How alike the words of a dossier are to those of the query that runs: each is worked out once a query, when it is first
 * asked for.
 */
export class QueryLikeness {
  readonly #content: ContentWords;
  readonly #places: Uint16Array;
  /** The words met, by place. */
  #met = new Uint32Array(LEAST);
  #length = 0;
  /** Rows of the query's words, and what each weighs. */
  #rows: readonly number[] = [];
  #weights: readonly number[] = [];
  /** By place, then by word of the query. */
  #likenesses = new Float64Array(LEAST);
  /** By place: see `product`. */
  #products = new Float64Array(LEAST);

  constructor(index: SearchIndex) {
    this.#content = new ContentWords(index);
    this.#places = new Uint16Array(index.vocabulary.length);
  }

  /** `rows`: the vectors of the query's words; `weights`: what each weighs. */
  begin(rows: readonly number[], weights: readonly number[]): void {
    this.#forget();
    this.#rows = rows;
    this.#weights = weights;
    if (this.#likenesses.length > KEPT) this.#likenesses = new Float64Array(LEAST);
  }

  /** To be called before a sentence of so many words is asked for; places told before it are valid no more. */
  makeRoom(words: number): void {
    if (this.#length + words > MOST_WORDS) this.#forget();
  }

  /** Where the numbers of a word are, which the other methods take; -1 for a word that has no vector. */
  placeOf(word: number): number {
    const place = this.#places[word]!;
    if (place === NONE) return -1;
    return place === UNMET ? this.#meet(word) : place - FIRST;
  }

  /** Cosine of the angle to the vector of the query's word `i`, -1..1. */
  to(i: number, place: number): number {
    return this.#likenesses[place * this.#rows.length + i]!;
  }

  /** The product of the word's vector and the sum of the query's, all as long as their words weigh. */
  product(place: number): number {
    return this.#products[place]!;
  }

  #forget(): void {
    for (let place = 0; place < this.#length; place++) this.#places[this.#met[place]!] = UNMET;
    this.#length = 0;
  }

  #meet(word: number): number {
    const row = this.#content.rowOf(word);
    if (row < 0) {
      this.#places[word] = NONE;
      return -1;
    }
    const place = this.#length++;
    this.#places[word] = place + FIRST;
    if (this.#length > this.#met.length) {
      this.#met = grown(this.#met, new Uint32Array(2 * this.#length));
      this.#products = grown(this.#products, new Float64Array(2 * this.#length));
    }
    this.#met[place] = word;
    const from = place * this.#rows.length;
    const to = from + this.#rows.length;
    if (to > this.#likenesses.length) this.#likenesses = grown(this.#likenesses, new Float64Array(2 * to));
    likenesses(this.#rows, row, this.#likenesses, from);
    let sum = 0;
    for (let i = 0; i < this.#rows.length; i++) sum += this.#weights[i]! * this.#likenesses[from + i]!;
    this.#products[place] = this.#content.weightOf(word) * sum;
    return place;
  }
}

function grown<T extends Uint32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
