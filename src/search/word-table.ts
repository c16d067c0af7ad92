/** A table's arrays, as they are stored. */
export interface WordTableArrays {
  /** All words one after the other, in UTF-16 code units. */
  units: Uint16Array;
  /** Where each word begins in `units`, and the end of the last. */
  starts: Uint32Array;
  /** Hash table: ids + 1, 0 for an empty slot; a power of two long. */
  slots: Uint32Array;
}

/**
 * Words numbered in order of first appearance: a million of them in three flat arrays, where strings in a `Map` would
 * take ten times the memory. Lookup is by hash (FNV-1a) with linear probing.
 */
export class WordTable {
  #units: Uint16Array;
  #starts: Uint32Array;
  #slots: Uint32Array;
  #length: number;

  constructor(arrays?: WordTableArrays) {
    this.#units = arrays?.units ?? new Uint16Array(256);
    this.#starts = arrays?.starts ?? new Uint32Array(64);
    this.#slots = arrays?.slots ?? new Uint32Array(64);
    this.#length = arrays ? arrays.starts.length - 1 : 0;
  }

  static of(words: Iterable<string>): WordTable {
    const table = new WordTable();
    for (const word of words) table.add(word);
    return table;
  }

  get length(): number {
    return this.#length;
  }

  /** The arrays, cut to what is used. */
  arrays(): WordTableArrays {
    return {
      units: this.#units.slice(0, this.#starts[this.#length]),
      starts: this.#starts.slice(0, this.#length + 1),
      slots: this.#slots,
    };
  }

  /** The word with this id. */
  at(id: number): string {
    // Letter by letter: several times as fast as to spread the units.
    let word = '';
    const end = this.#starts[id + 1]!;
    for (let at = this.#starts[id]!; at < end; at++) word += String.fromCharCode(this.#units[at]!);
    return word;
  }

  /** Length of a word in code units. */
  lengthOf(id: number): number {
    return this.#starts[id + 1]! - this.#starts[id]!;
  }

  /** One of a word's code units. */
  unitAt(id: number, at: number): number {
    return this.#units[this.#starts[id]! + at]!;
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  get(word: string): number | undefined {
    const slot = this.#slots[this.#slotOf(word)]!;
    return slot === 0 ? undefined : slot - 1;
  }

  startsWith(id: number, beginning: string): boolean {
    return this.lengthOf(id) >= beginning.length && this.#equals(this.#starts[id]!, beginning);
  }

  /** Whether a word's units from `at` on are those of another from `from` on, both to their ends. */
  endsAs(id: number, at: number, other: string, from: number): boolean {
    const start = this.#starts[id]! + at;
    const length = other.length - from;
    if (this.#starts[id + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#units[start + i] !== other.charCodeAt(from + i)) return false;
    return true;
  }

  /** The id of a word, a new one where it is not known yet. */
  add(word: string): number {
    const at = this.#slotOf(word);
    const known = this.#slots[at]!;
    if (known !== 0) return known - 1;
    const id = this.#length++;
    const start = this.#starts[id]!;
    const end = start + word.length;
    if (end > this.#units.length) this.#units = grown(this.#units, new Uint16Array(2 * end));
    if (id + 2 > this.#starts.length) this.#starts = grown(this.#starts, new Uint32Array(2 * (id + 2)));
    for (let i = 0; i < word.length; i++) this.#units[start + i] = word.charCodeAt(i);
    this.#starts[id + 1] = end;
    this.#slots[at] = id + 1;
    if (2 * this.#length > this.#slots.length) this.#rehash();
    return id;
  }

  /** The same for the ASCII letters and digits of `text.slice(from, to)` in lower case; a known one is not copied. */
  addPlain(text: string, from: number, to: number): number {
    let hash = START;
    for (let i = from; i < to; i++) hash = hashed(hash, lowerAt(text, i));
    const mask = this.#slots.length - 1;
    for (let at = ended(hash) & mask; this.#slots[at] !== 0; at = (at + 1) & mask) {
      const id = this.#slots[at]! - 1;
      const start = this.#starts[id]!;
      if (this.#starts[id + 1]! - start !== to - from) continue;
      let i = from;
      while (i < to && this.#units[start + i - from] === lowerAt(text, i)) i++;
      if (i === to) return id;
    }
    return this.add(text.slice(from, to).toLowerCase());
  }

  /** The slot that holds a word, or the empty one where it belongs. */
  #slotOf(word: string): number {
    const mask = this.#slots.length - 1;
    for (let at = hashOf(word) & mask; ; at = (at + 1) & mask) {
      const id = this.#slots[at]! - 1;
      if (id < 0 || (this.lengthOf(id) === word.length && this.#equals(this.#starts[id]!, word))) return at;
    }
  }

  #equals(start: number, word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.#units[start + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  #rehash(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < this.#length; id++) {
      let hash = START;
      for (let at = this.#starts[id]!; at < this.#starts[id + 1]!; at++)
        hash = hashed(hash, this.#units[at]!);
      let slot = ended(hash) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }
}

const START = 0x811c9dc5;
const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const ended = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

/** A unit of ASCII letters and digits, letters in lower case. */
function lowerAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

function hashOf(word: string): number {
  let hash = START;
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i));
  return ended(hash);
}

function grown<T extends Uint16Array | Uint32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
