import type { Tagged } from './tags.ts';

/**
 * Nouns whose referent can be true or false, so that to deny or reject it is to speak. Written
 * by hand from news copy, taken from no list; lower case, singular.
 */
const PROPOSITION_NOUNS: ReadonlySet<string> = new Set(
  `account accusation admission affair allegation assertion assessment association behaviour behavior bias breach
   bribery bullying charge characterisation characterization claim cheating collusion complaint complicity concern
   connection conspiracy contact contention cover-up criticism deal description discrimination existence fault finding
   fraud guilt harassment idea implication insinuation intention interpretation involvement knowledge lie link malpractice
   meeting misconduct misuse motive narrative negligence notion offence offense participation plot portrayal presence
   quote report reporting responsibility role rumour rumor sale sighting speculation statement story suggestion suspicion
   talk theft theory tie truth version view wrongdoing rift role relationship discussion conversation communication
   negotiation payment plan attempt`.split(/\s+/),
);

/** Endings of nouns of action and quality. */
const ABSTRACT = /.{3}(?:tion|sion|ment|ism|ance|ence|ity|ing)s?$/;

/** Nouns in `deny entry`, `denied bail`: what is withheld is a thing or a permission, nothing was said. */
const WITHHELD: ReadonlySet<string> = new Set(
  `entry access bail visa visas parole permission asylum service services coverage request requests application
   applications appeal appeals motion motions petition petitions bid permit permits entrance admission loan loans
   treatment care benefits opportunity chance chances victory win goal penalty equaliser equalizer vote votes justice
   funding promotion contract rights citizenship protection custody release leave licence license tenure medal title`.split(
    /\s+/,
  ),
);

const singular = (word: string): string => word.replace(/'s?$/, '').replace(/ies$/, 'y').replace(/s$/, '');

const isPropositionNoun = ({ lower }: Tagged): boolean =>
  PROPOSITION_NOUNS.has(lower) || (/[s']$/.test(lower) && PROPOSITION_NOUNS.has(singular(lower)));

/**
 * True where the object that begins at `from` can be denied as untrue: a noun from the list, an action ("denied
 * meeting him"), a pronoun, or `any` ("denied any contact"). A person or a thing withheld is none.
 *
 * @param strict only nouns of the list and pronouns of things, for verbs that mostly take other objects ("rejected")
 */
export function isProposition(tokens: readonly Tagged[], from: number, strict: boolean): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const token = tokens[i]!;
    if (/^(?:it|this|these|that|all|everything|both)$/.test(token.lower) && i === from) return true;
    if (isPropositionNoun(token)) return true;
    if (token.possessive) continue;
    if (!strict && token.tag === 'gerund' && i === from) return true;
    if (token.tag === 'object' || token.tag === 'preposition' || WITHHELD.has(token.lower)) return false;
    if (!strict && token.lower === 'any') return true;
    if (!strict && token.tag === 'noun' && ABSTRACT.test(token.lower) && !isAdjectiveBefore(tokens, i))
      return true;
    if (['comma', 'stop', 'finite', 'infinitive', 'quotation', 'break', 'subordinator'].includes(token.tag))
      return false;
  }
  return false;
}

const isAdjectiveBefore = (tokens: readonly Tagged[], i: number): boolean => tokens[i + 1]?.tag === 'noun';

/** Predicates that call a proposition untrue. */
const FALSEHOODS: ReadonlySet<string> = new Set(
  'false untrue baseless unfounded groundless fabricated nonsense incorrect inaccurate absurd fictitious fabrication fiction lie lies rubbish fake'.split(
    ' ',
  ),
);

const FIRST_PERSON_DENIAL = /^(?:deny|denied|reject|refute|dispute)$/;

/** True where a proposition or the pronoun for one stands before a word for untrue: "the reports are false", "this is nonsense". */
export function callsUntrue(tokens: readonly Tagged[]): boolean {
  let subject = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isPropositionNoun(token) || /^(?:it|it's|this|that|that's|these|they)$/.test(token.lower))
      subject = i;
    if (FALSEHOODS.has(token.lower) && subject >= 0 && i - subject <= 6) {
      const between = tokens.slice(subject, i);
      const called =
        tokens.slice(0, subject).some((t) => /^(?:call|label|brand|describ|dismiss)/.test(t.lower)) &&
        between.slice(1).every((t) => t.tag === 'adverb');
      if (called) return true;
      if (
        !between.some((t) => t.lower === 'not') &&
        between.some((t) => t.auxiliary || t.lower === 'as' || /'s$/.test(t.lower))
      )
        return true;
    }
    if (token.lower === 'truth' && tokens[i - 1]?.lower === 'no') return true;
    if (
      /^(?:i|we)$/.test(token.lower) &&
      FIRST_PERSON_DENIAL.test(tokens.slice(i + 1, i + 4).find((t) => t.tag !== 'adverb')?.lower ?? '')
    )
      return true;
  }
  return false;
}

/** How many words the object of "called …" may have before the word for untrue. */
const LONGEST_OBJECT = 7;

/** True where a proposition or a pronoun for one stands at `from`, and right behind it, as its name, a word for untrue. */
export function callsObjectUntrue(tokens: readonly Tagged[], from: number): boolean {
  let object = -1;
  for (let i = from; i < Math.min(tokens.length, from + LONGEST_OBJECT); i++) {
    const { lower, tag } = tokens[i]!;
    if (object >= 0 && FALSEHOODS.has(lower)) return true;
    if (isPropositionNoun(tokens[i]!) || (i === from && /^(?:it|this|that|these|them)$/.test(lower)))
      object = i;
    else if (object >= 0 && lower !== 'as' && !['determiner', 'adverb', 'noun', 'participle'].includes(tag))
      return false;
    else if (['comma', 'stop', 'finite', 'break'].includes(tag)) return false;
  }
  return false;
}
