/** A list of unsigned 32-bit numbers that grows: four bytes each, where an array of numbers takes eight and more. */
export class Growing {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(Math.ceil(1.5 * this.#length));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** What was pushed, in an array of its own. */
  done(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}
