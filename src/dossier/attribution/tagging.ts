import { HEARSAY_ADVERBS, REPORTING_FORMS } from './reportingVerbs.ts';
import type { Token } from './tokens.ts';
import {
  NOT_PASTS,
  PASTS_OR_PARTICIPLES,
  PLURAL_PRESENTS,
  SURE_PARTICIPLES,
  SURE_PASTS,
  SURE_PRESENTS,
} from './verbForms.ts';
import {
  ADVERBS,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './words.ts';

/**
 * What a token does in its sentence, as far as its form and its neighbours tell:
 * `finite` a finite verb or auxiliary, `participle` a past participle, `gerund` an `-ing` form, `name` a capitalised
 * word, `noun` every other open-class word (adjectives included).
 */
export type Tag =
  | 'determiner' | 'pronoun' | 'object' | 'preposition' | 'coordinator' | 'subordinator' | 'relative'
  | 'finite' | 'participle' | 'gerund' | 'adverb' | 'infinitive' | 'number' | 'name' | 'noun'
  | 'quotation' | 'comma' | 'break' | 'colon' | 'dash' | 'open' | 'close' | 'stop';

export interface Tagged extends Token {
  tag: Tag;
  /** An auxiliary: be, have, do or a modal. */
  auxiliary: boolean;
}

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

const AUXILIARIES = [BE, HAVE, DO, MODALS];
const NON_FINITE_AUXILIARIES = new Set(['be', 'been', 'being', 'having']);
/** Determiners that stay so under a capital: "The Times", "A Quiet Place". */
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'my', 'your']);
const LY = /[a-z]{3}ly$/;
const NOT_ADVERBS = new Set('family reply supply only early daily weekly monthly likely friendly elderly assembly italy july rally ally anomaly monopoly ugly lonely deadly costly apply imply multiply comply rely fly bully jelly belly'.split(' '));
const NOT_GERUNDS = new Set('thing something anything nothing everything king ring string spring wing evening morning bring during including sing ceiling sibling pudding sterling beijing wedding building hearing meeting briefing'.split(' '));
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
    const auxiliary = token.kind === 'word' && AUXILIARIES.some((set) => set.has(token.lower));
    const name: Tag = token.kind === 'word' ? tagWord(tokens, i, tagged, auxiliary) : PUNCTUATION[token.kind];
    tagged.push({ ...token, tag: name, auxiliary: auxiliary || CONTRACTED.test(token.lower) });
  }
  return tagged;
}

