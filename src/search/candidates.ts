import { BestDocuments } from './best-documents.ts';
import { type Norms, normsOf, PARAGRAPH, saturate } from './bm25.ts';
import type { Concept } from './concepts.ts';
import { frequencyIn, type SearchIndex } from './index.ts';
import { IMPACT, SEVERAL, seek } from './postings.ts';

/** A sentence worth a closer look, with the BM25 of it and of its paragraph. */
export interface Candidate {
  document: number;
  sentence: number;
  paragraph: number;
}

/** Paragraphs that are gone through at a time; a power of two. */
const WINDOW = 2048;
/** Sums of bounds are made this much larger, since scores are rounded to single precision as they grow. */
const ROUNDING = 1.0001;

/** A list is gone through where it has at most so many postings for each paragraph that is still of interest. */
const SCAN = 4;

/** Open paragraphs are gone through again when what may still come has fallen to this share of what it was. */
const WORTH_CLOSING = 0.3;

/** A term of the query while it runs. */
interface Cursor {
  term: number;
  weight: number;
  /** What one unit of impact brings. */
  unit: number;
  /** The most that the term can bring a sentence. */
  bound: number;
  /** Where it stands in the query's order: its bit in the masks of paragraphs. */
  place: number;
  /** Half-open range of postings in the window; `from` moves on with the paragraph that is scored. */
  from: number;
  to: number;
  end: number;
}

/**
 * Finds the sentences that the cheap evidence ranks first: BM25 of the sentence and `PARAGRAPH` times that of its
 * paragraph, each term of a concept counted by its share of it.
 *
 * MaxScore over windows of paragraphs. Once enough sentences are held, terms that cannot lift a
 * sentence above the worst of them, all taken together, no longer lead to paragraphs; they are looked up in those that
 * the rarer terms lead to, and only while these may still matter. What is left is scored exactly, term by term in the
 * query's order, so that nothing is approximate.
 */
