import type { Reason } from './answer.ts';
import type { AnalysedQuery, Concept } from '../search/concepts.ts';
import { idf, type SearchIndex } from '../search/index.ts';
import type { Hit } from '../search/rank.ts';

/**
 * Whether the best passages answer the query, from evidence a reader can check: which words of the query stand in one
 * passage, which only near it, which nowhere in the dossier.
 */
export type Decision = { answers: true; hits: Hit[] } | { answers: false; code: Reason['code']; absent: Concept[] };

/** How much of the query's weight the best passage must carry. Short queries must be carried whole. */
const LEAST_COVERAGE = 0.5;
/** A passage this much weaker than the best one is no answer to the same question. */
const LEAST_OF_BEST = 0.3;
/** What a word counts that is not in the passage but in its paragraph or the sentence before. */
const NEARBY = 0.5;

/**
 * What an absent word weighs. A word that everyday English has may be the asker's own way of putting it, so it counts
 * little; a name that is nowhere in the files is the question itself.
 */
function weightIfAbsent(concept: Concept, index: SearchIndex): number {
  const steep = Math.max(0, (concept.rarity - 0.3) / 0.7);
  return idf(1, index.size) * (0.15 + 0.85 * steep);
}

/** Share of the query's weight that a hit carries, absent words included in the whole, 0..1. */
export function support(hit: Hit, analysed: AnalysedQuery, index: SearchIndex): number {
  const present = analysed.concepts.filter((c) => c.weight > 0);
  const covered = new Set(hit.covered);
  const near = nearbyTerms(hit.document, index);
  let carried = 0;
  let whole = 0;
  for (const [i, concept] of present.entries()) {
    whole += concept.weight;
    if (covered.has(i)) carried += concept.weight;
    else if (concept.terms.some((t) => near.has(t))) carried += NEARBY * concept.weight;
  }
  for (const concept of analysed.concepts) if (concept.weight === 0) whole += weightIfAbsent(concept, index);
  return whole === 0 ? 0 : carried / whole;
}

/** Terms of the rest of the paragraph and of the two sentences before. */
function nearbyTerms(document: number, index: SearchIndex): Set<number> {
  const terms = new Set<number>();
  const article = index.articleOf[document]!;
  const paragraph = index.paragraphOf[document]!;
  let from = Math.max(index.articleStart[article]!, document - 2);
  while (from > index.articleStart[article]! && index.paragraphOf[from - 1] === paragraph) from--;
  let to = document + 1;
  while (to < index.articleStart[article + 1]! && index.paragraphOf[to] === paragraph) to++;
  for (let w = index.wordStart[from]!; w < index.wordStart[to]!; w++) terms.add(index.termOfWord[index.words[w]!]!);
  return terms;
}

export function decide(analysed: AnalysedQuery, hits: readonly Hit[], index: SearchIndex): Decision {
  const absent = analysed.concepts.filter((c) => c.how === 'absent');
  const no = (code: Reason['code']): Decision => ({ answers: false, code, absent });
  if (analysed.onlyStopWords) return no('stop_words');
  if (analysed.concepts.length === 0) return no('no_words');
  const best = hits[0];
  if (!best) return no(absent.length === analysed.concepts.length ? 'absent' : 'not_together');
  const enough = support(best, analysed, index) >= LEAST_COVERAGE;
  if (!enough) return no(absent.length > 0 ? 'absent' : 'not_together');
  return { answers: true, hits: hits.filter((h) => h.score >= LEAST_OF_BEST * best.score) };
}
