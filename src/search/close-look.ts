import { answerTypeIn, type LookedThrough, WordKinds } from './answer-type.ts';
import { Norms } from './bm25.ts';
import type { AnalysedQuery, Concept } from './concepts.ts';
import { type Evidence, ITSELF, noEvidence, scoreOf, standsFor } from './evidence.ts';
import type { SearchIndex } from './index.ts';
import { QueryLikeness } from './query-likeness.ts';
import type { QueryTerms } from './query-terms.ts';
import type { QuestionType } from './question.ts';
import { ALIKE, SentenceReader } from './sentence-reader.ts';
import { PRONOUN, REPORTING } from './word-classes.ts';
import { addVector, DIMENSIONS, vectorRow } from './words/vectors.ts';

/** Question types answered by a figure. */
const ASKS_FIGURE: ReadonlySet<QuestionType> = new Set([
  'howMany',
  'howOften',
  'howMuch',
  'howLarge',
  'howLong',
  'when',
]);

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
 * Looks at the candidates of one query at a time. Lives as long as the index; see `begin`. What it needs for one
 * candidate after the other it keeps, so that a look allocates only what it returns.
 */
export class CloseLook {
  readonly #index: SearchIndex;
  readonly #terms: QueryTerms;
  readonly #kinds: WordKinds;
  readonly #norms: Norms;
  readonly #likeness: QueryLikeness;
  readonly #reader: SentenceReader;
  #concepts: readonly Concept[] = [];
  #analysed!: AnalysedQuery;
  #whole = 0;
  /** Of each concept, which of the query's vectors tells what is like it; -1 for none. */
  #vectorOf: number[] = [];
  /** Length of the query's own vector. */
  #queryLength = 0;
  readonly #evidence: Evidence = noEvidence();
  /** The present sentence, for what it may answer. */
  readonly #sentence: LookedThrough;
  /** How alike to each concept the most alike word of the present sentence is. */
  #alike: number[] = [];
  /** The paragraph looked at last, and its BM25. */
  #paragraph = -1;
  #paragraphScore = 0;
  /** The present sentence's number. */
  #document = 0;

