import type { SearchIndex } from './index.ts';
import type { Question, QuestionType } from './question.ts';
import {
  BOUND,
  classesOf,
  NUMBER,
  PEOPLE,
  PREPOSITION,
  REASON,
  SCALE,
  SPAN_OF_TIME,
  SUPERLATIVE,
  TIME,
  TIMES,
  VAGUE_NUMBER,
} from './word-classes.ts';
import { MONEY, NAME } from './word-traits.ts';
import { likeness, vectorRow } from './words/vectors.ts';

/** A number may stand so many words before what it counts: "15,000 of the company's terminals". */
const BEFORE_COUNTED = 4;
/** Letters by which a counted word is known again in its other forms: "satellites", "satellite". */
const KNOWN_BY = 5;
const COUNTS_THE_SAME = 0.5;
/** Left of a number that does not stand before what is counted. */
const SOMETHING_ELSE = 0.5;

/** The classes and traits of the words of an index, worked out word by word when first asked for. */
export class WordKinds {
  readonly #index: SearchIndex;
  /** Classes of each word; 0 for one not asked for yet. */
  readonly #classes: Uint16Array;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#classes = new Uint16Array(index.vocabulary.length);
  }

  /** Whether a word has any of the classes. */
  has(word: number, classes: number): boolean {
    if (this.#classes[word] === 0) this.#classes[word] = classesOf(this.#index.vocabulary.at(word)) | KNOWN;
    return (this.#classes[word]! & classes) !== 0;
  }

  isName(word: number): boolean {
    return (this.#index.traits[word]! & NAME) !== 0;
  }

  isMoney(word: number): boolean {
    return (this.#index.traits[word]! & MONEY) !== 0;
  }
}
const KNOWN = 0x8000;

/**
 * How well a sentence holds the kind of thing a question asks for, 0..1: a name, a date, a place, a reason, a number.
 * A number counts half where it does not stand before what is counted, or is a year. 1 for questions that ask for no kind.
 * `isAsked`: whether a word is one of the question's own, which answer nothing.
 */
export function answerTypeIn(
  question: Question,
  words: Uint32Array,
  kinds: WordKinds,
  index: Pick<SearchIndex, 'vocabulary'>,
  isAsked: (word: number) => boolean,
): number {
  const { type, counted } = question;
  if (type === 'open' || type === 'yesNo') return 1;
  if (!words.some((word, at) => HOLDS[type](word, at, words, kinds, isAsked))) return 0;
  if (counted.length === 0) return 1;
  const countsIt = words.some(
    (word, at) =>
      kinds.has(word, NUMBER) &&
      !kinds.has(word, TIME) &&
      words
        .subarray(at + 1, at + 1 + BEFORE_COUNTED)
        .some((next) => counted.some((c) => isCounted(next, c, index))),
  );
  const times = counted.includes('times') && words.some((word) => kinds.has(word, TIMES));
  return countsIt || times ? 1 : SOMETHING_ELSE;
}

/** Whether a word is the counted one in any form, or one used much like it: "people", "patients". */
function isCounted(word: number, counted: string, { vocabulary }: Pick<SearchIndex, 'vocabulary'>): boolean {
  if (vocabulary.startsWith(word, counted.slice(0, KNOWN_BY))) return true;
  const [a, b] = [vectorRow(counted), vectorRow(vocabulary.at(word))];
  return a >= 0 && b >= 0 && likeness(a, b) >= COUNTS_THE_SAME;
}

type Holds = (
  word: number,
  at: number,
  words: Uint32Array,
  kinds: WordKinds,
  isAsked: (word: number) => boolean,
) => boolean;

const followedBy = (
  words: Uint32Array,
  at: number,
  within: number,
  test: (word: number) => boolean,
): boolean => words.subarray(at + 1, at + 1 + within).some(test);

const HOLDS: Record<Exclude<QuestionType, 'open' | 'yesNo'>, Holds> = {
  who: (word, _at, _words, kinds, isAsked) =>
    kinds.has(word, PEOPLE) || (kinds.isName(word) && !kinds.has(word, TIME) && !isAsked(word)),
  when: (word, _at, _words, kinds) => kinds.has(word, TIME),
  where: (word, at, words, kinds, isAsked) =>
    kinds.has(word, PREPOSITION) &&
    followedBy(words, at, 3, (next) => kinds.isName(next) && !kinds.has(next, TIME) && !isAsked(next)),
  why: (word, _at, _words, kinds) => kinds.has(word, REASON),
  howMany: (word, _at, _words, kinds) => kinds.has(word, NUMBER),
  howLong: (word, at, words, kinds) =>
    kinds.has(word, BOUND) ||
    (kinds.has(word, NUMBER | VAGUE_NUMBER) &&
      followedBy(words, at, 2, (next) => kinds.has(next, SPAN_OF_TIME))),
  howMuch: (word, at, words, kinds) =>
    kinds.isMoney(word) ||
    (kinds.has(word, NUMBER) && followedBy(words, at, 2, (next) => kinds.has(next, SCALE))),
  howLarge: (word, _at, _words, kinds) => kinds.isMoney(word) || kinds.has(word, NUMBER | SUPERLATIVE),
};
