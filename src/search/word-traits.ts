import type { Token } from './tokens.ts';

/** Traits of a word as a dossier writes it: one bit each. */
export const NAME = 1;
/** Seen with a currency or per cent sign. */
export const MONEY = 2;

/** A word is a name if so large a share of its appearances inside sentences has a capital. */
const CAPITALISED = 0.8;

/** Counts, while a dossier is read, how its words are written. Words are numbered as in the vocabulary. */
export class TraitCounter {
  #capitals = new Uint32Array(1024);
  /** Appearances that are not the first word of a sentence: there a capital says something. */
  #inside = new Uint32Array(1024);
  #traits = new Uint8Array(1024);

  see(word: number, text: string, { start, end }: Token, isFirst: boolean): void {
    if (word >= this.#traits.length) this.#grow(2 * word);
    if (text[end] === '%' || (start > 0 && '$€£¥'.includes(text[start - 1]!))) this.#traits[word]! |= MONEY;
    if (isFirst) return;
    this.#inside[word]!++;
    const letter = text[start]!;
    if (letter !== letter.toLowerCase()) this.#capitals[word]!++;
  }

  /** The traits of the first `words` words. */
  done(words: number): Uint8Array {
    if (words > this.#traits.length) this.#grow(words);
    return Uint8Array.from(this.#traits.subarray(0, words), (traits, word) => {
      const isName = this.#inside[word]! > 0 && this.#capitals[word]! >= CAPITALISED * this.#inside[word]!;
      return traits | (isName ? NAME : 0);
    });
  }

  #grow(length: number): void {
    const larger = <T extends Uint8Array | Uint32Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.#capitals = larger(this.#capitals, new Uint32Array(length));
    this.#inside = larger(this.#inside, new Uint32Array(length));
    this.#traits = larger(this.#traits, new Uint8Array(length));
  }
}
