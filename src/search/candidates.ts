import { BestDocuments } from './best-documents.ts';
import { Norms, PARAGRAPH, saturate } from './bm25.ts';
import { aliasesIn, type SearchIndex } from './index.ts';
import { IMPACT, impactOfPosting, PARAGRAPH_UNIT, paragraphOfPosting, seek } from './postings.ts';
import { MAYBE, type QueryTerms } from './query-terms.ts';

/** Paragraphs that are gone through at a time: few at first, for a threshold to begin with, then more and more. */
const FIRST_WINDOW = 16_384;
const WINDOW = 32_768;
/** Bounds are made this much larger than what they bound, since scores are rounded. */
const ROUNDING = 1.0001;
/** Bounds are whole numbers, which are quickest to add up; all terms' together are so large. */
const WHOLE = 2 ** 30;
/** A list is gone through where it has at most so many postings for each paragraph that is still of interest. */
const SCAN = 16;
/** Open paragraphs are gone through again when what may still come has fallen to this share of what it was. */
const WORTH_CLOSING = 0.5;
/** The paragraphs with the greatest bounds are scored first: so many for each sentence wanted, as a sample tells. */
const FIRST_SCORED = 2;
const SAMPLE = 64;

/** A term of the query while it runs. */
interface Cursor {
  /** What one unit of impact brings. */
  unit: number;
  /** The most that the term can bring a sentence. */
  bound: number;
  /** Half-open range of postings in the window. */
  from: number;
  to: number;
  end: number;
}

/**
 * Finds the sentences that the cheap evidence ranks first: BM25 of the sentence and `PARAGRAPH` times that of its
 * paragraph, each term of a concept counted by its share of it.
 *
 * MaxScore over windows of paragraphs. Once enough sentences are held, terms that cannot lift a sentence above the worst
 * of them, all taken together, no longer lead to paragraphs; they are looked up in those that the rarer terms lead to,
 * and only while these may still matter. What is left is read and scored exactly, those that may score most first, so
 * that few others need be.
 */
export class CandidateFinder {
  readonly #index: SearchIndex;
  readonly #terms: QueryTerms;
  readonly #norms: Norms;
  readonly #best = new BestDocuments();
  /** By paragraph of the window: the sum of the bounds of the terms met; 0 once it is scored. */
  readonly #met = new Int32Array(WINDOW);
  /** Paragraphs of the window that may matter. */
  readonly #open = new Uint16Array(WINDOW);
  /** Some of them by their bound: that by `WINDOW`, and the paragraph. */
  readonly #byBound = new Float64Array(WINDOW);
  readonly #sample = new Int32Array(SAMPLE);
  /** BM25 of the sentences of one paragraph. */
  #sentences = new Float64Array(64);
  readonly #inSentence = new TermCounts();
  readonly #inParagraph = new TermCounts();

  /** `terms`: those of the query, which have begun before `best` is called. */
  constructor(index: SearchIndex, terms: QueryTerms) {
    this.#index = index;
    this.#terms = terms;
    this.#norms = new Norms(index);
  }

