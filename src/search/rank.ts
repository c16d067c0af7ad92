import { CandidateFinder } from './candidates.ts';
import type { AnalysedQuery } from './concepts.ts';
import { CloseLook, type Evidence, WEIGHTS } from './evidence.ts';
import type { SearchIndex } from './index.ts';

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
const CANDIDATES = 80;

/**
 * Ranks the sentences of a dossier for an analysed query: the candidates that BM25 finds are looked at closely.
 * A query allocates nothing that grows with the dossier.
 */
export class Ranker {
  readonly #finder: CandidateFinder;
  readonly #look: CloseLook;

  constructor(index: SearchIndex) {
    this.#finder = new CandidateFinder(index);
    this.#look = new CloseLook(index);
  }

  /** The best hits, best first; ties go to the earlier sentence. */
  rank(analysed: AnalysedQuery, { admits, limit }: RankOptions): Hit[] {
    const { concepts } = analysed;
    const present = concepts.filter((c) => c.weight > 0);
    if (present.length === 0) return [];
    const total = present.reduce((sum, c) => sum + c.weight, 0);
    this.#look.begin(analysed);
    const hits = this.#finder.best(present, admits, Math.max(CANDIDATES, limit)).map((candidate): Hit => {
      const { evidence, shares, alike, answerType } = this.#look.look(candidate.document);
      const covered = concepts.reduce((sum, c, i) => sum + c.weight * shares[i]!, 0);
      return {
        document: candidate.document,
        score: scoreOf(evidence),
        coverage: covered / total,
        shares,
        alike,
        answerType,
        evidence,
      };
    });
    this.#look.end();
    return hits.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit);
  }
}

const KINDS = Object.keys(WEIGHTS) as (keyof Evidence)[];

/** Never quite 0: what counts against a sentence makes it last, not nothing. */
const scoreOf = (evidence: Evidence): number =>
  Math.max(
    Number.EPSILON,
    KINDS.reduce((sum, kind) => sum + WEIGHTS[kind] * evidence[kind], 0),
  );
