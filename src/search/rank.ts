import { PARAGRAPH } from './bm25.ts';
import { type Candidate, CandidateFinder } from './candidates.ts';
import type { AnalysedQuery, Concept } from './concepts.ts';
import { findAliases, type SearchIndex, wordFormsOf } from './index.ts';
import { answerTypeIn } from './question.ts';

/** What each piece of evidence adds to a hit's score, in units of its concepts' weight. All are 0 or more. */
export interface Evidence {
  /** BM25 of the sentence. */
  sentence: number;
  /** BM25 of its paragraph. */
  paragraph: number;
  /** Neighbouring concepts of the query that are neighbours here too. */
  order: number;
  /** Something of the kind that the question asks for. */
  answerType: number;
}

export interface Hit {
  document: number;
  score: number;
  /** Share of the query's weight that the sentence itself covers, 0..1. */
  coverage: number;
  /** How much of each concept of the query the sentence itself has, 0..1, in the query's order. */
  shares: number[];
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

/** How much each piece of evidence counts against the sentence's own BM25. Found as `K1` was; see the ablation in DESIGN.md. */
export const WEIGHTS = {
  paragraph: PARAGRAPH,
  order: 0.45,
  answerType: 0.9,
};

/** Sentences that the cheap evidence ranks first are looked at closely; the right one is among them. */
const CANDIDATES = 80;

/**
 * Ranks the sentences of a dossier for an analysed query: the candidates that BM25 finds are looked at closely.
 * A query allocates nothing that grows with the dossier.
 */
export class Ranker {
  readonly #index: SearchIndex;
  readonly #finder: CandidateFinder;
  /** 1-based concept of each term while a query runs, 0 otherwise. */
  readonly #conceptOf: Uint16Array;
  /** How much of that concept the term stands for. */
  readonly #shareOf: Float32Array;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#finder = new CandidateFinder(index);
    this.#conceptOf = new Uint16Array(index.terms);
    this.#shareOf = new Float32Array(index.terms);
  }

  /** The best hits, best first; ties go to the earlier sentence. */
  rank(analysed: AnalysedQuery, { admits, limit }: RankOptions): Hit[] {
    const concepts = analysed.concepts.filter((c) => c.weight > 0);
    if (concepts.length === 0) return [];
    const candidates = this.#finder.best(concepts, admits, Math.max(CANDIDATES, 4 * limit));
    for (const [i, c] of concepts.entries()) {
      for (const { id, share } of c.terms) {
        if (this.#shareOf[id]! >= share) continue;
        this.#conceptOf[id] = i + 1;
        this.#shareOf[id] = share;
      }
    }
    const hits = candidates.map((candidate) => this.#weigh(candidate, analysed, concepts));
    for (const c of concepts) {
      for (const { id } of c.terms) {
        this.#conceptOf[id] = 0;
        this.#shareOf[id] = 0;
      }
    }
    return hits.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit);
  }

  #weigh(candidate: Candidate, analysed: AnalysedQuery, concepts: readonly Concept[]): Hit {
    const index = this.#index;
    const { document } = candidate;
    const { places, shares } = this.#placesOf(document, concepts);
    const total = concepts.reduce((sum, c) => sum + c.weight, 0);
    const weight = concepts.reduce((sum, c, i) => sum + c.weight * shares[i]!, 0);
    const article = index.articles[index.articleOf[document]!]!;
    const { start, end } = article.sentences[document - index.articleStart[index.articleOf[document]!]!]!;
    const answerType = answerTypeIn(analysed.question, article.text.slice(start, end));
    const evidence: Evidence = {
      sentence: candidate.sentence,
      paragraph: WEIGHTS.paragraph * candidate.paragraph,
      order: WEIGHTS.order * orderKept(places, concepts),
      answerType: WEIGHTS.answerType * weight * answerType,
    };
    const coverage = weight / total;
    const sum = Object.values(evidence).reduce((a: number, b: number) => a + b, 0);
    const ofQuery = analysed.concepts.map((c) => shares[concepts.indexOf(c)] ?? 0);
    return { document, score: sum, coverage, shares: ofQuery, answerType, evidence };
  }

  /** Word positions of each concept in a document, and how much of the concept the best of its words stands for. */
  #placesOf(document: number, concepts: readonly Concept[]): { places: number[][]; shares: number[] } {
    const { words, wordStart, termOfWord } = this.#index;
    const places: number[][] = concepts.map(() => []);
    const shares = concepts.map(() => 0);
    const add = (term: number, at: number): void => {
      const concept = this.#conceptOf[term]! - 1;
      if (concept < 0) return;
      places[concept]!.push(at);
      shares[concept] = Math.max(shares[concept]!, this.#shareOf[term]!);
    };
    const from = wordStart[document]!;
    for (let w = from; w < wordStart[document + 1]!; w++) add(termOfWord[words[w]!]!, w - from);
    if (concepts.some((c) => c.how === 'alias')) {
      for (const m of findAliases(this.#index, wordFormsOf(this.#index, document))) add(m.alias.term, m.from);
    }
    return { places, shares };
  }
}

/** Sum of the lesser weights of neighbours in the query that follow each other here within two words. */
function orderKept(places: number[][], concepts: readonly Concept[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < concepts.length; i++) {
    const second = places[i + 1]!;
    if (places[i]!.some((a) => second.some((b) => b - a >= 1 && b - a <= 2))) {
      sum += Math.min(concepts[i]!.weight, concepts[i + 1]!.weight);
    }
  }
  return sum;
}
