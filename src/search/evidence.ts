import { answerTypeIn, WordKinds } from './answer-type.ts';
import { type Norms, normsOf, saturate } from './bm25.ts';
import type { AnalysedQuery, Concept } from './concepts.ts';
import { aliasesIn, idf, type SearchIndex } from './index.ts';
import type { QuestionType } from './question.ts';
import { PRONOUN, REPORTING } from './word-classes.ts';
import { rarity } from './words/background.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { addVector, DIMENSIONS, likeness, vectorRow } from './words/vectors.ts';

/**
 * What speaks for a sentence, each piece 0..1 or a little above: shares of the query's weight, or the cosine of an
 * angle. `WEIGHTS` says what each counts.
 */
export interface Evidence {
  /** BM25 of the sentence, of the concepts themselves: words near in meaning have their own evidence. */
  sentence: number;
  /** The same of its paragraph. */
  paragraph: number;
  /** What the sentence lacks and one of the two before it has. */
  before: number;
  /** Names that the sentence lacks, the two before it have, and its first word points back at. */
  pointedAt: number;
  /** Neighbouring concepts of the query that are neighbours here too. */
  order: number;
  /** A number, by "how many", "how much", "how large" or "how long", and what it covers of the query. */
  amount: number;
  /** The same for a time, by "when". */
  time: number;
  /** Something of the kind the question asks for, whatever else the sentence covers. */
  answerType: number;
  /** A name of the query beside a word of saying, where the question asks who says it. */
  reported: number;
  /** How alike the nearest words are to what is missing. */
  likeness: number;
  /** How alike the sentence as a whole is to the query. */
  meaning: number;
  /** The heaviest concept that nothing in the sentence is like; counts against it. */
  missing: number;
}

/**
 * What each piece counts, for one unit of BM25. Found by maximising the likelihood of the judged sentences (a softmax
 * over the candidates of each query); DESIGN.md says on which queries, and what each piece brings.
 */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  sentence: 1,
  paragraph: 0.92,
  before: 0.35,
  pointedAt: 0.44,
  order: 0.47,
  amount: 0.24,
  time: 0.24,
  answerType: 0.35,
  reported: 0.13,
  likeness: 0.47,
  meaning: 0.78,
  missing: -0.44,
};

/** A term that stands for so much of a concept is the concept itself. */
export const ITSELF = 0.6;
/** Words less alike than this are no evidence at all, and a concept that has no word so alike is missing. */
const UNLIKE = 0.3;
const ALIKE = 0.42;
/** A name stands beside a word of saying within so many words. */
const BESIDE = 3;
const SENTENCES_BEFORE = 2;
/** More than any likeness. */
const UNKNOWN = 2;

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

