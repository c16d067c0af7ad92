import type { AnalysedQuery, Concept } from './concepts.ts';
import { findAliases, type SearchIndex, wordFormsOf } from './index.ts';
import { holdsAnswerType } from './question.ts';

/**
 * BM25's constants: saturation of repeated terms and correction for length. Low ones, as for short passages in
 * Trotman et al., Improvements to BM25 and Language Models Examined (2014).
 */
const K1 = 0.9;
const B = 0.4;

/** What each piece of evidence adds to a hit's score, in units of its concepts' weight. All are 0 or more. */
export interface Evidence {
  /** BM25 of the sentence. */
  sentence: number;
  /** BM25 of its paragraph. */
  paragraph: number;
  /** BM25 of its article. */
  article: number;
  /** How close together the concepts stand. */
  proximity: number;
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
  /** Indices of the concepts that the sentence itself has. */
  covered: number[];
  evidence: Evidence;
}

export interface RankOptions {
  /** Answers whether a document may be returned; the filters and phrases of the query. */
  admits: (document: number) => boolean;
  /** How many hits at most. */
  limit: number;
}

/** How much each piece of evidence counts against the sentence's own BM25. See the ablation in DESIGN.md. */
export const WEIGHTS = {
  paragraph: 0.35,
  article: 0.15,
  proximity: 0.35,
  order: 0.45,
  answerType: 0.35,
  /** Share of the score that full coverage brings; the rest comes whatever is covered. */
  coverage: 0.5,
};

/** Sentences that the cheap evidence ranks first are looked at closely; the right one is among them. */
const CANDIDATES = 80;

/**
 * Ranks the sentences of a dossier for an analysed query. Scores accumulate term by term over sentence, paragraph and
 * article in arrays that live as long as the ranker, so a query allocates nothing that grows with the dossier.
 */
