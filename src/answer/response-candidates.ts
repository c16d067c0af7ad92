/** Where the responses are that may go with a query: sentences with a response, by the words they share with it. */

import type { Concept } from '../search/concepts.ts';
import { documentsWith, type SearchIndex } from '../search/index.ts';
import type { ResponseList } from './response-list.ts';

/** Files whose responses are shown with an answer; of more, those whose responses share most with the query. */
export const MOST_FILES = 20;
/** Responses of one file that are looked at for one that bears on the query, those that share most first. */
const MOST_TRIED = 4;

/** How much of the concepts each document with a response has, by those of their terms whose share `counts`. */
export function sharedWeights(
  concepts: readonly Concept[],
  counts: (share: number) => boolean,
  index: SearchIndex,
  all: ResponseList,
): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { terms, weight } of concepts) {
    for (const { id, share } of terms.filter((t) => counts(t.share))) {
      for (const d of documentsWith(index, id, all)) weights.set(d, (weights.get(d) ?? 0) + weight * share);
    }
  }
  return weights;
}

/** The heaviest entries, at most so many, the first of equal ones before the others. */
export function heaviest(weights: ReadonlyMap<number, number>, most: number): Map<number, number> {
  if (weights.size <= most) return new Map(weights);
  return new Map([...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most));
}

/** The heaviest document that `bears` of each of the heaviest files, the first of equal ones; by file. */
export function nearestByFile(
  weights: ReadonlyMap<number, number>,
  index: SearchIndex,
  bears: (document: number) => boolean,
): Map<number, number> {
  const nearest = new Map<number, number>();
  const tried = new Map<number, number>();
  for (const [d] of [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (nearest.size === MOST_FILES) break;
    const file = index.articleOf[d]!;
    const before = tried.get(file) ?? 0;
    if (nearest.has(file) || before === MOST_TRIED) continue;
    tried.set(file, before + 1);
    if (bears(d)) nearest.set(file, d);
  }
  return nearest;
}
