import type { Article, Sentence, Span } from '../../dossier/article.ts';
import { termOf } from '../../search/analysis.ts';
import { documentsWith, type SearchIndex } from '../../search/index.ts';
import { tokenise } from '../../search/tokens.ts';
import { sentenceOf } from '../passages.ts';
import { type CheckedWord, checkedWords } from './words.ts';

/** A stretch of an article in which pasted words are looked for: a sentence's passage and the sentence behind it. */
export interface Stretch {
  article: Article;
  sentence: Sentence;
  words: CheckedWord[];
}

/** Sentences looked at, at most; those that share the pasted words' rarest terms come first. */
const MOST_STRETCHES = 400;

/**
 * The stretches of a dossier that may hold pasted words: those that have at least one of its four rarest terms, in
 * the order of how many of them they have, then of the file.
 */
export function stretchesFor(text: string, index: SearchIndex): Stretch[] {
  const size = (term: number): number => index.documents[term]!;
  const terms = [...new Set(tokenise(text).map((t) => index.termIds.get(termOf(t.word))))]
    .filter((term) => term !== undefined)
    .sort((a, b) => size(a) - size(b) || a - b)
    .slice(0, 12);
  const shared = new Map<number, number>();
  for (const [rank, term] of terms.entries()) {
    if (rank >= 4 && size(term) > MOST_STRETCHES) continue;
    for (const d of documentsWith(index, term)) {
      shared.set(d, (shared.get(d) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_STRETCHES)
    .map(([document]) => stretchAt(document, index));
}

function stretchAt(document: number, index: SearchIndex): Stretch {
  const { article, sentence } = sentenceOf(index, document);
  const next = article.sentences[sentence.index + 1];
  const end = Math.max(sentence.passage.end, next?.end ?? 0);
  return { article, sentence, words: checkedWords(article.text, sentence.passage.start, end) };
}

/** Where a run of keys begins in the words, or -1. */
export function findRun(words: readonly CheckedWord[], keys: readonly string[]): number {
  for (let at = 0; at + keys.length <= words.length; at++) {
    if (keys.every((key, i) => words[at + i]!.key === key)) return at;
  }
  return -1;
}

/** How much of `place` stands in the article's quotation marks: all of it, none, or so many of its words. */
export function quotedPart(
  article: Article,
  place: Span,
  words: readonly CheckedWord[],
): { all: boolean; words: number } {
  const inside = words.filter(
    (w) =>
      w.start >= place.start &&
      w.end <= place.end &&
      article.quotations.some((q) => q.start <= w.start && w.end <= q.end),
  ).length;
  const total = words.filter((w) => w.start >= place.start && w.end <= place.end).length;
  return { all: inside === total, words: inside };
}

/** An edit outweighs any number of words that both sides have, so edits count first and common words break ties. */
const EDIT = 10_000;

/**
 * The window of `words` nearest to `keys`: the fewest single insertions, deletions and substitutions of words turn
 * one into the other, words before and behind the window free (Sellers 1980); of equal ones the one with most words in
 * common, then the one nearest in length. Null where there is no word.
 */
export function nearestWindow(
  words: readonly CheckedWord[],
  keys: readonly string[],
): { from: number; to: number; edits: number } | null {
  if (words.length === 0 || keys.length === 0) return null;
  // cost[j]: of the keys so far against the best window that ends before word j; start[j]: where that window begins.
  let cost = new Int32Array(words.length + 1);
  let start = Uint32Array.from({ length: words.length + 1 }, (_, j) => j);
  for (const [i, key] of keys.entries()) {
    const nextCost = new Int32Array(words.length + 1);
    const nextStart = new Uint32Array(words.length + 1);
    nextCost[0] = (i + 1) * EDIT;
    for (let j = 1; j <= words.length; j++) {
      const same = cost[j - 1]! + (words[j - 1]!.key === key ? -1 : EDIT);
      const without = cost[j]! + EDIT;
      const extra = nextCost[j - 1]! + EDIT;
      const best = Math.min(same, without, extra);
      nextCost[j] = best;
      nextStart[j] = best === same ? start[j - 1]! : best === without ? start[j]! : nextStart[j - 1]!;
    }
    cost = nextCost;
    start = nextStart;
  }
  const offLength = (j: number): number => Math.abs(j - start[j]! - keys.length);
  let to = 0;
  for (let j = 1; j <= words.length; j++) {
    if (cost[j]! < cost[to]! || (cost[j] === cost[to] && offLength(j) < offLength(to))) to = j;
  }
  return { from: start[to]!, to, edits: Math.ceil(cost[to]! / EDIT) };
}