export class Ranker {
  readonly #index: SearchIndex;
  readonly #averageLength: number;
  readonly #sentence: Float32Array;
  readonly #paragraph: Float32Array;
  readonly #article: Float32Array;
  readonly #paragraphLength: Float32Array;
  readonly #articleLength: Float32Array;
  /** 1-based concept of each term while a query runs, 0 otherwise. */
  readonly #conceptOf: Uint16Array;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#averageLength = index.words.length / Math.max(1, index.size);
    this.#sentence = new Float32Array(index.size);
    this.#paragraph = new Float32Array(index.paragraphs);
    this.#article = new Float32Array(index.articles.length);
    this.#paragraphLength = new Float32Array(index.paragraphs);
    this.#articleLength = new Float32Array(index.articles.length);
    this.#conceptOf = new Uint16Array(index.terms);
    for (let d = 0; d < index.size; d++) {
      const length = index.wordStart[d + 1]! - index.wordStart[d]!;
      this.#paragraphLength[index.paragraphOf[d]!]! += length;
      this.#articleLength[index.articleOf[d]!]! += length;
    }
  }

  /** The best hits, best first; ties go to the earlier sentence. */
  rank(analysed: AnalysedQuery, { admits, limit }: RankOptions): Hit[] {
    const concepts = analysed.concepts.filter((c) => c.weight > 0);
    if (concepts.length === 0) return [];
    const touched = this.#accumulate(concepts);
    const candidates = this.#best(touched.filter(admits), Math.max(CANDIDATES, 4 * limit));
    for (const [i, c] of concepts.entries()) for (const term of c.terms) this.#conceptOf[term] = i + 1;
    const hits = candidates.map((document) => this.#weigh(document, analysed, concepts));
    this.#reset(touched, concepts);
    return hits.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit);
  }

  /** Adds every posting of every concept's terms to its sentence, paragraph and article; returns those sentences. */
  #accumulate(concepts: readonly Concept[]): number[] {
    const { postingStart, postings, frequencies, wordStart, paragraphOf, articleOf } = this.#index;
    const averages = { paragraph: this.#average(this.#paragraphLength), article: this.#average(this.#articleLength) };
    const touched: number[] = [];
    for (const { terms, weight } of concepts) {
      for (const [rank, term] of terms.entries()) {
        const share = rank === 0 ? weight : weight * 0.7;
        let inParagraph = 0;
        let inArticle = 0;
        const end = postingStart[term + 1]!;
        for (let p = postingStart[term]!; p < end; p++) {
          const d = postings[p]!;
          const f = frequencies[p]!;
          if (this.#sentence[d] === 0) touched.push(d);
          this.#sentence[d]! += share * saturate(f, wordStart[d + 1]! - wordStart[d]!, this.#averageLength);
          inParagraph += f;
          inArticle += f;
          const next = p + 1 < end ? postings[p + 1]! : -1;
          if (next < 0 || paragraphOf[next] !== paragraphOf[d]) {
            const paragraph = paragraphOf[d]!;
            this.#paragraph[paragraph]! +=
              share * saturate(inParagraph, this.#paragraphLength[paragraph]!, averages.paragraph);
            inParagraph = 0;
          }
          if (next < 0 || articleOf[next] !== articleOf[d]) {
            const article = articleOf[d]!;
            this.#article[article]! += share * saturate(inArticle, this.#articleLength[article]!, averages.article);
            inArticle = 0;
          }
        }
      }
    }
    return touched;
  }

  #average(lengths: Float32Array): number {
    return this.#index.words.length / Math.max(1, lengths.length);
  }

  #cheapScore(d: number): number {
    const { paragraphOf, articleOf } = this.#index;
    return (
      this.#sentence[d]! +
      WEIGHTS.paragraph * this.#paragraph[paragraphOf[d]!]! +
      WEIGHTS.article * this.#article[articleOf[d]!]!
    );
  }

  #best(documents: number[], count: number): number[] {
    return documents.sort((a, b) => this.#cheapScore(b) - this.#cheapScore(a) || a - b).slice(0, count);
  }

  #weigh(document: number, analysed: AnalysedQuery, concepts: readonly Concept[]): Hit {
    const index = this.#index;
    const places = this.#placesOf(document, concepts);
    const covered = concepts.flatMap((_, i) => (places[i + 1]?.length ? [i] : []));
    const total = concepts.reduce((sum, c) => sum + c.weight, 0);
    const weight = covered.reduce((sum, i) => sum + concepts[i]!.weight, 0);
    const article = index.articles[index.articleOf[document]!]!;
    const { start, end } = article.sentences[document - index.articleStart[index.articleOf[document]!]!]!;
    const evidence: Evidence = {
      sentence: this.#sentence[document]!,
      paragraph: WEIGHTS.paragraph * this.#paragraph[index.paragraphOf[document]!]!,
      article: WEIGHTS.article * this.#article[index.articleOf[document]!]!,
      proximity: WEIGHTS.proximity * weight * closeness(places, covered),
      order: WEIGHTS.order * orderKept(places, concepts),
      answerType:
        analysed.type !== 'open' && analysed.type !== 'yesNo' && holdsAnswerType(analysed.type, article.text.slice(start, end))
          ? WEIGHTS.answerType * weight
          : 0,
    };
    const coverage = weight / total;
    const sum = Object.values(evidence).reduce((a: number, b: number) => a + b, 0);
    const score = sum * (1 - WEIGHTS.coverage + WEIGHTS.coverage * coverage);
    return { document, score, coverage, covered, evidence };
  }

  /** Word positions of each concept (1-based) in a document. */
  #placesOf(document: number, concepts: readonly Concept[]): number[][] {
    const { words, wordStart, termOfWord } = this.#index;
    const places: number[][] = [];
    const from = wordStart[document]!;
    for (let w = from; w < wordStart[document + 1]!; w++) {
      const concept = this.#conceptOf[termOfWord[words[w]!]!]!;
      if (concept === 0) continue;
      places[concept] ??= [];
      places[concept].push(w - from);
    }
    if (concepts.some((c) => c.how === 'alias')) {
      for (const match of findAliases(this.#index, wordFormsOf(this.#index, document))) {
        const concept = this.#conceptOf[match.alias.term]!;
        if (concept === 0) continue;
        places[concept] ??= [];
        places[concept].push(match.from);
      }
    }
    return places;
  }

  #reset(touched: readonly number[], concepts: readonly Concept[]): void {
    const { paragraphOf, articleOf } = this.#index;
    for (const d of touched) {
      this.#sentence[d] = 0;
      this.#paragraph[paragraphOf[d]!] = 0;
      this.#article[articleOf[d]!] = 0;
    }
    for (const c of concepts) for (const term of c.terms) this.#conceptOf[term] = 0;
  }
}

/** BM25's term weight without idf: grows with the frequency, less with each repetition, and falls with length. */
const saturate = (frequency: number, length: number, average: number): number =>
  (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / average));

/** 1 where the covered concepts stand side by side, towards 0 as the smallest window that holds them all grows. */
function closeness(places: number[][], covered: readonly number[]): number {
  if (covered.length < 2) return 0;
  const all = covered
    .flatMap((c) => places[c + 1]!.map((at) => ({ at, c })))
    .sort((a, b) => a.at - b.at);
  const inWindow = new Map<number, number>();
  let best = Number.POSITIVE_INFINITY;
  let left = 0;
  for (const { at, c } of all) {
    inWindow.set(c, (inWindow.get(c) ?? 0) + 1);
    while (inWindow.size === covered.length) {
      best = Math.min(best, at - all[left]!.at + 1);
      const gone = all[left]!.c;
      const rest = inWindow.get(gone)! - 1;
      if (rest === 0) inWindow.delete(gone);
      else inWindow.set(gone, rest);
      left++;
    }
  }
  return covered.length / Math.max(covered.length, best);
}

/** Sum of the lesser weights of neighbours in the query that follow each other here within two words. */
function orderKept(places: number[][], concepts: readonly Concept[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < concepts.length; i++) {
    const first = places[i + 1];
    const second = places[i + 2];
    if (!first || !second) continue;
    if (first.some((a) => second.some((b) => b - a >= 1 && b - a <= 2))) {
      sum += Math.min(concepts[i]!.weight, concepts[i + 1]!.weight);
    }
  }
  return sum;
}

