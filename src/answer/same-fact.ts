import { aliasesIn, idf, type SearchIndex } from '../search/index.ts';
import { NAME } from '../search/word-traits.ts';
import { STOP_WORDS } from '../search/words/stop-words.ts';
import { isNegation } from './check/words.ts';

/** Share of the lighter sentence's weight that two sentences have in common when they state one fact. */
const SAME = 0.42;
/** And so many content words at least, so that two short sentences about one name are not the same fact. */
const LEAST_COMMON = 4;

/** What of a sentence is compared with others. */
interface Compared {
  /** The content terms, each once, and what each weighs; rarer in the dossier, heavier. */
  terms: readonly number[];
  weights: readonly number[];
  has: ReadonlySet<number>;
  /** Of all terms together. */
  weight: number;
  /** Ids of the words that are figures. */
  figures: readonly number[];
  names: readonly NameRun[];
  /** Whether it has a word that turns a statement round. */
  negates: boolean;
}

/** Names in a row, by their ids, and the ids of the words on either side; -1 at an end of the sentence. */
interface NameRun {
  words: readonly number[];
  before: number;
  behind: number;
}

/** Sentences lately compared: one answer compares the same forty with each other. */
const lately = new WeakMap<SearchIndex, Map<number, Compared>>();
const MOST_LATELY = 2_000;

function compared(document: number, index: SearchIndex): Compared {
  let known = lately.get(index);
  if (!known) {
    known = new Map();
    lately.set(index, known);
  }
  let found = known.get(document);
  if (!found) {
    if (known.size >= MOST_LATELY) known.clear();
    found = compare(document, index);
    known.set(document, found);
  }
  return found;
}

function compare(document: number, index: SearchIndex): Compared {
  const { words, wordStart, vocabulary, termOfWord, documents, size } = index;
  const terms: number[] = [];
  const weights: number[] = [];
  const has = new Set<number>();
  const figures: number[] = [];
  let negates = false;
  for (let w = wordStart[document]!; w < wordStart[document + 1]!; w++) {
    const form = vocabulary.at(words[w]!);
    if (/^\p{N}/u.test(form)) figures.push(words[w]!);
    negates ||= isNegation(form);
    if (STOP_WORDS.has(form)) continue;
    const term = termOfWord[words[w]!]!;
    if (has.has(term)) continue;
    has.add(term);
    terms.push(term);
    weights.push(idf(documents[term]!, size));
  }
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return { terms, weights, has, weight, figures, names: nameRuns(document, index), negates };
}

/** The names of a sentence but those that go by several: one of these in another's place is the same. */
function nameRuns(document: number, index: SearchIndex): NameRun[] {
  const { words, wordStart, traits } = index;
  const [from, end] = [wordStart[document]!, wordStart[document + 1]!];
  const known = new Set(
    aliasesIn(index, document).flatMap((m) => Array.from({ length: m.length }, (_, i) => from + m.from + i)),
  );
  const runs: NameRun[] = [];
  for (let at = from; at < end; at++) {
    let behind = at;
    while (behind < end && !known.has(behind) && (traits[words[behind]!]! & NAME) !== 0) behind++;
    if (behind === at) continue;
    runs.push({
      words: Array.from(words.subarray(at, behind)),
      before: at > from ? words[at - 1]! : -1,
      behind: behind < end ? words[behind]! : -1,
    });
    at = behind;
  }
  return runs;
}

/** The weight of the words that two sentences share; -1 where they are fewer than `least`. */
function overlap(a: Compared, b: Compared, least = 0): number {
  let common = 0;
  let words = 0;
  for (let i = 0; i < a.terms.length; i++) {
    if (!b.has.has(a.terms[i]!)) continue;
    common += a.weights[i]!;
    words++;
  }
  return words < least ? -1 : common;
}

/** Whether two sentences of different files say the same thing, told by the weight of the words they share. */
export function statesSameFact(a: number, b: number, index: SearchIndex): boolean {
  const first = compared(a, index);
  const second = compared(b, index);
  return overlap(first, second, LEAST_COMMON) >= SAME * Math.min(first.weight, second.weight);
}

/** How much two sentences say in common: the weight of the words they share. */
export const inCommon = (a: number, b: number, index: SearchIndex): number =>
  overlap(compared(a, index), compared(b, index));

/** Whether a sentence has every figure of another. */
export function hasFiguresOf(document: number, other: number, index: SearchIndex): boolean {
  const had = compared(document, index).figures;
  return compared(other, index).figures.every((figure) => had.includes(figure));
}

/** Whether a name of one sentence stands, between the same two words, where the other has another name. */
export function differInName(a: number, b: number, index: SearchIndex): boolean {
  const [first, second] = [compared(a, index).names, compared(b, index).names];
  return first.some((one) =>
    second.some(
      (other) =>
        one.before === other.before &&
        one.behind === other.behind &&
        !one.words.some((word) => other.words.includes(word)),
    ),
  );
}

/** Whether a sentence has a word that turns a statement round. */
export const negates = (document: number, index: SearchIndex): boolean => compared(document, index).negates;
