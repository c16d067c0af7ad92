import type { Token } from './tokens.ts';

/**
 * What a token does in its sentence, as far as its form and its neighbours tell:
 * `finite` a finite verb or auxiliary, `participle` a past participle, `gerund` an `-ing` form, `name` a capitalised
 * word, `noun` every other open-class word (adjectives included).
 */
export type Tag =
  | 'determiner'
  | 'pronoun'
  | 'object'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'relative'
  | 'finite'
  | 'participle'
  | 'gerund'
  | 'adverb'
  | 'infinitive'
  | 'number'
  | 'name'
  | 'noun'
  | 'quotation'
  | 'comma'
  | 'break'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'stop';

export interface Tagged extends Token {
  tag: Tag;
  /** An auxiliary: be, have, do or a modal. */
  auxiliary: boolean;
}