/** Looks at the candidates of one query at a time. Lives as long as the index; see `begin` and `end`. */
export class CloseLook {
  readonly #index: SearchIndex;
  readonly #kinds: WordKinds;
  /** 1-based concept of each term while a query runs, 0 otherwise, and how much of that concept the term stands for. */
  readonly #conceptOf: Uint16Array;
  readonly #shareOf: Float32Array;
  /** Row of each word's vector plus 2; 0 for one not looked up yet, 1 for one without. */
  readonly #rows: Int32Array;
  /** What each word weighs; 0 for one not looked up yet. */
  readonly #weights: Float32Array;
  #concepts: readonly Concept[] = [];
  #analysed!: AnalysedQuery;
  #hasAlias = false;
  #whole = 0;
  #conceptRows: number[] = [];
  #queryVector = new Float32Array(DIMENSIONS);
  /** 1-based place of each word in `#met` while a query runs, 0 otherwise. */
  readonly #slots: Int32Array;
  /** Words of the sentences looked at that have a vector; `#content`: those of the present one, by their place in it. */
  #met: number[] = [];
  readonly #content: number[] = [];
  /** For each concept, how alike each word of `#met` is; more than 1 for one not compared yet. */
  #alike: Float32Array[] = [];
  readonly #sum = new Float32Array(DIMENSIONS);
  /** BM25 of the paragraphs met. */
  readonly #paragraphs = new Map<number, number>();
  readonly #norms: Norms;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#kinds = new WordKinds(index);
    this.#conceptOf = new Uint16Array(index.terms);
    this.#shareOf = new Float32Array(index.terms);
    this.#rows = new Int32Array(index.vocabulary.length);
    this.#slots = new Int32Array(index.vocabulary.length);
    this.#weights = new Float32Array(index.vocabulary.length);
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
    this.#alike = concepts.map(() => new Float32Array(1024).fill(UNKNOWN));
    this.#paragraphs.clear();
    this.#queryVector.fill(0);
    this.#conceptRows = concepts.map((c) => vectorRow((c.how === 'respelled' ? c.instead : c.words)[0]!));
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
  }

  end(): void {
    for (const word of this.#met) this.#slots[word] = 0;
    this.#met = [];
    for (const c of this.#concepts) {
      for (const { id } of c.terms) {
        this.#conceptOf[id] = 0;
        this.#shareOf[id] = 0;
      }
    }
  }

  look(document: number): Looked {
    const index = this.#index;
    const concepts = this.#concepts;
    const { question } = this.#analysed;
    const { places, shares } = this.#placesOf(document);
    const words = index.words.subarray(index.wordStart[document]!, index.wordStart[document + 1]!);
    const before = this.#hadBefore(document);
    const pointsBack = words.length > 0 && this.#kinds.has(words[0]!, PRONOUN);
    this.#noteContent(words);
    const alikes = concepts.map((_, i) => (shares[i]! >= ITSELF ? 1 : this.#mostAlike(i)));
    const sums = { before: 0, pointedAt: 0, likeness: 0, missing: 0, coverage: 0 };
    for (const [i, { importance, isName, weight }] of concepts.entries()) {
      if (shares[i]! >= ITSELF) {
        sums.coverage += importance;
        continue;
      }
      const alike = alikes[i]!;
      sums.coverage += importance * Math.max(shares[i]!, alike);
      sums.likeness += importance * Math.max(0, shares[i]!, (alike - UNLIKE) / (1 - UNLIKE));
      if (before[i]) {
        sums.before += importance;
        if (pointsBack && isName) sums.pointedAt += importance;
      }
      if (alike < ALIKE && shares[i]! < ALIKE) sums.missing = Math.max(sums.missing, weight);
    }
    const coverage = sums.coverage / this.#whole;
    const answerType = answerTypeIn(question, words, this.#kinds, index, (word) => this.#isAsked(word));
    const typed = TYPED[question.type];
    const evidence: Evidence = {
      sentence: this.#bm25(document, document + 1, this.#norms.sentence[words.length]!) / this.#whole,
      paragraph: this.#ofParagraph(index.paragraphOf[document]!) / this.#whole,
      before: sums.before / this.#whole,
      pointedAt: sums.pointedAt / this.#whole,
      order: orderKept(places, concepts) / this.#whole,
      amount: 0,
      time: 0,
      answerType: question.type === 'open' || question.type === 'yesNo' ? 0 : answerType,
      reported: question.asksWhoSays && this.#isReported(places, words) ? 1 : 0,
      likeness: sums.likeness / this.#whole,
      meaning: this.#meaning(),
      missing: sums.missing / this.#whole,
    };
    if (typed) evidence[typed] = answerType * coverage;
    return { evidence, shares, alike: alikes, answerType };
  }

  /** BM25 of a paragraph; worked out once a query. */
  #ofParagraph(paragraph: number): number {
    const known = this.#paragraphs.get(paragraph);
    if (known !== undefined) return known;
    const { paragraphStart } = this.#index;
    const [first, behind] = [paragraphStart[paragraph]!, paragraphStart[paragraph + 1]!];
    const score = this.#bm25(first, behind, this.#norms.paragraph[paragraph]!);
    this.#paragraphs.set(paragraph, score);
    return score;
  }

  /** BM25 of the documents from `first` up to `behind`, taken as one text. */
  #bm25(first: number, behind: number, norm: number): number {
    const { words, wordStart, termOfWord } = this.#index;
    const frequencies = this.#concepts.map(() => 0);
    const count = (term: number): void => {
      if (this.#shareOf[term]! >= ITSELF) frequencies[this.#conceptOf[term]! - 1]!++;
    };
    for (let w = wordStart[first]!; w < wordStart[behind]!; w++) count(termOfWord[words[w]!]!);
    if (this.#hasAlias) {
      for (let d = first; d < behind; d++) for (const m of aliasesIn(this.#index, d)) count(m.alias.term);
    }
    return frequencies.reduce((sum, f, i) => sum + this.#concepts[i]!.weight * saturate(f, norm), 0);
  }

  #isAsked(word: number): boolean {
    return this.#conceptOf[this.#index.termOfWord[word]!]! > 0;
  }

  /** Word positions of each concept in a document, and how much of the concept the best of its words stands for. */
  #placesOf(document: number): { places: number[][]; shares: number[] } {
    const { words, wordStart, termOfWord } = this.#index;
    const places: number[][] = this.#concepts.map(() => []);
    const shares = this.#concepts.map(() => 0);
    const add = (term: number, at: number): void => {
      const concept = this.#conceptOf[term]! - 1;
      if (concept < 0) return;
      if (this.#shareOf[term]! >= ALIKE) places[concept]!.push(at);
      shares[concept] = Math.max(shares[concept]!, this.#shareOf[term]!);
    };
    const from = wordStart[document]!;
    for (let w = from; w < wordStart[document + 1]!; w++) add(termOfWord[words[w]!]!, w - from);
    if (this.#hasAlias) for (const m of aliasesIn(this.#index, document)) add(m.alias.term, m.from);
    return { places, shares };
  }

  /** For each concept, whether one of the two sentences before has it. */
  #hadBefore(document: number): boolean[] {
    const { articleStart, articleOf, words, wordStart, termOfWord } = this.#index;
    const first = Math.max(articleStart[articleOf[document]!]!, document - SENTENCES_BEFORE);
    const had = this.#concepts.map(() => false);
    for (let w = wordStart[first]!; w < wordStart[document]!; w++) {
      const term = termOfWord[words[w]!]!;
      if (this.#shareOf[term]! >= ITSELF) had[this.#conceptOf[term]! - 1] = true;
    }
    return had;
  }

  /** Notes the slots of the words of a sentence that have a vector. */
  #noteContent(words: Uint32Array): void {
    this.#content.length = 0;
    for (const word of words) {
      if (this.#rowOf(word) < 0) continue;
      if (this.#slots[word] === 0) this.#slots[word] = this.#met.push(word);
      this.#content.push(this.#slots[word]! - 1);
    }
  }

  /** How alike the word of the sentence most alike to a concept is, 0..1. */
  #mostAlike(concept: number): number {
    const row = this.#conceptRows[concept]!;
    if (row < 0) return 0;
    let known = this.#alike[concept]!;
    if (this.#met.length > known.length) known = this.#grow(concept);
    let most = 0;
    for (const slot of this.#content) {
      let alike = known[slot]!;
      if (alike > 1) {
        alike = Math.fround(likeness(row, this.#rows[this.#met[slot]!]! - 2));
        known[slot] = alike;
      }
      if (alike > most) most = alike;
    }
    return most;
  }

  #grow(concept: number): Float32Array {
    const larger = new Float32Array(2 * this.#met.length).fill(UNKNOWN);
    larger.set(this.#alike[concept]!);
    this.#alike[concept] = larger;
    return larger;
  }

  /** The row of a word's vector; -1 for one without, and for words without content. */
  #rowOf(word: number): number {
    if (this.#rows[word] === 0) {
      const form = this.#index.vocabulary.at(word);
      this.#rows[word] = STOP_WORDS.has(form) ? 1 : vectorRow(form) + 2;
    }
    return this.#rows[word]! - 2;
  }

  /** What a word of the dossier weighs: the same measure as a concept's. */
  #weightOf(word: number): number {
    if (this.#weights[word] === 0) {
      const { documents, termOfWord, vocabulary, size } = this.#index;
      this.#weights[word] =
        idf(documents[termOfWord[word]!]!, size) * (0.4 + 0.6 * rarity(vocabulary.at(word)));
    }
    return this.#weights[word]!;
  }

  /** The cosine between the query's and the sentence's weighted sums of vectors, 0..1. */
  #meaning(): number {
    const sum = this.#sum.fill(0);
    for (const slot of this.#content) {
      const word = this.#met[slot]!;
      addVector(sum, this.#rows[word]! - 2, this.#weightOf(word));
    }
    let product = 0;
    let a = 0;
    let b = 0;
    for (let i = 0; i < DIMENSIONS; i++) {
      product += sum[i]! * this.#queryVector[i]!;
      a += sum[i]! ** 2;
      b += this.#queryVector[i]! ** 2;
    }
    return a === 0 || b === 0 ? 0 : Math.max(0, product / Math.sqrt(a * b));
  }

  /** Whether a name of the query stands beside a word of saying. */
  #isReported(places: readonly number[][], words: Uint32Array): boolean {
    return this.#concepts.some(
      (c, i) =>
        c.isName &&
        places[i]!.some((at) =>
          words
            .subarray(Math.max(0, at - BESIDE), at + BESIDE + 1)
            .some((word) => this.#kinds.has(word, REPORTING)),
        ),
    );
  }
}

/** Sum of the lesser weights of neighbours in the query that follow each other here within two words. */
function orderKept(places: readonly number[][], concepts: readonly Concept[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < concepts.length; i++) {
    const second = places[i + 1]!;
    if (places[i]!.some((a) => second.some((b) => b - a >= 1 && b - a <= 2))) {
      sum += Math.min(concepts[i]!.weight, concepts[i + 1]!.weight);
    }
  }
  return sum;
}
