import { likeness, wordsWithVectors } from './vectors.ts';

/** Likenesses kept from one query to the next, for the words asked for last; each takes 100 KB. */
const KEPT = 48;
/** More than any likeness: not worked out yet. */
const UNKNOWN = 2;

/** By the row of a word, the one asked for longest ago first: how alike it is to each word that has a vector. */
const tables = new Map<number, Float32Array>();

/** How alike words are to one word, by the rows of their vectors: each is worked out once, when first asked for. */
export class LikenessTo {
  readonly #row: number;
  readonly #known: Float32Array;

  constructor(row: number) {
    this.#row = row;
    this.#known = tableOf(row);
  }

  /** Cosine, -1..1; `least` where none of the first `length` rows is more alike. */
  mostOf(rows: Int32Array, length: number, least: number): number {
    const known = this.#known;
    let most = least;
    for (let i = 0; i < length; i++) {
      const row = rows[i]!;
      let alike = known[row]!;
      if (alike === UNKNOWN) {
        known[row] = likeness(this.#row, row);
        alike = known[row]!;
      }
      if (alike > most) most = alike;
    }
    return most;
  }
}

function tableOf(row: number): Float32Array {
  let table = tables.get(row);
  if (table) tables.delete(row);
  else if (tables.size < KEPT) table = new Float32Array(wordsWithVectors().length).fill(UNKNOWN);
  else {
    const [oldest, used] = tables.entries().next().value!;
    tables.delete(oldest);
    table = used.fill(UNKNOWN);
  }
  tables.set(row, table);
  return table;
}