  /** At most `count` of the sentences that `admits` lets pass, in the order of the text; of equal ones the earlier. */
  best(admits: (document: number) => boolean, count: number): Uint32Array {
    const { paragraphs } = this.#index;
    this.#best.reset(count);
    this.#inSentence.reserve(this.#terms.ids.length);
    this.#inParagraph.reserve(this.#terms.ids.length);
    const { cursors, scale } = this.#cursors();
    const threshold = (): number => Math.floor(scale * this.#best.threshold);
    const sums = sumsOf(cursors);
    let leading = 0;
    let window = FIRST_WINDOW;
    for (let first = 0, behind = 0; first < paragraphs && leading < cursors.length; first = behind) {
      behind = Math.min(paragraphs, first + window);
      window = Math.min(WINDOW, 2 * window);
      for (const cursor of cursors) {
        cursor.from = cursor.to;
        cursor.to = seek(this.#index.postings, cursor.to, cursor.end, behind * PARAGRAPH_UNIT);
      }
      let open = 0;
      for (let c = cursors.length - 1; c >= leading; c--) open = this.#lead(cursors[c]!, first, open);
      let rest = sums[leading - 1] ?? 0;
      open = this.#stillOpen(open, threshold() - rest);
      for (let c = leading - 1; c >= 0 && open > 0; c--) {
        this.#lookUp(cursors[c]!, first, open);
        const left = sums[c - 1] ?? 0;
        if (left > WORTH_CLOSING * rest) continue;
        rest = left;
        open = this.#stillOpen(open, threshold() - rest);
      }
      const likeliest = this.#likeliest(open, FIRST_SCORED * count);
      for (let i = likeliest - 1; i >= 0; i--) {
        const at = this.#byBound[i]! % WINDOW;
        if (this.#met[at]! <= threshold()) break;
        this.#score(first + at, admits);
        this.#met[at] = 0;
      }
      for (let i = 0; i < open; i++) {
        const at = this.#open[i]!;
        if (this.#met[at]! > threshold()) this.#score(first + at, admits);
      }
      this.#met.fill(0, 0, behind - first);
      while (leading < cursors.length && sums[leading]! <= threshold()) leading++;
    }
    return this.#best.documents();
  }

  /** One for each term that weighs anything, the one with the least bound first. */
  #cursors(): { cursors: Cursor[]; scale: number } {
    const { postingStart, greatest } = this.#index;
    const { ids, weights } = this.#terms;
    const bounds = ids.map((id, place) => weights[place]! * greatest[id]! * IMPACT * ROUNDING);
    const scale =
      WHOLE /
      Math.max(
        Number.MIN_VALUE,
        bounds.reduce((sum, bound) => sum + bound, 0),
      );
    const cursors: Cursor[] = [];
    for (const [place, id] of ids.entries()) {
      const unit = Math.ceil(scale * weights[place]! * IMPACT * ROUNDING);
      const from = postingStart[id]!;
      const end = postingStart[id + 1]!;
      if (unit > 0 && from < end) cursors.push({ unit, bound: unit * greatest[id]!, from, to: from, end });
    }
    return { cursors: cursors.sort((a, b) => a.bound - b.bound), scale };
  }

  /** Opens the paragraphs of the window that a leading term meets; returns how many are open then. */
  #lead({ from, to, unit }: Cursor, first: number, open: number): number {
    const { postings } = this.#index;
    const met = this.#met;
    const list = this.#open;
    let length = open;
    for (let at = from; at < to; at++) {
      const posting = postings[at]!;
      const paragraph = paragraphOfPosting(posting) - first;
      const before = met[paragraph]!;
      list[length] = paragraph;
      if (before === 0) length++;
      met[paragraph] = before + Math.imul(unit, impactOfPosting(posting));
    }
    return length;
  }

  /** Closes the open paragraphs whose bounds do not exceed `least`; returns how many are left. */
  #stillOpen(open: number, least: number): number {
    if (least < 0) return open;
    const met = this.#met;
    const list = this.#open;
    let left = 0;
    for (let i = 0; i < open; i++) {
      const at = list[i]!;
      list[left] = at;
      if (met[at]! > least) left++;
    }
    return left;
  }

  /** Adds a term that does not lead to the open paragraphs that have it. */
  #lookUp({ from, to, unit }: Cursor, first: number, open: number): void {
    const { postings } = this.#index;
    const met = this.#met;
    if (to - from <= SCAN * open) {
      for (let at = from; at < to; at++) {
        const posting = postings[at]!;
        const paragraph = paragraphOfPosting(posting) - first;
        const before = met[paragraph]!;
        if (before !== 0) met[paragraph] = before + Math.imul(unit, impactOfPosting(posting));
      }
      return;
    }
    // Open paragraphs stand in runs that ascend, one run for each term that led to them.
    let at = from;
    let last = 0;
    for (let i = 0; i < open; i++) {
      const paragraph = this.#open[i]!;
      const least = (first + paragraph) * PARAGRAPH_UNIT;
      at = seek(postings, paragraph < last ? from : at, to, least);
      last = paragraph;
      const posting = at < to ? postings[at]! : 0;
      if (posting >= least && posting < least + PARAGRAPH_UNIT)
        met[paragraph] = met[paragraph]! + Math.imul(unit, impactOfPosting(posting));
    }
  }

