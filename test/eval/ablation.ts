import type { Library } from '../../src/answer/library.ts';
import { arrange } from '../../src/answer/passages.ts';
import { type Evidence, WEIGHTS } from '../../src/search/evidence.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { Hit } from '../../src/search/rank.ts';
import type { JudgedQuery } from './gold.ts';
import { type Outcome, type Score, scoreOf } from './measures.ts';

/** All candidates of a query, in the ranker's terms. */
const CANDIDATES = 60;
const KINDS = Object.keys(WEIGHTS) as (keyof Evidence)[];

export interface Ablation {
  /** The piece of evidence left out; null: none is. */
  without: keyof Evidence | null;
  score: Score;
}

/**
 * What the ranking is worth without each piece of its evidence: the candidates are put in order again by what is left.
 * The ranking alone: every answerable query counts as answered.
 */
export function ablate({ searcher }: Library, queries: readonly JudgedQuery[]): Ablation[] {
  const found = queries
    .filter((q) => q.answerable)
    .map((judged) => {
      const { query } = parseQuery(judged.query);
      const result = query && searcher.search(query, CANDIDATES);
      const hits = result && !('message' in result) ? result.hits : [];
      return { judged, query, hits };
    });
  return [null, ...KINDS].map((without) => ({
    without,
    score: scoreOf(
      found.map(({ judged, query, hits }): Outcome => {
        const places = (query ? arrange(inOrder(hits, without), searcher.index, query) : []).map(
          ({ article, sentence }) => ({
            article: article.id,
            ...sentence.passage,
            also: [],
          }),
        );
        const { type, answerable, gold } = judged;
        return { type, answerable, gold, answered: hits.length > 0, passages: places };
      }),
    ),
  }));
}

function inOrder(hits: readonly Hit[], without: keyof Evidence | null): Hit[] {
  const kinds = KINDS.filter((kind) => kind !== without);
  return hits
    .map((hit) => ({ ...hit, score: kinds.reduce((sum, k) => sum + WEIGHTS[k] * hit.evidence[k], 0) }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}