  /** `terms`: those of the query, which have begun before `begin` is called. */
  constructor(index: SearchIndex, terms: QueryTerms) {
    this.#index = index;
    this.#terms = terms;
    this.#kinds = new WordKinds(index);
    this.#norms = new Norms(index);
    this.#likeness = new QueryLikeness(index);
    this.#reader = new SentenceReader(index, terms, this.#likeness);
    this.#sentence = {
      words: index.words,
      kinds: this.#kinds,
      vocabulary: index.vocabulary,
      isAsked: (word) => terms.placeOf[word]! > 0,
      isNamed: (word) => this.#isNamed(word),
      text: () => this.#textOf(this.#document),
    };
  }

  readonly #isReporting = (word: number): boolean => this.#kinds.has(word, REPORTING);

  begin(analysed: AnalysedQuery): void {
    const { concepts } = analysed;
    this.#analysed = analysed;
    this.#concepts = concepts;
    this.#whole = Math.max(
      Number.MIN_VALUE,
      concepts.reduce((sum, c) => sum + c.weight, 0),
    );
    this.#reader.begin(concepts);
    this.#alike = new Array(concepts.length).fill(0);
    this.#paragraph = -1;
    this.#readVectors();
  }

  /** Looks up the vectors of the query's words. */
  #readVectors(): void {
    const rows: number[] = [];
    const weights: number[] = [];
    this.#vectorOf = [];
    const sum = new Float32Array(DIMENSIONS);
    for (const { how, words, instead, importance } of this.#concepts) {
      for (const [i, word] of (how === 'respelled' ? instead : words).entries()) {
        const row = vectorRow(word);
        if (i === 0) this.#vectorOf.push(row < 0 ? -1 : rows.length);
        if (row < 0) continue;
        rows.push(row);
        weights.push(importance);
        addVector(sum, row, importance);
      }
    }
    this.#likeness.begin(rows, weights);
    this.#queryLength = Math.sqrt(sum.reduce((square, number) => square + number * number, 0));
  }

  /** Looks at a sentence, quickest where sentences come in the text's order; null where what speaks for it adds up to less than `least`. */
  look(document: number, least: number): Looked | null {
    const index = this.#index;
    const concepts = this.#concepts;
    const evidence = this.#evidence;
    const whole = this.#whole;
    const { question } = this.#analysed;
    const from = index.wordStart[document]!;
    const behind = index.wordStart[document + 1]!;
    const reader = this.#reader;
    reader.read(document);
    const pointsBack = behind > from && this.#kinds.has(index.words[from]!, PRONOUN);
    let answerType = 1;
    if (question.type !== 'open' && question.type !== 'yesNo') {
      this.#sentence.words = index.words.subarray(from, behind);
      this.#document = document;
      answerType = answerTypeIn(question, this.#sentence);
    }
    let coverage = 0;
    let like = 0;
    let missing = 0;
    let had = 0;
    let pointedAt = 0;
    for (let i = 0; i < concepts.length; i++) {
      const share = reader.shares[i]!;
      const { importance, weight, isName } = concepts[i]!;
      if (share >= ITSELF) {
        coverage += importance;
        this.#alike[i] = 1;
        continue;
      }
      if (reader.before[i] === 1) {
        had += importance;
        if (pointsBack && isName) pointedAt += importance;
      }
      const most = reader.mostAlike(this.#vectorOf[i]!);
      this.#alike[i] = most;
      coverage += importance * Math.max(share, most);
      like += importance * Math.max(share, standsFor(most));
      if (most < ALIKE && share < ALIKE) missing = Math.max(missing, weight);
    }
    evidence.sentence = reader.scored(this.#norms.ofSentence(behind - from)) / whole;
    evidence.paragraph = this.#ofParagraph(index.paragraphOf[document]!) / whole;
    evidence.before = had / whole;
    evidence.pointedAt = pointedAt / whole;
    evidence.order = reader.orderKept() / whole;
    evidence.figure = ASKS_FIGURE.has(question.type) ? answerType * (coverage / whole) : 0;
    evidence.answerType = question.type === 'open' || question.type === 'yesNo' ? 0 : answerType;
    evidence.reported = question.asksWhoSays && reader.hasNameBeside(document, this.#isReporting) ? 1 : 0;
    evidence.likeness = like / whole;
    evidence.meaning = this.#meaning(document);
    evidence.missing = missing / whole;
    if (scoreOf(evidence) < least) return null;
    return {
      evidence: { ...evidence },
      shares: reader.shares.slice(),
      alike: this.#alike.slice(),
      answerType,
    };
  }

  /** The cosine between the query's and a sentence's weighted sums of vectors, 0..1. */
  #meaning(document: number): number {
    const lengths = this.#index.vectorLength[document]! * this.#queryLength;
    return lengths === 0 ? 0 : Math.max(0, this.#reader.product / lengths);
  }

  /** BM25 of a paragraph; worked out once for sentences that come one after the other. */
  #ofParagraph(paragraph: number): number {
    if (paragraph === this.#paragraph) return this.#paragraphScore;
    const { paragraphStart, wordStart } = this.#index;
    const first = paragraphStart[paragraph]!;
    const behind = paragraphStart[paragraph + 1]!;
    this.#reader.count(first, behind);
    this.#paragraph = paragraph;
    this.#paragraphScore = this.#reader.scored(
      this.#norms.ofParagraph(wordStart[behind]! - wordStart[first]!),
    );
    return this.#paragraphScore;
  }

  #textOf(document: number): string {
    const { articles, articleOf, spans } = this.#index;
    return articles[articleOf[document]!]!.text.slice(spans[4 * document]!, spans[4 * document + 1]!);
  }

  #isNamed(word: number): boolean {
    const { placeOf, concepts, shares } = this.#terms;
    const place = placeOf[word]! - 1;
    const concept = place < 0 ? undefined : this.#concepts[concepts[place]!];
    return (
      concept !== undefined &&
      concept.words[0] === this.#analysed.question.named &&
      (shares[place]! >= ITSELF || concept.how === 'near')
    );
  }
}
