import { HEARSAY_ADVERBS, REPORTING_FORMS } from './reporting-verbs.ts';
import type { Tag, Tagged } from './tags.ts';
import type { Token } from './tokens.ts';
import { PLURAL_PRESENTS, SURE_PASTS, SURE_PRESENTS } from './verb-forms.ts';
import { isAuxiliary, isNominal, tagVerb } from './verb-tags.ts';
import {
  ADVERBS,
  COORDINATORS,
  DETERMINERS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './words.ts';

const PUNCTUATION: Record<Exclude<Token['kind'], 'word'>, Tag> = {
  quotation: 'quotation',
  ',': 'comma',
  ';': 'break',
  ':': 'colon',
  '-': 'dash',
  '(': 'open',
  ')': 'close',
  '.': 'stop',
};

const NON_FINITE_AUXILIARIES = new Set(['be', 'been', 'being', 'having']);
/** Determiners that stay so under a capital: "The Times", "A Quiet Place". */
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'my', 'your']);
const LY = /[a-z]{3}ly$/;
const NOT_ADVERBS = new Set(
  'family reply supply only early daily weekly monthly likely friendly elderly assembly italy july rally ally anomaly monopoly ugly lonely deadly costly apply imply multiply comply rely fly bully jelly belly'.split(
    ' ',
  ),
);
/** Every word of a closed class that `tagWord` knows by itself; about half of the words of a text. */
const CLOSED = new Set([
  ...ARTICLES,
  ...RELATIVES,
  'whose',
  'her',
  'his',
  'to',
  'that',
  ...SUBJECT_PRONOUNS,
  ...OBJECT_PRONOUNS,
  ...COORDINATORS,
  ...SUBORDINATORS,
  ...PREPOSITIONS,
  ...HEARSAY_ADVERBS,
  ...ADVERBS,
  ...DETERMINERS,
]);
/** `'s` may hide a verb after these: "he's", "that's". */
const CONTRACTED = /^(?:i|he|she|it|they|we|you|that|there|who|what)'(?:s|re|ve|d|ll|m)$/;

/**
 * Tags the tokens of one sentence from left to right. Each tag depends on the word and on at most two tagged words
 * before and three words after it, so the pass is linear.
 */
export function tag(tokens: readonly Token[]): Tagged[] {
  const tagged: Tagged[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const auxiliary = token.kind === 'word' && isAuxiliary(token.lower);
    const name: Tag = token.kind === 'word' ? tagWord(tokens, i, tagged, auxiliary) : PUNCTUATION[token.kind];
    const { start, end, lower, kind, capital, finished, acronym, possessive } = token;
    const isAux = auxiliary || CONTRACTED.test(lower);
    // Field by field: spreading the token takes several times as long, and this is the busiest line of a reading.
    tagged.push({
      start,
      end,
      lower,
      kind,
      capital,
      finished,
      acronym,
      possessive,
      tag: name,
      auxiliary: isAux,
    });
  }
  return tagged;
}

function tagWord(tokens: readonly Token[], i: number, before: readonly Tagged[], auxiliary: boolean): Tag {
  const token = tokens[i]!;
  const word = token.lower;
  const isClosed = CLOSED.has(word);
  if (token.acronym) return 'name';
  if (isClosed || auxiliary) {
    const tag = tagPronounOrLink(tokens, i, before.at(-1), auxiliary);
    if (tag) return tag;
  } else if (CONTRACTED.test(word)) return 'finite';
  if (token.capital && i > 0 && !isSentenceStart(before)) return 'name';
  return (isClosed ? tagSmallWord(tokens, i, before) : null) ?? tagOpenWord(tokens, i, before);
}

