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
  const lastDocument = new Uint32Array(terms);
  const lastParagraph = new Uint32Array(terms);
  let p = 0;
  let d = 0;
  const count = (term: number): void => {
    if (lastDocument[term] === d + 1) return;
    lastDocument[term] = d + 1;
    documents[term]!++;
    if (lastParagraph[term] === p + 1) return;
    lastParagraph[term] = p + 1;
    postingStart[term + 1]!++;
  };
  for (p = 0; p < paragraphs; p++) {
    for (d = paragraphStart[p]!; d < paragraphStart[p + 1]!; d++) forEachTerm(d, count);
  }
  for (let t = 0; t < terms; t++) postingStart[t + 1]! += postingStart[t]!;
  const next = postingStart.slice();
  const postings = new Uint32Array(postingStart[terms]!);
  const places = new Uint8Array(postings.length);
  const greatest = new Uint8Array(terms);
  const inSentence = new Uint32Array(terms);
  const inParagraph = new Uint32Array(terms);
  const best = new Float32Array(terms);
  const met: number[] = [];
  lastDocument.fill(0);
  let first = 0;
  let norm = 0;
  const place = (term: number): void => {
    if (inParagraph[term]!++ === 0) {
      met.push(term);
      places[next[term]!] = Math.min(d - first, SEVERAL);
    }
    inSentence[term] = lastDocument[term] === d + 1 ? inSentence[term]! + 1 : 1;
    lastDocument[term] = d + 1;
    best[term] = Math.max(best[term]!, saturate(inSentence[term]!, norm));
  };
  for (p = 0; p < paragraphs; p++) {
    first = paragraphStart[p]!;
    const paragraphNorm = norms.ofParagraph(wordStart[paragraphStart[p + 1]!]! - wordStart[first]!);
    met.length = 0;
    for (d = first; d < paragraphStart[p + 1]!; d++) {
      norm = norms.ofSentence(wordStart[d + 1]! - wordStart[d]!);
      forEachTerm(d, place);
    }
    for (const term of met) {
      const at = next[term]!++;
      if (inParagraph[term]! > 1) places[at] = SEVERAL;
      const most = best[term]! + PARAGRAPH * saturate(inParagraph[term]!, paragraphNorm);
      const impact = Math.min(255, Math.ceil(most / IMPACT));
      postings[at] = p * PARAGRAPH_UNIT + impact;
      greatest[term] = Math.max(greatest[term]!, impact);
      inParagraph[term] = 0;
      best[term] = 0;
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
