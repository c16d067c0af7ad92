import { likeness, wordsWithVectors } from './words/vectors.ts';

/** Numbers kept from one query to the next; a query that takes more gives them back. */
const KEPT = 1 << 18;

/**
 * How alike other words are to those of the query that runs, by the rows of their vectors: each is worked out once a
 * query, when it is first asked for.
 */
export class QueryLikeness {
  /** By row: 1-based place of its numbers; 0 for one not met in this query. */
  readonly #places = new Uint16Array(wordsWithVectors().length);
  readonly #met = new Uint16Array(this.#places.length);
  #length = 0;
  /** Rows of the query's words, and what each weighs. */
  #rows: readonly number[] = [];
  #weights: readonly number[] = [];
  /** By place, then by word of the query. */
  #likenesses = new Float32Array(1024);
  /** By place: the likenesses, each times the weight of the query's word, summed up. */
  readonly #sums = new Float64Array(this.#places.length);

  begin(rows: readonly number[], weights: readonly number[]): void {
    for (let i = 0; i < this.#length; i++) this.#places[this.#met[i]!] = 0;
    this.#length = 0;
    this.#rows = rows;
    this.#weights = weights;
    if (this.#likenesses.length > KEPT) this.#likenesses = new Float32Array(1024);
  }

  /** Where the numbers of a row are; what the other methods take. */
  placeOf(row: number): number {
    const place = this.#places[row]! - 1;
    return place < 0 ? this.#meet(row) : place;
  }

  /** Cosine of the angle to the vector of the query's word `i`, -1..1. */
  to(i: number, place: number): number {
    return this.#likenesses[place * this.#rows.length + i]!;
  }

  /** The product with the weighted sum of the query's vectors, each of length 1. */
  product(place: number): number {
    return this.#sums[place]!;
  }

  #meet(row: number): number {
    const place = this.#length++;
    this.#met[place] = row;
    this.#places[row] = place + 1;
    const from = place * this.#rows.length;
    if (from + this.#rows.length > this.#likenesses.length) {
      const larger = new Float32Array(2 * (from + this.#rows.length));
      larger.set(this.#likenesses);
      this.#likenesses = larger;
    }
    let sum = 0;
    for (let i = 0; i < this.#rows.length; i++) {
      const alike = likeness(this.#rows[i]!, row);
      this.#likenesses[from + i] = alike;
      sum += this.#weights[i]! * alike;
    }
    this.#sums[place] = sum;
    return place;
  }
}
