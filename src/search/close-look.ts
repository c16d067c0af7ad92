import { answerTypeIn, type LookedThrough, WordKinds } from './answer-type.ts';
import { Norms, saturate } from './bm25.ts';
import type { AnalysedQuery, Concept } from './concepts.ts';
import { type Evidence, ITSELF, noEvidence, scoreOf } from './evidence.ts';
import { aliasesIn, type SearchIndex } from './index.ts';
import { QueryLikeness } from './query-likeness.ts';
import { MAYBE, type QueryTerms } from './query-terms.ts';
import type { QuestionType } from './question.ts';
import { PRONOUN, REPORTING } from './word-classes.ts';
import { addVector, DIMENSIONS, vectorRow } from './words/vectors.ts';

/** Words less alike than this are no evidence at all, and a concept that has no word so alike is missing. */
const UNLIKE = 0.3;
const ALIKE = 0.42;
/** A name stands beside a word of saying within so many words. */
const BESIDE = 3;
const SENTENCES_BEFORE = 2;

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
  /** How much of each concept the present sentence has, and how alike to it the most alike word is. */
  #shares: number[] = [];
  #alike: number[] = [];
  /** Where in the present sentence which concept stands. */
  readonly #places: { concept: number; at: number }[] = [];
  #placed = 0;
  /** How often each concept stands in the text that is scored. */
  #frequencies = new Uint32Array(8);
  /** By concept: 1 where one of the two sentences before has it. */
  #before = new Uint8Array(8);
  /** By concept: 1 where it and the next one stand in the query's order. */
  #inOrder = new Uint8Array(8);
  /** The words of the present sentence that have a vector, as `#likeness` numbers them: the first `#contentLength`. */
  #contentPlaces = new Uint16Array(64);
  #contentLength = 0;
  /** The product of its vector and the query's. */
  #product = 0;
  /** The paragraph looked at last, and its BM25. */
  #paragraph = -1;
  #paragraphScore = 0;

  /** `terms`: those of the query, which have begun before `begin` is called. */
  constructor(index: SearchIndex, terms: QueryTerms) {
    this.#index = index;
    this.#terms = terms;
    this.#kinds = new WordKinds(index);
    this.#norms = new Norms(index);
    this.#likeness = new QueryLikeness(index);
    this.#sentence = {
      words: index.words,
      kinds: this.#kinds,
      vocabulary: index.vocabulary,
      isAsked: (word) => terms.placeOf[word]! > 0,
      isNamed: (word) => this.#isNamed(word),
    };
  }

  begin(analysed: AnalysedQuery): void {
    const { concepts } = analysed;
    this.#analysed = analysed;
    this.#concepts = concepts;
    this.#whole = Math.max(
      Number.MIN_VALUE,
      concepts.reduce((sum, c) => sum + c.weight, 0),
    );
    if (concepts.length > this.#before.length) {
      this.#frequencies = new Uint32Array(2 * concepts.length);
      this.#before = new Uint8Array(2 * concepts.length);
      this.#inOrder = new Uint8Array(2 * concepts.length);
    }
    this.#shares = new Array(concepts.length).fill(0);
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
    this.#readWords(document);
    this.#readBefore(document);
    const pointsBack = behind > from && this.#kinds.has(index.words[from]!, PRONOUN);
    let answerType = 1;
    if (question.type !== 'open' && question.type !== 'yesNo') {
      this.#sentence.words = index.words.subarray(from, behind);
      answerType = answerTypeIn(question, this.#sentence);
    }
    let coverage = 0;
    let like = 0;
    let missing = 0;
    let had = 0;
    let pointedAt = 0;
    for (let i = 0; i < concepts.length; i++) {
      const share = this.#shares[i]!;
      const { importance, weight, isName } = concepts[i]!;
      if (share >= ITSELF) {
        coverage += importance;
        this.#alike[i] = 1;
        continue;
      }
      if (this.#before[i] === 1) {
        had += importance;
        if (pointsBack && isName) pointedAt += importance;
      }
      const most = this.#mostAlike(this.#vectorOf[i]!);
      this.#alike[i] = most;
      coverage += importance * Math.max(share, most);
      like += importance * Math.max(0, share, (most - UNLIKE) / (1 - UNLIKE));
      if (most < ALIKE && share < ALIKE) missing = Math.max(missing, weight);
    }
    evidence.sentence = this.#scored(this.#norms.ofSentence(behind - from)) / whole;
    evidence.paragraph = this.#ofParagraph(index.paragraphOf[document]!) / whole;
    evidence.before = had / whole;
    evidence.pointedAt = pointedAt / whole;
    evidence.order = this.#orderKept() / whole;
    evidence.figure = ASKS_FIGURE.has(question.type) ? answerType * (coverage / whole) : 0;
    evidence.answerType = question.type === 'open' || question.type === 'yesNo' ? 0 : answerType;
    evidence.reported = question.asksWhoSays && this.#isReported(document) ? 1 : 0;
    evidence.likeness = like / whole;
    evidence.meaning = this.#meaning(document);
    evidence.missing = missing / whole;
    if (scoreOf(evidence) < least) return null;
    return {
      evidence: { ...evidence },
      shares: this.#shares.slice(),
      alike: this.#alike.slice(),
      answerType,
    };
  }

  /** How alike the most alike word of the present sentence is to a word of the query; 0 where none is alike. */
  #mostAlike(vector: number): number {
    let most = 0;
    if (vector < 0) return most;
    for (let i = 0; i < this.#contentLength; i++) {
      const alike = this.#likeness.to(vector, this.#contentPlaces[i]!);
      if (alike > most) most = alike;
    }
    return most;
  }

  /** The cosine between the query's and a sentence's weighted sums of vectors, 0..1. */
  #meaning(document: number): number {
    const lengths = this.#index.vectorLength[document]! * this.#queryLength;
    if (lengths === 0) return 0;
    return Math.max(0, this.#product / lengths);
  }

  /** BM25 of a paragraph; worked out once for sentences that come one after the other. */
  #ofParagraph(paragraph: number): number {
    if (paragraph === this.#paragraph) return this.#paragraphScore;
    const { paragraphStart, wordStart } = this.#index;
    const first = paragraphStart[paragraph]!;
    const behind = paragraphStart[paragraph + 1]!;
    this.#count(first, behind);
    this.#paragraph = paragraph;
    this.#paragraphScore = this.#scored(this.#norms.ofParagraph(wordStart[behind]! - wordStart[first]!));
    return this.#paragraphScore;
  }

  /** Counts the concepts in the documents from `first` up to `behind`. */
  #count(first: number, behind: number): void {
    const { words, wordStart } = this.#index;
    const { maybe, placeOf, concepts, shares, aliases } = this.#terms;
    const frequencies = this.#frequencies.fill(0);
    const end = wordStart[behind]!;
    for (let w = wordStart[first]!; w < end; w++) {
      const word = words[w]!;
      if (maybe[word & MAYBE] === 0) continue;
      const place = placeOf[word]! - 1;
      if (place >= 0 && shares[place]! >= ITSELF) frequencies[concepts[place]!]!++;
    }
    if (aliases.size === 0) return;
    for (let d = first; d < behind; d++) {
      for (const { alias } of aliasesIn(this.#index, d)) {
        const place = aliases.get(alias.term);
        if (place !== undefined && shares[place]! >= ITSELF) frequencies[concepts[place]!]!++;
      }
    }
  }

  /** BM25 of what was counted. */
  #scored(norm: number): number {
    const concepts = this.#concepts;
    let sum = 0;
    for (let i = 0; i < concepts.length; i++) {
      const frequency = this.#frequencies[i]!;
      if (frequency > 0) sum += concepts[i]!.weight * saturate(frequency, norm);
    }
    return sum;
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

  /** Notes where and how often a document has each concept, how much of each, and its words that have a vector. */
  #readWords(document: number): void {
    const { words, wordStart } = this.#index;
    const { maybe, placeOf, aliases } = this.#terms;
    const likeness = this.#likeness;
    this.#shares.fill(0);
    this.#frequencies.fill(0);
    this.#placed = 0;
    const from = wordStart[document]!;
    const end = wordStart[document + 1]!;
    if (end - from > this.#contentPlaces.length) this.#contentPlaces = new Uint16Array(2 * (end - from));
    const contentPlaces = this.#contentPlaces;
    likeness.makeRoom(end - from);
    let length = 0;
    let product = 0;
    for (let w = from; w < end; w++) {
      const word = words[w]!;
      if (maybe[word & MAYBE] !== 0) {
        const place = placeOf[word]!;
        if (place > 0) this.#note(place - 1, w - from);
      }
      const at = likeness.placeOf(word);
      if (at < 0) continue;
      contentPlaces[length++] = at;
      product += likeness.product(at);
    }
    this.#contentLength = length;
    this.#product = product;
    if (aliases.size === 0) return;
    for (const { alias, from: at } of aliasesIn(this.#index, document)) {
      const place = aliases.get(alias.term);
      if (place !== undefined) this.#note(place, at);
    }
  }

  #note(place: number, at: number): void {
    const concept = this.#terms.concepts[place]!;
    const share = this.#terms.shares[place]!;
    if (share >= ITSELF) this.#frequencies[concept]!++;
    if (share > this.#shares[concept]!) this.#shares[concept] = share;
    if (share < ALIKE) return;
    const noted = this.#places[this.#placed++];
    if (noted) {
      noted.concept = concept;
      noted.at = at;
    } else this.#places.push({ concept, at });
  }

  /** Notes for each concept whether one of the two sentences before has it. */
  #readBefore(document: number): void {
    const { articleStart, articleOf, words, wordStart } = this.#index;
    const { maybe, placeOf, concepts, shares } = this.#terms;
    const first = Math.max(articleStart[articleOf[document]!]!, document - SENTENCES_BEFORE);
    const had = this.#before.fill(0);
    const end = wordStart[document]!;
    for (let w = wordStart[first]!; w < end; w++) {
      const word = words[w]!;
      if (maybe[word & MAYBE] === 0) continue;
      const place = placeOf[word]! - 1;
      if (place >= 0 && shares[place]! >= ITSELF) had[concepts[place]!] = 1;
    }
  }

  /** Sum of the lesser weights of neighbours in the query that follow each other here within two words. */
  #orderKept(): number {
    const places = this.#places;
    const inOrder = this.#inOrder;
    let sum = 0;
    // Places ascend, but for the names of several words, which are noted last.
    if (this.#terms.aliases.size > 0) this.#sortPlaces();
    for (let a = 0; a < this.#placed; a++) {
      const { concept, at } = places[a]!;
      for (let b = a + 1; b < this.#placed && places[b]!.at <= at + 2; b++) {
        if (places[b]!.concept === concept + 1 && places[b]!.at > at) inOrder[concept] = 1;
      }
    }
    for (let i = 0; i + 1 < this.#concepts.length; i++) {
      if (inOrder[i] === 0) continue;
      inOrder[i] = 0;
      sum += Math.min(this.#concepts[i]!.weight, this.#concepts[i + 1]!.weight);
    }
    return sum;
  }

  #sortPlaces(): void {
    const sorted = this.#places.splice(0, this.#placed).sort((a, b) => a.at - b.at);
    this.#places.unshift(...sorted);
  }

  /** Whether a name of the query stands beside a word of saying. */
  #isReported(document: number): boolean {
    const { words, wordStart } = this.#index;
    const first = wordStart[document]!;
    const end = wordStart[document + 1]!;
    for (let i = 0; i < this.#placed; i++) {
      const { concept, at } = this.#places[i]!;
      if (!this.#concepts[concept]!.isName) continue;
      const behind = Math.min(end, first + at + BESIDE + 1);
      for (let w = Math.max(first, first + at - BESIDE); w < behind; w++) {
        if (this.#kinds.has(words[w]!, REPORTING)) return true;
      }
    }
    return false;
  }
}
