import type { SearchIndex } from './index.ts';
import type { Question, QuestionType } from './question.ts';
import {
  AGE,
  BOUND,
  FREQUENCY,
  NUMBER,
  PEOPLE,
  PREPOSITION,
  PRONOUN,
  REASON,
  SCALE,
  SPAN_OF_TIME,
  SUPERLATIVE,
  TIME,
  VAGUE_NUMBER,
} from './word-classes.ts';
import { MONEY, NAME } from './word-traits.ts';
import { likeness, vectorRow } from './words/vectors.ts';

/** A number may stand so many words before what it counts: "15,000 of the company's terminals". */
const BEFORE_COUNTED = 4;
/** Letters by which a counted word is known again in its other forms: "satellites", "satellite". */
const KNOWN_BY = 5;
const COUNTS_THE_SAME = 0.5;
/** A name stands within so many words of what its bearer is: "the keeper, Mr Abel Ott". */
const BESIDE_ROLE = 5;
/** Left of a number that does not stand before what is counted, and of a name that does not stand beside its bearer's role. */
const SOMETHING_ELSE = 0.5;
/** Left of any number by "how often": "one call", "three visits". */
const MAY_TELL_HOW_OFTEN = 0.75;

/** Left of a count of things by "how much did they give": a gift may be a sum or things. */
const MAY_BE_THINGS = 0.9;
/** A number of things stands so many words before them at most. */
const BEFORE_THINGS = 3;
/**
 * An age set apart by its marks, as news copy has it: "the harpist, 33, said", "the harpist (33)", "the harpist, now 33,
 * said", "who turned 33 in May".
 */
const AGE_APART =
  /\p{L}['’”"]?(?:, (?:aged |now |then |just |only )?| \((?:aged )?)(?:[1-9]\d?|1[01]\d)(?=[,;)]|\.(?!\d))(?!, ?\d)|\b(?:turn(?:s|ed|ing)?|who(?: is|’s|'s| was)) (?:[1-9]\d?|1[01]\d)(?![\d.,]\d|[ -]\p{L}+s\b)/u;

/** The classes and traits of the words of an index. */
export class WordKinds {
  readonly #index: Pick<SearchIndex, 'classes' | 'traits'>;

  constructor(index: Pick<SearchIndex, 'classes' | 'traits'>) {
    this.#index = index;
  }

