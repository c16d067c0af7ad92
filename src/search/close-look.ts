import { answerTypeIn, WordKinds } from './answer-type.ts';
import { type Norms, normsOf, saturate } from './bm25.ts';
import type { AnalysedQuery, Concept } from './concepts.ts';
import { type Evidence, ITSELF, scoreOf } from './evidence.ts';
import { aliasesIn, type SearchIndex } from './index.ts';
import type { QuestionType } from './question.ts';
import { SentenceVectors } from './sentence-vectors.ts';
import { PRONOUN, REPORTING } from './word-classes.ts';
import { LikenessTo } from './words/likeness.ts';
import { addVector, DIMENSIONS, vectorRow } from './words/vectors.ts';

/** Words less alike than this are no evidence at all, and a concept that has no word so alike is missing. */
const UNLIKE = 0.3;
const ALIKE = 0.42;
/** A name stands beside a word of saying within so many words. */
const BESIDE = 3;
const SENTENCES_BEFORE = 2;

const TYPED: Partial<Record<QuestionType, 'amount' | 'time'>> = {
  howMany: 'amount',
  howMuch: 'amount',
  howLarge: 'amount',
  howLong: 'amount',
  when: 'time',
};

/** A candidate looked at closely. */
export interface Looked {
  evidence: Evidence;
  /** How much of each concept the sentence itself has, 0..1. */
  shares: number[];
  /** How alike to each concept the most alike word of the sentence is, 0..1; 1 for a concept that it has. */
  alike: number[];
  answerType: number;
}

/**
 * Looks at the candidates of one query at a time. Lives as long as the index; see `begin` and `end`. What it needs for
 * one candidate after the other it keeps, so that a look allocates only what it returns.
 */
