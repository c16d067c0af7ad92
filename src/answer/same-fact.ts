import { idf, type SearchIndex } from '../search/index.ts';
import { STOP_WORDS } from '../search/words/stop-words.ts';

/** Share of the lighter sentence's weight that two sentences have in common when they state one fact. */
const SAME = 0.42;
/** And so many content words at least, so that two short sentences about one name are not the same fact. */
const LEAST_COMMON = 4;

/** Weights of documents lately compared: one answer compares the same forty with each other. */
const lately = new WeakMap<SearchIndex, Map<number, Map<number, number>>>();
const MOST_LATELY = 2_000;

/** Content terms of a document with what each weighs; rarer in the dossier, heavier. */
function weightedTerms(document: number, index: SearchIndex): Map<number, number> {
  const known = lately.get(index) ?? new Map<number, Map<number, number>>();
  lately.set(index, known);
  const before = known.get(document);
  if (before) return before;
  if (known.size >= MOST_LATELY) known.clear();
  const weights = new Map<number, number>();
  known.set(document, weights);
  for (let w = index.wordStart[document]!; w < index.wordStart[document + 1]!; w++) {
    const word = index.words[w]!;
    if (STOP_WORDS.has(index.vocabulary.at(word))) continue;
    const term = index.termOfWord[word]!;
    weights.set(term, idf(index.documents[term]!, index.size));
  }
  return weights;
}

const sumOf = (weights: ReadonlyMap<number, number>): number =>
  [...weights.values()].reduce((x, y) => x + y, 0);

/** The weight of the words that two sentences share, how many they are, and the weight of each sentence. */
function overlap(a: number, b: number, index: SearchIndex) {
  const first = weightedTerms(a, index);
  const second = weightedTerms(b, index);
  const shared = [...first].filter(([term]) => second.has(term));
  return { common: sumOf(new Map(shared)), words: shared.length, first: sumOf(first), second: sumOf(second) };
}

/** Whether two sentences of different files say the same thing, told by the weight of the words they share. */
export function statesSameFact(a: number, b: number, index: SearchIndex): boolean {
  const { common, words, first, second } = overlap(a, b, index);
  return words >= LEAST_COMMON && common >= SAME * Math.min(first, second);
}

/** How much two sentences say in common: the weight of the words they share. */
export const inCommon = (a: number, b: number, index: SearchIndex): number => overlap(a, b, index).common;