  /** Whether a word has any of the classes. */
  has(word: number, classes: number): boolean {
    return (this.#index.classes[word]! & classes) !== 0;
  }

  isName(word: number): boolean {
    return (this.#index.traits[word]! & NAME) !== 0;
  }

  isMoney(word: number): boolean {
    return (this.#index.traits[word]! & MONEY) !== 0;
  }
}

/** A sentence that is looked through for an answer. */
export interface LookedThrough {
  /** Ids into `vocabulary`. */
  words: Uint32Array;
  kinds: WordKinds;
  vocabulary: SearchIndex['vocabulary'];
  /** Whether a word is one of the question's own, which answer nothing. */
  isAsked: (word: number) => boolean;
  /** Whether it is the one for what somebody is whose name is asked for. */
  isNamed: (word: number) => boolean;
  /** The sentence as it stands in its file: marks tell an age from another number. */
  text: () => string;
}

/**
 * How well a sentence holds the kind of thing a question asks for, 0..1: a name, a date, a place, a reason, a number.
 * A number counts half where it does not stand before what is counted, or is a year, and a name where it does not stand
 * beside the role it is asked for. 1 for questions that ask for no kind.
 */
export function answerTypeIn({ type, counted, named, gives }: Question, sentence: LookedThrough): number {
  if (type === 'open' || type === 'yesNo') return 1;
  const { words, kinds } = sentence;
  if (!words.some((_, at) => HOLDS[type](at, sentence))) {
    if (type === 'howOld') return AGE_APART.test(sentence.text()) ? 1 : 0;
    return gives && words.some((_, at) => countsThings(at, sentence)) ? MAY_BE_THINGS : 0;
  }
  if (named !== null) return isNamedIn(sentence) ? 1 : SOMETHING_ELSE;
  if (type === 'howOften') return words.some((_, at) => tellsHowOften(at, sentence)) ? 1 : MAY_TELL_HOW_OFTEN;
  if (counted.length === 0) return 1;
  const countsIt = words.some(
    (word, at) =>
      kinds.has(word, NUMBER) &&
      !kinds.has(word, TIME) &&
      words
        .subarray(at + 1, at + 1 + BEFORE_COUNTED)
        .some((next) => counted.some((c) => isCounted(next, c, sentence))),
  );
  return countsIt ? 1 : SOMETHING_ELSE;
}

/** Whether a name that is not in the question, nor beside one that is, stands beside the word for its bearer. */
function isNamedIn({ words, kinds, isAsked, isNamed }: LookedThrough): boolean {
  const isOfAsked = (at: number): boolean =>
    [words[at - 1], words[at + 1]].some((w) => w !== undefined && kinds.isName(w) && isAsked(w));
  return words.some(
    (word, at) =>
      isNamed(word) &&
      words
        .subarray(Math.max(0, at - BESIDE_ROLE), at + BESIDE_ROLE + 1)
        .some(
          (near, i) =>
            kinds.isName(near) &&
            !kinds.has(near, TIME) &&
            !isAsked(near) &&
            !isOfAsked(Math.max(0, at - BESIDE_ROLE) + i),
        ),
  );
}

/** Whether a word is the counted one in any form, or one used much like it: "people", "patients". */
function isCounted(word: number, counted: string, { vocabulary }: LookedThrough): boolean {
  if (vocabulary.startsWith(word, counted.slice(0, KNOWN_BY))) return true;
  const [a, b] = [vectorRow(counted), vectorRow(vocabulary.at(word))];
  return a >= 0 && b >= 0 && likeness(a, b) >= COUNTS_THE_SAME;
}

/** Whether the word at a place of a sentence is such an answer. */
type Holds = (at: number, sentence: LookedThrough) => boolean;

const ofClass =
  (classes: number): Holds =>
  (at, { words, kinds }) =>
    kinds.has(words[at]!, classes);

/** Whether one of the next `within` words passes the test. */
const followedBy = (at: number, within: number, sentence: LookedThrough, test: Holds): boolean =>
  sentence.words.subarray(at + 1, at + 1 + within).some((_, i) => test(at + 1 + i, sentence));

const tellsHowOften = ofClass(FREQUENCY);
const isPeople = ofClass(PEOPLE);
const isPreposition = ofClass(PREPOSITION);
const isNumber = ofClass(NUMBER);
const isTime = ofClass(TIME);
const isBound = ofClass(BOUND);
const mayCount = ofClass(NUMBER | VAGUE_NUMBER);
const isSpanOfTime = ofClass(SPAN_OF_TIME);
const isScale = ofClass(SCALE);
const tellsAge = ofClass(AGE);
const isNumberOrMost = ofClass(NUMBER | SUPERLATIVE);

const isNewName: Holds = (at, { words, kinds, isAsked }) =>
  kinds.isName(words[at]!) && !kinds.has(words[at]!, TIME) && !isAsked(words[at]!);

const isPerson: Holds = (at, sentence) => isPeople(at, sentence) || isNewName(at, sentence);

const isMoney: Holds = (at, { words, kinds }) => kinds.isMoney(words[at]!);

/** "Ada Gull, 44, kept the accounts": years of age behind a name. */
const isAgeOfName: Holds = (at, { words, kinds, vocabulary }) =>
  at > 0 &&
  /^[1-9]\d$/.test(vocabulary.at(words[at]!)) &&
  kinds.isName(words[at - 1]!) &&
  !kinds.has(words[at - 1]!, TIME);

/** What makes a day of a span of time before it, or behind it. */
const SETS_TIME = /^(?:last|this|next|that|same|previous|following|every|each)$/u;
const COUNTS_FROM = /^(?:ago|later|earlier|before|after|since|from)$/u;

/** "On Friday", "last week", "two years ago"; "for two years" tells no time. */
const isSetTime: Holds = (at, sentence) => {
  const { words, vocabulary } = sentence;
  if (!isTime(at, sentence) || !isSpanOfTime(at, sentence)) return isTime(at, sentence);
  const [before, behind] = [words[at - 1], words[at + 1]];
  return (
    (before !== undefined && SETS_TIME.test(vocabulary.at(before))) ||
    (behind !== undefined && COUNTS_FROM.test(vocabulary.at(behind)))
  );
};

/** "15,000 blankets", "forty woollen blankets": a number and, close behind, more than one of something. */
const countsThings: Holds = (at, sentence) =>
  sentence.kinds.has(sentence.words[at]!, NUMBER) &&
  !sentence.kinds.has(sentence.words[at]!, TIME) &&
  followedBy(
    at,
    BEFORE_THINGS,
    sentence,
    (next, { words, kinds, vocabulary }) =>
      /[^su]s$/u.test(vocabulary.at(words[next]!)) &&
      !kinds.has(words[next]!, TIME | SPAN_OF_TIME | PREPOSITION | PRONOUN | NUMBER),
  );

const HOLDS: Record<Exclude<QuestionType, 'open' | 'yesNo'>, Holds> = {
  who: isPerson,
  name: isPerson,
  when: isSetTime,
  where: (at, sentence) => isPreposition(at, sentence) && followedBy(at, 3, sentence, isNewName),
  why: ofClass(REASON),
  howMany: isNumber,
  howOften: ofClass(FREQUENCY | NUMBER),
  howLong: (at, sentence) =>
    isBound(at, sentence) || (mayCount(at, sentence) && followedBy(at, 2, sentence, isSpanOfTime)),
  howOld: (at, sentence) => tellsAge(at, sentence) || isAgeOfName(at, sentence),
  howMuch: (at, sentence) =>
    isMoney(at, sentence) || (isNumber(at, sentence) && followedBy(at, 2, sentence, isScale)),
  howLarge: (at, sentence) => isMoney(at, sentence) || isNumberOrMost(at, sentence),
};
