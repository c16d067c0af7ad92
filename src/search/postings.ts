import { type Norms, PARAGRAPH, SATURATED, saturate } from './bm25.ts';

/** The words of an index by document and paragraph, from which postings are made. */
export interface Words {
  paragraphs: number;
  paragraphStart: Uint32Array;
  wordStart: Uint32Array;
}

/**
 * Where each term stands: a term's entries are those from `postingStart[t]` to `postingStart[t + 1]`, one a paragraph,
 * ascending.
 */
export interface Postings {
  postingStart: Uint32Array;
  /**
   * The paragraph by `PARAGRAPH_UNIT`, and in the rest the most that the term brings one of its sentences, in units of
   * `IMPACT`, rounded up: one number, since each is a wait for the memory.
   */
  postings: Uint32Array;
  /** The sentence of the paragraph that has the term, where one has it once; else `SEVERAL`. */
  places: Uint8Array;
  /** The greatest of each term's impacts. */
  greatest: Uint8Array;
  /** Number of documents with each term. */
  documents: Uint32Array;
}

const IMPACT_BITS = 8;
export const PARAGRAPH_UNIT = 1 << IMPACT_BITS;
/** What the paragraphs of a dossier are fewer than: some fifty million sentences. */
const MOST_PARAGRAPHS = 2 ** (32 - IMPACT_BITS);

export const paragraphOfPosting = (posting: number): number => posting >>> IMPACT_BITS;
export const impactOfPosting = (posting: number): number => posting & (PARAGRAPH_UNIT - 1);

/** The term stands in the paragraph more than once, or too far down to say where: its words tell. */
export const SEVERAL = 255;
/** The unit of impacts: 255 of it are the most that BM25 of a sentence and its paragraph can be. */
export const IMPACT = (SATURATED * (1 + PARAGRAPH)) / 255;

/** What is counted of each term while its postings are made: four numbers of 32 bits, the last a floating one. */
const COUNTS = 4;
const IN_PARAGRAPH = 0;
const IN_SENTENCE = 1;
const LAST_DOCUMENT = 2;
const BEST = 3;

/** Calls `visit` for each term of a document, once an occurrence. */
export type ForEachTerm = (document: number, visit: (term: number) => void) => void;

/**
 * Two passes over the documents: count the paragraphs of each term, then place them.
 * @throws {RangeError} where there are more paragraphs than a posting can name
 */
export function makePostings(words: Words, norms: Norms, terms: number, forEachTerm: ForEachTerm): Postings {
  const { paragraphs, paragraphStart, wordStart } = words;
  if (paragraphs >= MOST_PARAGRAPHS) {
    throw new RangeError(
      `The dossier has ${paragraphs} paragraphs; fewer than ${MOST_PARAGRAPHS} can be indexed. Split it into several.`,
    );
  }
  const postingStart = new Uint32Array(terms + 1);
  const documents = new Uint32Array(terms);
  /** 1 more than the last document with each term. */
  const lastDocument = new Uint32Array(terms);
  let d = 0;
  let first = 0;
  const count = (term: number): void => {
    const last = lastDocument[term]!;
    if (last === d + 1) return;
    lastDocument[term] = d + 1;
    documents[term]!++;
    if (last <= first) postingStart[term + 1]!++;
  };
  for (let p = 0; p < paragraphs; p++) {
    first = paragraphStart[p]!;
    for (d = first; d < paragraphStart[p + 1]!; d++) forEachTerm(d, count);
  }
  for (let t = 0; t < terms; t++) postingStart[t + 1]! += postingStart[t]!;
  const next = postingStart.slice();
  const postings = new Uint32Array(postingStart[terms]!);
  const places = new Uint8Array(postings.length);
  const greatest = new Uint8Array(terms);
  // What is counted of a term stands side by side, so that the memory is waited for once a word.
  const counts = new Uint32Array(COUNTS * terms);
  const best = new Float32Array(counts.buffer);
  const met: number[] = [];
  let norm = 0;
  const place = (term: number): void => {
    const at = COUNTS * term;
    if (counts[at + IN_PARAGRAPH]!++ === 0) {
      met.push(term);
      places[next[term]!] = Math.min(d - first, SEVERAL);
    }
    const inSentence = counts[at + LAST_DOCUMENT] === d + 1 ? counts[at + IN_SENTENCE]! + 1 : 1;
    counts[at + IN_SENTENCE] = inSentence;
    counts[at + LAST_DOCUMENT] = d + 1;
    best[at + BEST] = Math.max(best[at + BEST]!, saturate(inSentence, norm));
  };
  for (let p = 0; p < paragraphs; p++) {
    first = paragraphStart[p]!;
    const paragraphNorm = norms.ofParagraph(wordStart[paragraphStart[p + 1]!]! - wordStart[first]!);
    met.length = 0;
    for (d = first; d < paragraphStart[p + 1]!; d++) {
      norm = norms.ofSentence(wordStart[d + 1]! - wordStart[d]!);
      forEachTerm(d, place);
    }
    for (const term of met) {
      const at = next[term]!++;
      const inParagraph = counts[COUNTS * term + IN_PARAGRAPH]!;
      if (inParagraph > 1) places[at] = SEVERAL;
      const most = best[COUNTS * term + BEST]! + PARAGRAPH * saturate(inParagraph, paragraphNorm);
      const impact = Math.min(255, Math.ceil(most / IMPACT));
      postings[at] = p * PARAGRAPH_UNIT + impact;
      greatest[term] = Math.max(greatest[term]!, impact);
      counts[COUNTS * term + IN_PARAGRAPH] = 0;
      best[COUNTS * term + BEST] = 0;
    }
  }
  return { postingStart, postings, places, greatest, documents };
}

/** The first place in `[from, end)` of at least `least` in ascending numbers: steps that double, then halves. */
export function seek(postings: Uint32Array, from: number, end: number, least: number): number {
  if (from >= end || postings[from]! >= least) return from;
  let step = 1;
  let low = from;
  while (low + step < end && postings[low + step]! < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (postings[middle]! < least) low = middle;
    else high = middle;
  }
  return high;
}
