/** Traits of a word as a dossier writes it: one bit each. */
export const NAME = 1;
/** Seen with a currency or per cent sign. */
export const MONEY = 2;

/** A word is a name if so large a share of its appearances inside sentences has a capital. */
const CAPITALISED = 0.8;

const PER_CENT = 0x25;
/** $, £, ¥, €; NaN, as before a text, is none. */
const isCurrency = (unit: number): boolean =>
  unit === 0x24 || unit === 0xa3 || unit === 0xa5 || unit === 0x20ac;

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : text[at] !== text[at]!.toLowerCase();
}

/** Counts, while a dossier is read, how its words are written. Words are numbered as in the vocabulary. */
export class TraitCounter {
  /**
   * Of each word its appearances that are not the first word of a sentence, where a capital says something, and those
   * with a capital.
   */
  #counts = new Uint32Array(2048);
  #traits = new Uint8Array(1024);

  /** Sees a word that stands at `[start, end)` in a text. */
  see(word: number, text: string, start: number, end: number, isFirst: boolean): void {
    if (word >= this.#traits.length) this.#grow(2 * word);
    if (text.charCodeAt(end) === PER_CENT || isCurrency(text.charCodeAt(start - 1)))
      this.#traits[word]! |= MONEY;
    if (isFirst) return;
    this.#counts[2 * word]!++;
    if (isCapital(text, start)) this.#counts[2 * word + 1]!++;
  }

  /** The traits of the first `words` words. */
  done(words: number): Uint8Array {
    if (words > this.#traits.length) this.#grow(words);
    return Uint8Array.from(this.#traits.subarray(0, words), (traits, word) => {
      const inside = this.#counts[2 * word]!;
      const isName = inside > 0 && this.#counts[2 * word + 1]! >= CAPITALISED * inside;
      return traits | (isName ? NAME : 0);
    });
  }

  #grow(length: number): void {
    const larger = <T extends Uint8Array | Uint32Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.#counts = larger(this.#counts, new Uint32Array(2 * length));
    this.#traits = larger(this.#traits, new Uint8Array(length));
  }
}
