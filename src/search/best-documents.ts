/**
 * The best documents seen so far, at most so many: a binary heap in flat arrays with the worst at its root. Of equal
 * scores the earlier document is the better one. It allocates only where more are asked for than ever before.
 */
export class BestDocuments {
  #most = 0;
  #size = 0;
  #score = new Float64Array(0);
  #document = new Uint32Array(0);

  /** Forgets everything; from now on holds at most `most`. */
  reset(most: number): void {
    this.#most = most;
    this.#size = 0;
    if (most <= this.#score.length) return;
    this.#score = new Float64Array(most);
    this.#document = new Uint32Array(most);
  }

  /** What a document must reach to be taken; 0 while there is room. One that only equals it must be an early one. */
  get threshold(): number {
    return this.#size < this.#most ? 0 : this.#score[0]!;
  }

  /** Takes a document if it is among the best; in any order. */
  add(document: number, score: number): void {
    if (this.#size < this.#most) this.#rise(this.#size++, document, score);
    else if (this.#most > 0 && !this.#isWorse(score, document, 0)) this.#sink(document, score);
  }

  /** In the order of the text. */
  documents(): Uint32Array {
    return this.#document.slice(0, this.#size).sort();
  }

  #isWorse(score: number, document: number, than: number): boolean {
    return score < this.#score[than]! || (score === this.#score[than]! && document > this.#document[than]!);
  }

  #rise(from: number, document: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(score, document, parent)) break;
      this.#put(at, this.#document[parent]!, this.#score[parent]!);
      at = parent;
    }
    this.#put(at, document, score);
  }

  /** Puts a document in the root's place and moves it down to its own. */
  #sink(document: number, score: number): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.#size) break;
      const right = left + 1;
      const worse =
        right < this.#size && this.#isWorse(this.#score[right]!, this.#document[right]!, left) ? right : left;
      if (this.#isWorse(score, document, worse)) break;
      this.#put(at, this.#document[worse]!, this.#score[worse]!);
      at = worse;
    }
    this.#put(at, document, score);
  }

  #put(at: number, document: number, score: number): void {
    this.#document[at] = document;
    this.#score[at] = score;
  }
}