  /** Puts the open paragraphs with the greatest bounds, some `wanted`, into `#byBound`, ascending; returns how many. */
  #likeliest(open: number, wanted: number): number {
    const met = this.#met;
    const list = this.#open;
    let least = 0;
    if (open > wanted && open > SAMPLE) {
      for (let i = 0; i < SAMPLE; i++) this.#sample[i] = met[list[Math.floor((i * open) / SAMPLE)]!]!;
      this.#sample.sort();
      least = this.#sample[Math.floor(SAMPLE * (1 - wanted / open))]!;
    }
    let length = 0;
    for (let i = 0; i < open; i++) {
      const at = list[i]!;
      const bound = met[at]!;
      if (bound >= least) this.#byBound[length++] = bound * WINDOW + at;
    }
    this.#byBound.subarray(0, length).sort();
    return length;
  }

  /** Reads a paragraph, scores its sentences exactly and keeps those that are among the best. */
  #score(paragraph: number, admits: (document: number) => boolean): void {
    const { paragraphStart, words, wordStart } = this.#index;
    const { maybe, placeOf, aliases, weights } = this.#terms;
    const [inSentence, inParagraph] = [this.#inSentence, this.#inParagraph];
    const first = paragraphStart[paragraph]!;
    const behind = paragraphStart[paragraph + 1]!;
    if (behind - first > this.#sentences.length) this.#sentences = new Float64Array(2 * (behind - first));
    const sentences = this.#sentences;
    let start = wordStart[first]!;
    const paragraphLength = wordStart[behind]! - start;
    for (let d = first; d < behind; d++) {
      const end = wordStart[d + 1]!;
      for (let w = start; w < end; w++) {
        const word = words[w]!;
        if (maybe[word & MAYBE] === 0) continue;
        const place = placeOf[word]!;
        if (place > 0) inSentence.add(place - 1, 1);
      }
      if (aliases.size > 0) {
        for (const { alias } of aliasesIn(this.#index, d)) {
          const place = aliases.get(alias.term);
          if (place !== undefined) inSentence.add(place, 1);
        }
      }
      inParagraph.addAll(inSentence);
      sentences[d - first] = inSentence.take(weights, this.#norms.ofSentence(end - start));
      start = end;
    }
    const whole = PARAGRAPH * inParagraph.take(weights, this.#norms.ofParagraph(paragraphLength));
    for (let d = first; d < behind; d++) {
      const sentence = sentences[d - first]!;
      if (sentence > 0 && sentence + whole >= this.#best.threshold && admits(d))
        this.#best.add(d, sentence + whole);
    }
  }
}

/** How often each term of the query, by its place, stands in a text. */
class TermCounts {
  #counts = new Uint32Array(16);
  /** The places that have a count, ascending: the first `#length`. */
  #places = new Uint16Array(16);
  #length = 0;

  /** Makes room for a query of so many terms. */
  reserve(terms: number): void {
    if (terms <= this.#counts.length) return;
    this.#counts = new Uint32Array(2 * terms);
    this.#places = new Uint16Array(2 * terms);
  }

  add(place: number, times: number): void {
    const counts = this.#counts;
    const known = counts[place]!;
    counts[place] = known + times;
    if (known > 0) return;
    const places = this.#places;
    let at = this.#length++;
    for (; at > 0 && places[at - 1]! > place; at--) places[at] = places[at - 1]!;
    places[at] = place;
  }

  addAll(other: TermCounts): void {
    for (let i = 0; i < other.#length; i++) this.add(other.#places[i]!, other.#counts[other.#places[i]!]!);
  }

  /** BM25 of what was counted, term by term in the query's order; the counts are 0 then. */
  take(weights: readonly number[], norm: number): number {
    let sum = 0;
    for (let i = 0; i < this.#length; i++) {
      const place = this.#places[i]!;
      sum += weights[place]! * saturate(this.#counts[place]!, norm);
      this.#counts[place] = 0;
    }
    this.#length = 0;
    return sum;
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