export class CandidateFinder {
  readonly #index: SearchIndex;
  readonly #norms: Norms;
  readonly #best = new BestDocuments();
  /** By paragraph of the window: the sum of the bounds of the terms met, 0 for one that cannot matter. */
  readonly #met = new Float64Array(WINDOW);
  /** By 32 terms of the query, then by paragraph of the window: one bit for each term met. */
  #masks = [new Int32Array(WINDOW)];
  /** One bit for each paragraph of the window: whether a leading term met it. */
  readonly #isMet = new Int32Array(WINDOW / 32);
  /** Paragraphs of the window that may matter, ascending. */
  readonly #open = new Uint16Array(WINDOW);
  /** Scores of the sentences of one paragraph. */
  #sentences = new Float32Array(64);

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#norms = normsOf(index);
  }

  /** At most `count` of the sentences that `admits` lets pass, the best first; ties go to the earlier sentence. */
  best(concepts: readonly Concept[], admits: (document: number) => boolean, count: number): Candidate[] {
    const { paragraphs } = this.#index;
    this.#best.reset(count);
    const inOrder = this.#cursorsOf(concepts);
    const cursors = inOrder.toSorted((a, b) => a.bound - b.bound);
    while (this.#masks.length * 32 < inOrder.length) this.#masks.push(new Int32Array(WINDOW));
    const sums = sumsOf(cursors);
    let leading = 0;
    for (let first = 0; first < paragraphs && leading < cursors.length; first += WINDOW) {
      const behind = Math.min(paragraphs, first + WINDOW);
      this.#enter(cursors, behind);
      for (let c = leading; c < cursors.length; c++) this.#lead(cursors[c]!, first);
      let rest = sums[leading - 1] ?? 0;
      let open = this.#opened(rest);
      for (let c = leading - 1; c >= 0 && open > 0; c--) {
        this.#lookUp(cursors[c]!, first, open);
        const left = sums[c - 1] ?? 0;
        if (left > WORTH_CLOSING * rest) continue;
        rest = left;
        open = this.#stillOpen(open, rest);
      }
      for (let i = 0; i < open; i++) {
        const at = this.#open[i]!;
        if (this.#met[at]! > this.#best.threshold) this.#score(inOrder, first, at, admits);
        this.#close(at);
      }
      while (leading < cursors.length && sums[leading]! <= this.#best.threshold) leading++;
    }
    return this.#best.sorted();
  }

  #cursorsOf(concepts: readonly Concept[]): Cursor[] {
    const { postingStart, greatest } = this.#index;
    const cursors: Cursor[] = [];
    for (const { terms, weight } of concepts) {
      for (const { id, share } of terms) {
        const from = postingStart[id]!;
        const unit = weight * share * IMPACT * ROUNDING;
        cursors.push({
          term: id,
          weight: weight * share,
          unit,
          bound: unit * greatest[id]!,
          place: cursors.length,
          from,
          to: from,
          end: postingStart[id + 1]!,
        });
      }
    }
    return cursors;
  }

  /** Moves every cursor on to the postings of a window. */
  #enter(cursors: readonly Cursor[], behind: number): void {
    const { postings } = this.#index;
    for (const cursor of cursors) {
      cursor.from = cursor.to;
      cursor.to = seek(postings, cursor.to, cursor.end, behind);
    }
    this.#isMet.fill(0);
  }

  /** Notes the paragraphs of the window that a leading term meets. */
  #lead({ from, to, unit, place }: Cursor, first: number): void {
    const { postings, impacts } = this.#index;
    const met = this.#met;
    const isMet = this.#isMet;
    const mask = this.#masks[place >> 5]!;
    const bit = 1 << (place & 31);
    for (let at = from; at < to; at++) {
      const paragraph = postings[at]! - first;
      met[paragraph] = met[paragraph]! + unit * impacts[at]!;
      mask[paragraph] = mask[paragraph]! | bit;
      isMet[paragraph >> 5] = isMet[paragraph >> 5]! | (1 << (paragraph & 31));
    }
  }

  /** Lists the paragraphs met that can score above the threshold with `rest` more; returns how many. */
  #opened(rest: number): number {
    const { threshold } = this.#best;
    let open = 0;
    for (let word = 0; word < this.#isMet.length; word++) {
      for (let bits = this.#isMet[word]!; bits !== 0; bits &= bits - 1) {
        const at = word * 32 + 31 - Math.clz32(bits & -bits);
        if (this.#met[at]! + rest > threshold) this.#open[open++] = at;
        else this.#close(at);
      }
    }
    return open;
  }

  /** The same of those that are open. */
  #stillOpen(open: number, rest: number): number {
    const { threshold } = this.#best;
    let left = 0;
    for (let i = 0; i < open; i++) {
      const at = this.#open[i]!;
      if (this.#met[at]! + rest > threshold) this.#open[left++] = at;
      else this.#close(at);
    }
    return left;
  }

  #close(at: number): void {
    this.#met[at] = 0;
    for (const mask of this.#masks) mask[at] = 0;
  }

  /** Adds a term that does not lead to the open paragraphs that have it. */
  #lookUp({ from, to, unit, place }: Cursor, first: number, open: number): void {
    const { postings, impacts } = this.#index;
    const met = this.#met;
    const mask = this.#masks[place >> 5]!;
    const bit = 1 << (place & 31);
    if (to - from <= SCAN * open) {
      for (let at = from; at < to; at++) {
        const paragraph = postings[at]! - first;
        if (met[paragraph] === 0) continue;
        met[paragraph] = met[paragraph]! + unit * impacts[at]!;
        mask[paragraph] = mask[paragraph]! | bit;
      }
      return;
    }
    let at = from;
    for (let i = 0; i < open && at < to; i++) {
      const paragraph = this.#open[i]!;
      at = seek(postings, at, to, first + paragraph);
      if (at >= to || postings[at]! !== first + paragraph) continue;
      met[paragraph] = met[paragraph]! + unit * impacts[at]!;
      mask[paragraph] = mask[paragraph]! | bit;
    }
  }

  /** Scores the sentences of a paragraph of the window exactly and keeps those that are among the best. */
  #score(
    inOrder: readonly Cursor[],
    window: number,
    at: number,
    admits: (document: number) => boolean,
  ): void {
    const { paragraphStart } = this.#index;
    const paragraph = window + at;
    const first = paragraphStart[paragraph]!;
    const behind = paragraphStart[paragraph + 1]!;
    if (behind - first > this.#sentences.length) this.#sentences = new Float32Array(2 * (behind - first));
    const sentences = this.#sentences;
    for (let s = behind - first - 1; s >= 0; s--) sentences[s] = 0;
    let whole = 0;
    for (let word = 0; word * 32 < inOrder.length; word++) {
      for (let bits = this.#masks[word]![at]!; bits !== 0; bits &= bits - 1) {
        const cursor = inOrder[word * 32 + 31 - Math.clz32(bits & -bits)]!;
        const inParagraph = this.#addTerm(cursor, paragraph);
        const norm = this.#norms.paragraph[paragraph]!;
        whole = Math.fround(whole + cursor.weight * saturate(inParagraph, norm));
      }
    }
    for (let d = first; d < behind; d++) {
      const sentence = sentences[d - first]!;
      if (sentence === 0) continue;
      const score = sentence + PARAGRAPH * whole;
      if (score > this.#best.threshold && admits(d)) this.#best.add(d, score, sentence, whole);
    }
  }

  /** Adds what a term brings the sentences of a paragraph that has it; returns how often it stands there. */
  #addTerm(cursor: Cursor, paragraph: number): number {
    const { postings, places, paragraphStart } = this.#index;
    const { weight, term, to } = cursor;
    const at = seek(postings, cursor.from, to, paragraph);
    cursor.from = at;
    const first = paragraphStart[paragraph]!;
    const place = places[at]!;
    if (place !== SEVERAL) {
      this.#sentences[place] = this.#sentences[place]! + weight * saturate(1, this.#normOf(first + place));
      return 1;
    }
    let inParagraph = 0;
    for (let d = first; d < paragraphStart[paragraph + 1]!; d++) {
      const frequency = frequencyIn(this.#index, d, term);
      if (frequency === 0) continue;
      inParagraph += frequency;
      const s = d - first;
      this.#sentences[s] = this.#sentences[s]! + weight * saturate(frequency, this.#normOf(d));
    }
    return inParagraph;
  }

  #normOf(document: number): number {
    const { wordStart } = this.#index;
    return this.#norms.sentence[wordStart[document + 1]! - wordStart[document]!]!;
  }
}

/** `sums[i]`: the most that the terms up to the i-th can bring together. */
function sumsOf(cursors: readonly Cursor[]): Float64Array {
  let sum = 0;
  return Float64Array.from(cursors, ({ bound }) => {
    sum += bound;
    return sum;
  });
}