export class CloseLook {
  readonly #index: SearchIndex;
  readonly #kinds: WordKinds;
  /** 1-based concept of each term while a query runs, 0 otherwise, and how much of that concept the term stands for. */
  readonly #conceptOf: Uint16Array;
  readonly #shareOf: Float32Array;
  readonly #vectors: SentenceVectors;
  #concepts: readonly Concept[] = [];
  #analysed!: AnalysedQuery;
  #hasAlias = false;
  #whole = 0;
  /** The most that a sentence can cover, of the query's weight. */
  #coverable = 0;
  /** Of each concept that has a vector, how alike other words are to it. */
  #likeness: (LikenessTo | null)[] = [];
  readonly #queryVector = new Float32Array(DIMENSIONS);
  /** The square of its length. */
  #querySquared = 0;
  /** Word positions of each concept in the present sentence. */
  #places: number[][] = [];
  /** How often each concept stands in the text that is scored. */
  #frequencies = new Uint32Array(8);
  /** By concept: 1 where one of the two sentences before has it. */
  #before = new Uint8Array(8);
  /** Rows of the words of the present sentence that have a vector: the first `#contentLength`. */
  #content = new Int32Array(64);
  #contentLength = 0;
  /** BM25 of the paragraphs met. */
  readonly #paragraphs = new Map<number, number>();
  readonly #norms: Norms;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#kinds = new WordKinds(index);
    this.#conceptOf = new Uint16Array(index.terms);
    this.#shareOf = new Float32Array(index.terms);
    this.#vectors = new SentenceVectors(index);
    this.#norms = normsOf(index);
  }

  begin(analysed: AnalysedQuery): void {
    const { concepts } = analysed;
    this.#analysed = analysed;
    this.#hasAlias = concepts.some((c) => c.how === 'alias');
    this.#concepts = concepts;
    this.#whole = Math.max(
      Number.MIN_VALUE,
      concepts.reduce((sum, c) => sum + c.weight, 0),
    );
    this.#coverable = concepts.reduce((sum, c) => sum + c.importance, 0) / this.#whole;
    if (concepts.length > this.#before.length) {
      this.#frequencies = new Uint32Array(2 * concepts.length);
      this.#before = new Uint8Array(2 * concepts.length);
    }
    while (this.#places.length < concepts.length) this.#places.push([]);
    this.#paragraphs.clear();
    this.#queryVector.fill(0);
    this.#likeness = concepts.map((c) => {
      const row = vectorRow((c.how === 'respelled' ? c.instead : c.words)[0]!);
      return row < 0 ? null : new LikenessTo(row);
    });
    for (const [i, c] of concepts.entries()) {
      for (const { id, share } of c.terms) {
        if (this.#shareOf[id]! >= share) continue;
        this.#conceptOf[id] = i + 1;
        this.#shareOf[id] = share;
      }
      for (const word of c.how === 'respelled' ? c.instead : c.words) {
        const row = vectorRow(word);
        if (row >= 0) addVector(this.#queryVector, row, c.importance);
      }
    }
    this.#querySquared = 0;
    for (const number of this.#queryVector) this.#querySquared += number * number;
  }

  end(): void {
    for (const c of this.#concepts) {
      for (const { id } of c.terms) {
        this.#conceptOf[id] = 0;
        this.#shareOf[id] = 0;
      }
    }
  }

  /** The evidence of a sentence; null where it surely adds up to less than `least`. */
  look(document: number, least: number): Looked | null {
    const index = this.#index;
    const concepts = this.#concepts;
    const whole = this.#whole;
    const { question } = this.#analysed;
    const from = index.wordStart[document]!;
    const length = index.wordStart[document + 1]! - from;
    const shares = this.#readWords(document);
    this.#readBefore(document);
    const pointsBack = length > 0 && this.#kinds.has(index.words[from]!, PRONOUN);
    const evidence: Evidence = {
      sentence: this.#scored(this.#norms.sentence[length]!) / whole,
      paragraph: this.#ofParagraph(index.paragraphOf[document]!) / whole,
      before: 0,
      pointedAt: 0,
      order: orderKept(this.#places, concepts) / whole,
      amount: 0,
      time: 0,
      answerType: 0,
      reported: question.asksWhoSays && this.#isReported(document) ? 1 : 0,
      likeness: 0,
      meaning: 0,
      missing: 0,
    };
    let answerType = 1;
    if (question.type !== 'open' && question.type !== 'yesNo') {
      const words = index.words.subarray(from, from + length);
      answerType = answerTypeIn(question, words, this.#kinds, index, (word) => this.#isAsked(word));
      evidence.answerType = answerType;
    }
    let had = 0;
    let pointedAt = 0;
    let lacking = 0;
    for (let i = 0; i < concepts.length; i++) {
      if (shares[i]! >= ITSELF) continue;
      const { importance, isName } = concepts[i]!;
      lacking += importance;
      if (this.#before[i] === 0) continue;
      had += importance;
      if (pointsBack && isName) pointedAt += importance;
    }
    evidence.before = had / whole;
    evidence.pointedAt = pointedAt / whole;
    const typed = TYPED[question.type];
    // What is dear to find out is left where its most would not be enough.
    if (typed) evidence[typed] = answerType * MOST_ALIKE * this.#coverable;
    evidence.likeness = (MOST_ALIKE * lacking) / whole;
    evidence.meaning = MOST_ALIKE;
    if (isLess(evidence, least)) return null;
    evidence.meaning = this.#vectors.meaning(document, this.#queryVector, this.#querySquared);
    if (isLess(evidence, least)) return null;
    this.#readContent(document);
    const alike = shares.slice();
    let coverage = 0;
    let like = 0;
    let missing = 0;
    for (let i = 0; i < concepts.length; i++) {
      const share = shares[i]!;
      const { importance, weight } = concepts[i]!;
      if (share >= ITSELF) {
        coverage += importance;
        alike[i] = 1;
        continue;
      }
      const most = this.#likeness[i]?.mostOf(this.#content, this.#contentLength, 0) ?? 0;
      alike[i] = most;
      coverage += importance * Math.max(share, most);
      like += importance * Math.max(0, share, (most - UNLIKE) / (1 - UNLIKE));
      if (most < ALIKE && share < ALIKE) missing = Math.max(missing, weight);
    }
    evidence.likeness = like / whole;
    evidence.missing = missing / whole;
    if (typed) evidence[typed] = answerType * (coverage / whole);
    return { evidence, shares, alike, answerType };
  }

  /** BM25 of a paragraph; worked out once a query. */
  #ofParagraph(paragraph: number): number {
    const known = this.#paragraphs.get(paragraph);
    if (known !== undefined) return known;
    const { paragraphStart } = this.#index;
    this.#count(paragraphStart[paragraph]!, paragraphStart[paragraph + 1]!);
    const score = this.#scored(this.#norms.paragraph[paragraph]!);
    this.#paragraphs.set(paragraph, score);
    return score;
  }

  /** Counts the concepts in the documents from `first` up to `behind`. */
  #count(first: number, behind: number): void {
    const { words, wordStart, termOfWord } = this.#index;
    const frequencies = this.#frequencies.fill(0);
    const end = wordStart[behind]!;
    for (let w = wordStart[first]!; w < end; w++) {
      const term = termOfWord[words[w]!]!;
      if (this.#shareOf[term]! >= ITSELF) frequencies[this.#conceptOf[term]! - 1]!++;
    }
    if (!this.#hasAlias) return;
    for (let d = first; d < behind; d++) {
      for (const { alias } of aliasesIn(this.#index, d)) {
        if (this.#shareOf[alias.term]! >= ITSELF) frequencies[this.#conceptOf[alias.term]! - 1]!++;
      }
    }
  }

  /** BM25 of what was counted. */
  #scored(norm: number): number {
    const concepts = this.#concepts;
    let sum = 0;
    for (let i = 0; i < concepts.length; i++)
      sum += concepts[i]!.weight * saturate(this.#frequencies[i]!, norm);
    return sum;
  }

  #isAsked(word: number): boolean {
    return this.#conceptOf[this.#index.termOfWord[word]!]! > 0;
  }

  /** Notes where and how often a document has each concept; returns how much of it its best word stands for. */
  #readWords(document: number): number[] {
    const { words, wordStart, termOfWord } = this.#index;
    const shares: number[] = [];
    for (let i = 0; i < this.#concepts.length; i++) {
      shares.push(0);
      this.#places[i]!.length = 0;
    }
    this.#frequencies.fill(0);
    const from = wordStart[document]!;
    const end = wordStart[document + 1]!;
    for (let w = from; w < end; w++) this.#note(termOfWord[words[w]!]!, w - from, shares);
    if (this.#hasAlias)
      for (const m of aliasesIn(this.#index, document)) this.#note(m.alias.term, m.from, shares);
    return shares;
  }

  #note(term: number, at: number, shares: number[]): void {
    const concept = this.#conceptOf[term]! - 1;
    if (concept < 0) return;
    const share = this.#shareOf[term]!;
    if (share >= ITSELF) this.#frequencies[concept]!++;
    if (share >= ALIKE) this.#places[concept]!.push(at);
    if (share > shares[concept]!) shares[concept] = share;
  }

  /** Notes for each concept whether one of the two sentences before has it. */
  #readBefore(document: number): void {
    const { articleStart, articleOf, words, wordStart, termOfWord } = this.#index;
    const first = Math.max(articleStart[articleOf[document]!]!, document - SENTENCES_BEFORE);
    const had = this.#before.fill(0);
    const end = wordStart[document]!;
    for (let w = wordStart[first]!; w < end; w++) {
      const term = termOfWord[words[w]!]!;
      if (this.#shareOf[term]! >= ITSELF) had[this.#conceptOf[term]! - 1] = 1;
    }
  }

  /** Notes the rows of the words of a sentence that have a vector. */
  #readContent(document: number): void {
    const { words, wordStart } = this.#index;
    const from = wordStart[document]!;
    const end = wordStart[document + 1]!;
    if (end - from > this.#content.length) this.#content = new Int32Array(2 * (end - from));
    let length = 0;
    for (let w = from; w < end; w++) {
      const row = this.#vectors.rowOf(words[w]!);
      if (row >= 0) this.#content[length++] = row;
    }
    this.#contentLength = length;
  }

  /** Whether a name of the query stands beside a word of saying. */
  #isReported(document: number): boolean {
    const { words, wordStart } = this.#index;
    const first = wordStart[document]!;
    const end = wordStart[document + 1]!;
    const isBeside = (at: number): boolean => {
      const behind = Math.min(end, first + at + BESIDE + 1);
      for (let w = Math.max(first, first + at - BESIDE); w < behind; w++) {
        if (this.#kinds.has(words[w]!, REPORTING)) return true;
      }
      return false;
    };
    return this.#concepts.some((c, i) => c.isName && this.#places[i]!.some(isBeside));
  }
}

/** More than the cosine of any angle, as numbers are rounded. */
const MOST_ALIKE = 1.001;
/** Sums are rounded; a sentence so near to the least wanted is looked at. */
const ROUNDING = 1e-6;

const isLess = (evidence: Evidence, than: number): boolean => scoreOf(evidence) + ROUNDING < than;

/** Sum of the lesser weights of neighbours in the query that follow each other here within two words. */
function orderKept(places: readonly number[][], concepts: readonly Concept[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < concepts.length; i++) {
    const second = places[i + 1]!;
    if (second.length === 0) continue;
    if (places[i]!.some((a) => second.some((b) => b - a >= 1 && b - a <= 2))) {
      sum += Math.min(concepts[i]!.weight, concepts[i + 1]!.weight);
    }
  }
  return sum;
}