function tagWord(tokens: readonly Token[], i: number, before: readonly Tagged[], auxiliary: boolean): Tag {
  const token = tokens[i]!;
  const word = token.lower;
  const previous = before.at(-1);
  const following = tokens[i + 1];
  const inName = token.capital && i > 0;
  if (token.acronym) return 'name';
  if (ARTICLES.has(word)) return 'determiner';
  if (CONTRACTED.test(word)) return 'finite';
  if (auxiliary && !(inName && (word === 'will' || word === 'may' || word === 'might'))) {
    return NON_FINITE_AUXILIARIES.has(word) || previous?.tag === 'infinitive' ? 'participle' : 'finite';
  }
  if (RELATIVES.has(word)) return 'relative';
  if (word === 'whose') return 'relative';
  if (SUBJECT_PRONOUNS.has(word)) return 'pronoun';
  if (word === 'her' || word === 'his') return isNominal(following) ? 'determiner' : word === 'her' ? 'object' : 'noun';
  if (OBJECT_PRONOUNS.has(word)) return 'object';
  if (word === 'to') return following?.kind === 'word' && isBase(following.lower) && !following.capital ? 'infinitive' : 'preposition';
  if (word === 'that') return tagThat(previous, following, tokens[i + 2]);
  if (COORDINATORS.has(word)) return 'coordinator';
  if (inName && !isSentenceStart(before)) return 'name';
  if (SUBORDINATORS.has(word) && !PREPOSITIONS.has(word) && !ADVERBS.has(word)) return 'subordinator';
  if (PREPOSITIONS.has(word)) return 'preposition';
  if (SUBORDINATORS.has(word)) return word === 'so' || word === 'once' || word === 'since' ? 'adverb' : 'subordinator';
  if (HEARSAY_ADVERBS.has(word)) return 'adverb';
  if (ADVERBS.has(word) || (LY.test(word) && !NOT_ADVERBS.has(word))) return 'adverb';
  if (DETERMINERS.has(word)) return standsAlone(word, previous, following) ? 'pronoun' : 'determiner';
  if (/^[\p{Sc}#]?\d/u.test(word)) return 'number';
  const verb = tagVerb(word, previous, before.at(-2), following);
  if (verb) return verb;
  return token.capital ? 'name' : 'noun';
}

/** True where no word stands before: capitals there tell nothing. */
const isSentenceStart = (before: readonly Tagged[]): boolean => before.every((t) => t.kind === 'quotation');

/** `one of them`, `no one`, `some say`: a determiner without its noun. */
const standsAlone = (word: string, previous: Tagged | undefined, following: Token | undefined): boolean =>
  (following?.kind === 'word' && (following.lower === 'of' || PLURAL_PRESENTS.has(following.lower) || following.lower === 'said')) ||
  (word === 'one' && /^(?:no|any|every|each)$/.test(previous?.lower ?? ''));

const isNominal = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !PREPOSITIONS.has(token.lower) && !COORDINATORS.has(token.lower) && !AUXILIARIES.some((s) => s.has(token.lower)) && !DETERMINERS.has(token.lower) && !SUBORDINATORS.has(token.lower) && !ADVERBS.has(token.lower);

/** What may follow `to` as an infinitive: any word that is no determiner, pronoun, number or plain `-ing`/`-ed` form. */
const isBase = (word: string): boolean =>
  !DETERMINERS.has(word) && !OBJECT_PRONOUNS.has(word) && !SUBJECT_PRONOUNS.has(word) && !/(?:ing|ed|'s|\d)$/.test(word) && !/[^s]s$/.test(word);

/** `that` joins a clause, stands for a thing, or takes up a noun; the first where a verb or a comma stood before. */
function tagThat(previous: Tagged | undefined, following: Token | undefined, second: Token | undefined): Tag {
  if (!following || following.kind !== 'word') return 'subordinator';
  const verbNext = AUXILIARIES.some((s) => s.has(following.lower)) || SURE_PASTS.has(following.lower) || SURE_PRESENTS.has(following.lower);
  if (previous?.tag === 'preposition' && previous.lower !== 'in') return verbNext ? 'pronoun' : 'determiner';
  if (verbNext && (previous?.tag === 'noun' || previous?.tag === 'name')) return 'relative';
  if (verbNext) return 'pronoun';
  if (!previous && second?.kind === 'word' && REPORTING_FORMS.has(second.lower)) return 'determiner';
  return 'subordinator';
}

/** The verb forms; null where the word is, or most likely is, none. */
function tagVerb(word: string, previous: Tagged | undefined, second: Tagged | undefined, following: Token | undefined): Tag | null {
  if (/.{2}ing$/.test(word) && !NOT_GERUNDS.has(word)) {
    return previous?.tag === 'determiner' || previous?.possessive ? 'noun' : 'gerund';
  }
  if (SURE_PARTICIPLES.has(word)) return 'participle';
  if (SURE_PASTS.has(word)) return afterNominalOpener(previous) ? 'noun' : 'finite';
  const past = PASTS_OR_PARTICIPLES.has(word) || (/.{2}ed$/.test(word) && !NOT_PASTS.has(word));
  if (past) return tagPast(word, previous, second, following);
  if (afterNominalOpener(previous) || previous?.tag === 'infinitive') return null;
  if (SURE_PRESENTS.has(word)) return isSubjectEnd(previous, second) ? 'finite' : null;
  if (PLURAL_PRESENTS.has(word)) return isSubjectEnd(previous, second) && !/^(?:he|she|it)$/.test(previous?.lower ?? '') ? 'finite' : null;
  if (previous?.tag === 'pronoun' || previous?.tag === 'relative') return /^(?:one|none|others|someone|anyone|everyone)$/.test(previous.lower) ? null : 'finite';
  return null;
}

/** After a determiner, a possessive or a preposition a word is a noun or an adjective, whatever it looks like. */
const afterNominalOpener = (previous: Tagged | undefined): boolean =>
  previous?.tag === 'determiner' || previous?.tag === 'preposition' || previous?.possessive === true;

const isSubjectEnd = (previous: Tagged | undefined, second: Tagged | undefined): boolean => {
  const end = previous?.tag === 'adverb' ? second : previous;
  return (
    end !== undefined &&
    ['name', 'noun', 'pronoun', 'relative', 'close', 'comma', 'number', 'quotation', 'coordinator', 'object', 'gerund'].includes(end.tag) &&
    !end.possessive
  );
};

const NAMED = /^(?:called|named|dubbed|titled|entitled|nicknamed|labelled|labeled|branded)$/;

/** Before a small plural noun, where no subject stands before: "Declassified documents", ", leaked emails". */
const isAdjectiveFor = (token: Token): boolean =>
  token.kind === 'word' && !token.capital && /[^s']s$/.test(token.lower) && isNominal(token);

/** A past form: the participle of an auxiliary, a participle after its noun, an adjective, or finite. */
function tagPast(word: string, previous: Tagged | undefined, second: Tagged | undefined, following: Token | undefined): Tag {
  const governor = previous?.tag === 'adverb' ? second : previous;
  if (governor?.auxiliary) return 'participle';
  if (previous?.tag === 'infinitive') return 'participle';
  if (afterNominalOpener(previous)) return 'noun';
  if (NAMED.test(word) && following?.kind === 'quotation' && governor?.tag !== 'pronoun') return 'participle';
  if (previous === undefined || previous.tag === 'comma' || previous.tag === 'dash' || previous.tag === 'open') {
    if (following && isAdjectiveFor(following)) return 'noun';
    return following?.kind === 'word' && (PREPOSITIONS.has(following.lower) || ADVERBS.has(following.lower)) ? 'participle' : 'finite';
  }
  if (following?.kind === 'word' && following.lower === 'by' && governor?.tag !== 'pronoun') return 'participle';
  return 'finite';
}
