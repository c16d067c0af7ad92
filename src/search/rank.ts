import { CandidateFinder } from './candidates.ts';
import { CloseLook } from './close-look.ts';
import type { AnalysedQuery } from './concepts.ts';
import { type Evidence, scoreOf } from './evidence.ts';
import type { SearchIndex } from './index.ts';
import { QueryTerms } from './query-terms.ts';

export interface Hit {
  document: number;
  /** What the evidence adds up to; above 0, comparable within one query. */
  score: number;
  /** Share of the query's weight that the sentence itself covers, 0..1. */
  coverage: number;
  /** How much of each concept of the query the sentence itself has, 0..1, in the query's order. */
  shares: number[];
  /** How alike to each concept the most alike word of the sentence is, 0..1; 1 for a concept that it has. */
  alike: number[];
  /** How well it holds the kind of thing that the question asks for, 0..1; see `answerTypeIn`. */
  answerType: number;
  evidence: Evidence;
}

export interface RankOptions {
  /** Answers whether a document may be returned; the filters and phrases of the query. */
  admits: (document: number) => boolean;
  /** How many hits at most. */
  limit: number;
}

/** Sentences that the cheap evidence ranks first are looked at closely; the right one is among them. */
const CANDIDATES = 30;

/**
 * Ranks the sentences of a dossier for an analysed query: the candidates that BM25 finds are looked at closely.
 * A query allocates nothing that grows with the dossier.
 */
export class Ranker {
  readonly #terms: QueryTerms;
  readonly #finder: CandidateFinder;
  readonly #look: CloseLook;

  constructor(index: SearchIndex) {
    this.#terms = new QueryTerms(index);
    this.#finder = new CandidateFinder(index, this.#terms);
    this.#look = new CloseLook(index, this.#terms);
  }

  /** The best hits, best first; ties go to the earlier sentence. */
  rank(analysed: AnalysedQuery, { admits, limit }: RankOptions): Hit[] {
    const { concepts } = analysed;
    const present = concepts.filter((c) => c.weight > 0);
    if (present.length === 0) return [];
    const total = present.reduce((sum, c) => sum + c.weight, 0);
    this.#terms.begin(concepts);
    this.#look.begin(analysed);
    const hits: Hit[] = [];
    const best = new BestScores(limit);
    for (const document of this.#finder.best(admits, Math.max(CANDIDATES, limit))) {
      const looked = this.#look.look(document, best.least);
      if (looked === null) continue;
      const score = scoreOf(looked.evidence);
      best.add(score);
      const { shares, alike, answerType, evidence } = looked;
      hits.push({ document, score, coverage: 0, shares, alike, answerType, evidence });
    }
    hits.sort((a, b) => b.score - a.score || a.document - b.document);
    hits.length = Math.min(hits.length, limit);
    for (const hit of hits) {
      hit.coverage = concepts.reduce((sum, c, i) => sum + c.weight * hit.shares[i]!, 0) / total;
    }
    return hits;
  }
}

/** The greatest scores met, at most so many, ascending. */
class BestScores {
  readonly #most: number;
  readonly #scores: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** What a score must reach to be one of them; 0 while there is room. */
  get least(): number {
    return this.#scores.length < this.#most ? 0 : this.#scores[0]!;
  }

  add(score: number): void {
    const scores = this.#scores;
    if (scores.length === this.#most) {
      if (score <= scores[0]!) return;
      scores.shift();
    }
    let at = scores.length;
    while (at > 0 && scores[at - 1]! > score) at--;
    scores.splice(at, 0, score);
  }
}
