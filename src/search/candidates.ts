import { BestDocuments } from './best-documents.ts';
import type { SearchIndex } from './index.ts';
import { ParagraphScorer } from './paragraph-scorer.ts';
import { IMPACT, impactOfPosting, PARAGRAPH_UNIT, paragraphOfPosting, seek } from './postings.ts';
import type { QueryTerms } from './query-terms.ts';

/** Paragraphs that are gone through at a time. */
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
/** What was met of a paragraph once it is scored: less than all terms together can make up for. */
const SCORED = -(2 ** 31);

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
  readonly #best = new BestDocuments();
  readonly #scorer: ParagraphScorer;
  /** By paragraph of the window: the sum of the bounds of the terms met, or `SCORED` and what was met later. */
  readonly #met = new Int32Array(WINDOW);
  /** Paragraphs of the window that may matter. */
  readonly #open = new Uint16Array(WINDOW);
  /** Some of them by their bound: that by `WINDOW`, and the paragraph. */
  readonly #byBound = new Float64Array(WINDOW);
  readonly #sample = new Int32Array(SAMPLE);

  /** `terms`: those of the query, which have begun before `best` is called. */
  constructor(index: SearchIndex, terms: QueryTerms) {
    this.#index = index;
    this.#terms = terms;
    this.#scorer = new ParagraphScorer(index, terms, this.#best);
  }

  /** At most `count` of the sentences that `admits` lets pass, in the order of the text; of equal ones the earlier. */
  best(admits: (document: number) => boolean, count: number): Uint32Array {
    const { paragraphs } = this.#index;
    this.#best.reset(count);
    this.#scorer.begin();
    const { cursors, scale } = this.#cursors();
    const threshold = (): number => Math.floor(scale * this.#best.threshold);
    const scoreLikeliest = (first: number, open: number): void => {
      for (let i = this.#likeliest(open, FIRST_SCORED * count) - 1; i >= 0; i--) {
        const at = this.#byBound[i]! % WINDOW;
        if (this.#met[at]! <= threshold()) break;
        this.#scorer.score(first + at, admits);
        this.#met[at] = SCORED;
      }
    };
    const sums = sumsOf(cursors);
    let leading = 0;
    const leadingNow = (): number => {
      let c = leading;
      while (c < cursors.length && sums[c]! <= threshold()) c++;
      return c;
    };
    for (let first = 0, behind = 0; first < paragraphs && leading < cursors.length; first = behind) {
      behind = Math.min(paragraphs, first + WINDOW);
      for (const cursor of cursors) {
        cursor.from = cursor.to;
        cursor.to = seek(this.#index.postings, cursor.to, cursor.end, behind * PARAGRAPH_UNIT);
      }
      let open = 0;
      for (let c = cursors.length - 1; c >= leading; c--) {
        open = this.#lead(cursors[c]!, first, open);
        if (this.#best.threshold > 0 || open < count || c === leading) continue;
        // What the rarest terms lead to makes a threshold to begin with.
        scoreLikeliest(first, open);
        leading = leadingNow();
      }
      let rest = sums[leading - 1] ?? 0;
      open = this.#stillOpen(open, threshold() - rest);
      for (let c = leading - 1; c >= 0 && open > 0; c--) {
        this.#lookUp(cursors[c]!, first, open);
        const left = sums[c - 1] ?? 0;
        if (left > WORTH_CLOSING * rest) continue;
        rest = left;
        open = this.#stillOpen(open, threshold() - rest);
      }
      scoreLikeliest(first, open);
      open = this.#stillOpen(open, threshold());
      for (let i = 0; i < open; i++) {
        const at = this.#open[i]!;
        if (this.#met[at]! > threshold()) this.#scorer.score(first + at, admits);
      }
      this.#met.fill(0, 0, behind - first);
      leading = leadingNow();
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
      least = Math.max(0, this.#sample[Math.floor(SAMPLE * (1 - wanted / open))]!);
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
}

/** `sums[i]`: the most that the terms up to the i-th can bring together. */
function sumsOf(cursors: readonly Cursor[]): Float64Array {
  let sum = 0;
  return Float64Array.from(cursors, ({ bound }) => {
    sum += bound;
    return sum;
  });
}
