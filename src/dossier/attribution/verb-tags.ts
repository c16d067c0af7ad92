import { REPORTING_FORMS } from './reporting-verbs.ts';
import type { Tag, Tagged } from './tags.ts';
import type { Token } from './tokens.ts';
import {
  NOT_PASTS,
  PASTS_OR_PARTICIPLES,
  PLURAL_PRESENTS,
  SURE_PARTICIPLES,
  SURE_PASTS,
  SURE_PRESENTS,
} from './verb-forms.ts';
import {
  ADVERBS,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './words.ts';

const AUXILIARIES = new Set([...BE, ...HAVE, ...DO, ...MODALS]);
export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word);

const NOT_GERUNDS = new Set(
  'thing something anything nothing everything king ring string spring wing evening morning bring during including sing ceiling sibling pudding sterling beijing wedding building hearing meeting briefing'.split(
    ' ',
  ),
);

/** A word that a determiner or an adjective may stand before. */
export const isNominal = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !PREPOSITIONS.has(token.lower) &&
  !COORDINATORS.has(token.lower) &&
  !isAuxiliary(token.lower) &&
  !DETERMINERS.has(token.lower) &&
  !SUBORDINATORS.has(token.lower) &&
  !ADVERBS.has(token.lower);

/** The verb forms; null where the word is, or most likely is, none. */
export function tagVerb(
  word: string,
  previous: Tagged | undefined,
  second: Tagged | undefined,
  following: Token | undefined,
): Tag | null {
  if (word.length >= 5 && word.endsWith('ing') && !NOT_GERUNDS.has(word)) {
    return previous?.tag === 'determiner' || previous?.possessive ? 'noun' : 'gerund';
  }
  if (SURE_PARTICIPLES.has(word)) return 'participle';
  if (SURE_PASTS.has(word)) return afterNominalOpener(previous) ? 'noun' : 'finite';
  const past =
    PASTS_OR_PARTICIPLES.has(word) || (word.length >= 4 && word.endsWith('ed') && !NOT_PASTS.has(word));
  if (past) return tagPast(word, previous, second, following);
  if (afterNominalOpener(previous) || previous?.tag === 'infinitive') return null;
  if (SURE_PRESENTS.has(word)) return isSubjectEnd(previous, second) ? 'finite' : null;
  if (PLURAL_PRESENTS.has(word))
    return isSubjectEnd(previous, second) && !/^(?:he|she|it)$/.test(previous?.lower ?? '') ? 'finite' : null;
  if (previous?.tag === 'pronoun' || previous?.tag === 'relative')
    return /^(?:one|none|others|someone|anyone|everyone)$/.test(previous.lower) ? null : 'finite';
  return null;
}

/** After a determiner, a possessive or a preposition a word is a noun or an adjective, whatever it looks like. */
const afterNominalOpener = (previous: Tagged | undefined): boolean =>
  previous?.tag === 'determiner' || previous?.tag === 'preposition' || previous?.possessive === true;

const isSubjectEnd = (previous: Tagged | undefined, second: Tagged | undefined): boolean => {
  const end = previous?.tag === 'adverb' ? second : previous;
  return (
    end !== undefined &&
    [
      'name',
      'noun',
      'pronoun',
      'relative',
      'close',
      'comma',
      'number',
      'quotation',
      'coordinator',
      'object',
      'gerund',
    ].includes(end.tag) &&
    !end.possessive
  );
};

const NAMED = /^(?:called|named|dubbed|titled|entitled|nicknamed|labelled|labeled|branded)$/;

/** Before a small plural noun, where no subject stands before: "Declassified documents", ", leaked emails". */
const isAdjectiveFor = (token: Token): boolean =>
  token.kind === 'word' && !token.capital && /[^s']s$/.test(token.lower) && isNominal(token);

/** A past form: the participle of an auxiliary, a participle after its noun, an adjective, or finite. */
function tagPast(
  word: string,
  previous: Tagged | undefined,
  second: Tagged | undefined,
  following: Token | undefined,
): Tag {
  const governor = previous?.tag === 'adverb' ? second : previous;
  if (governor?.auxiliary) return 'participle';
  if (previous?.tag === 'infinitive') return 'participle';
  if (afterNominalOpener(previous)) return 'noun';
  if (NAMED.test(word) && following?.kind === 'quotation' && governor?.tag !== 'pronoun') return 'participle';
  if (
    previous === undefined ||
    previous.tag === 'comma' ||
    previous.tag === 'dash' ||
    previous.tag === 'open'
  ) {
    if (
      /ed$/.test(word) &&
      following &&
      isAdjectiveFor(following) &&
      !(previous && REPORTING_FORMS.has(word))
    )
      return 'noun';
    return following?.kind === 'word' && (PREPOSITIONS.has(following.lower) || ADVERBS.has(following.lower))
      ? 'participle'
      : 'finite';
  }
  if (following?.kind === 'word' && following.lower === 'by' && governor?.tag !== 'pronoun')
    return 'participle';
  return 'finite';
}
