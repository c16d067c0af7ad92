import type { Candidate } from './candidates.ts';

/**
 * The best documents seen so far, at most so many: a binary heap in flat arrays with the worst at its root. Of equal
 * scores the earlier document is the better one. It allocates only where more are asked for than ever before.
 */
export class BestDocuments {
  #most = 0;
  #size = 0;
  #score = new Float64Array(0);
  #document = new Uint32Array(0);
  #sentence = new Float32Array(0);
  #paragraph = new Float32Array(0);

  /** Forgets everything; from now on holds at most `most`. */
  reset(most: number): void {
    this.#most = most;
    this.#size = 0;
    if (most <= this.#score.length) return;
    this.#score = new Float64Array(most);
    this.#document = new Uint32Array(most);
    this.#sentence = new Float32Array(most);
    this.#paragraph = new Float32Array(most);
  }

  /** What a later document must exceed to be taken; 0 while there is room, so that every score does. */
  get threshold(): number {
    return this.#size < this.#most ? 0 : this.#score[0]!;
  }

  /** Takes a document whose score exceeds `threshold`; documents must come in ascending order. */
  add(document: number, score: number, sentence: number, paragraph: number): void {
    if (this.#size < this.#most) {
      this.#rise(this.#size++, document, score, sentence, paragraph);
    } else this.#sink(document, score, sentence, paragraph);
  }

  /** Best first. */
  sorted(): Candidate[] {
    return Array.from({ length: this.#size }, (_, i) => i)
      .sort((a, b) => this.#score[b]! - this.#score[a]! || this.#document[a]! - this.#document[b]!)
      .map((i) => ({
        document: this.#document[i]!,
        sentence: this.#sentence[i]!,
        paragraph: this.#paragraph[i]!,
      }));
  }

  #isWorse(score: number, document: number, than: number): boolean {
    return score < this.#score[than]! || (score === this.#score[than]! && document > this.#document[than]!);
  }

  #rise(from: number, document: number, score: number, sentence: number, paragraph: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(score, document, parent)) break;
      this.#copy(parent, at);
      at = parent;
    }
    this.#put(at, document, score, sentence, paragraph);
  }

  /** Puts a document in the place of the worst one. */
  #sink(document: number, score: number, sentence: number, paragraph: number): void {
    let at = 0;
    for (let child = 1; child < this.#size; child = 2 * at + 1) {
      const right = child + 1;
      if (right < this.#size && this.#isWorse(this.#score[right]!, this.#document[right]!, child))
        child = right;
      if (this.#isWorse(score, document, child)) break;
      this.#copy(child, at);
      at = child;
    }
    this.#put(at, document, score, sentence, paragraph);
  }

  #copy(from: number, to: number): void {
    this.#put(to, this.#document[from]!, this.#score[from]!, this.#sentence[from]!, this.#paragraph[from]!);
  }

  #put(at: number, document: number, score: number, sentence: number, paragraph: number): void {
    this.#document[at] = document;
    this.#score[at] = score;
    this.#sentence[at] = sentence;
    this.#paragraph[at] = paragraph;
  }
}