/** Words of the closed classes whose tag stays the same under a capital. */
function tagPronounOrLink(
  tokens: readonly Token[],
  i: number,
  previous: Tagged | undefined,
  auxiliary: boolean,
): Tag | null {
  const { lower: word, capital } = tokens[i]!;
  const following = tokens[i + 1];
  if (ARTICLES.has(word)) return 'determiner';
  if (auxiliary && !(capital && i > 0 && (word === 'will' || word === 'may' || word === 'might'))) {
    return NON_FINITE_AUXILIARIES.has(word) || previous?.tag === 'infinitive' ? 'participle' : 'finite';
  }
  if (RELATIVES.has(word)) return 'relative';
  if (word === 'whose') return 'relative';
  if (SUBJECT_PRONOUNS.has(word)) return 'pronoun';
  if (word === 'her' || word === 'his') {
    return isNominal(following) || following?.lower === 'only'
      ? 'determiner'
      : word === 'her'
        ? 'object'
        : 'noun';
  }
  if (OBJECT_PRONOUNS.has(word)) return 'object';
  if (word === 'to')
    return following?.kind === 'word' && isBase(following.lower) && !following.capital
      ? 'infinitive'
      : 'preposition';
  if (word === 'that') return tagThat(previous, following, tokens[i + 2]);
  return COORDINATORS.has(word) ? 'coordinator' : null;
}

/** The other words of the closed classes, where they are no part of a name. */
function tagSmallWord(tokens: readonly Token[], i: number, before: readonly Tagged[]): Tag | null {
  const word = tokens[i]!.lower;
  if (SUBORDINATORS.has(word) && !PREPOSITIONS.has(word) && !ADVERBS.has(word)) return 'subordinator';
  if (PREPOSITIONS.has(word)) return 'preposition';
  if (SUBORDINATORS.has(word))
    return word === 'so' || word === 'once' || word === 'since' ? 'adverb' : 'subordinator';
  if (HEARSAY_ADVERBS.has(word) || ADVERBS.has(word)) return 'adverb';
  if (!DETERMINERS.has(word)) return null;
  return standsAlone(word, before.at(-1), tokens[i + 1]) ? 'pronoun' : 'determiner';
}

function tagOpenWord(tokens: readonly Token[], i: number, before: readonly Tagged[]): Tag {
  const { lower: word, capital } = tokens[i]!;
  const following = tokens[i + 1];
  const opensName = capital && following?.kind === 'word' && following.capital;
  if (LY.test(word) && !NOT_ADVERBS.has(word) && !opensName) return 'adverb';
  if (/^[\p{Sc}#]?\d/u.test(word)) return 'number';
  const verb = tagVerb(word, before.at(-1), before.at(-2), following);
  if (verb) return verb;
  return capital ? 'name' : 'noun';
}

/** True where no word stands before: capitals there tell nothing. */
const isSentenceStart = (before: readonly Tagged[]): boolean => before.every((t) => t.kind === 'quotation');

/** `one of them`, `no one`, `some say`: a determiner without its noun. */
const standsAlone = (word: string, previous: Tagged | undefined, following: Token | undefined): boolean =>
  (following?.kind === 'word' &&
    (following.lower === 'of' || PLURAL_PRESENTS.has(following.lower) || following.lower === 'said')) ||
  (word === 'another' && following?.kind === 'word' && REPORTING_FORMS.has(following.lower)) ||
  (word === 'one' && /^(?:no|any|every|each)$/.test(previous?.lower ?? ''));

/** What may follow `to` as an infinitive: any word that is no determiner, pronoun, number or plain `-ing`/`-ed` form. */
const isBase = (word: string): boolean =>
  !DETERMINERS.has(word) &&
  !OBJECT_PRONOUNS.has(word) &&
  !SUBJECT_PRONOUNS.has(word) &&
  !/(?:ing|ed|'s|\d)$/.test(word) &&
  !/[^s]s$/.test(word);

/** `that` joins a clause, stands for a thing, or takes up a noun; the first where a verb or a comma stood before. */
function tagThat(previous: Tagged | undefined, following: Token | undefined, second: Token | undefined): Tag {
  if (following?.kind !== 'word') return 'subordinator';
  const verbNext =
    isAuxiliary(following.lower) || SURE_PASTS.has(following.lower) || SURE_PRESENTS.has(following.lower);
  if (previous?.tag === 'preposition' && previous.lower !== 'in') return verbNext ? 'pronoun' : 'determiner';
  if (verbNext && (previous?.tag === 'noun' || previous?.tag === 'name')) return 'relative';
  if (verbNext) return 'pronoun';
  if (!previous && second?.kind === 'word' && REPORTING_FORMS.has(second.lower)) return 'determiner';
  return 'subordinator';
}
