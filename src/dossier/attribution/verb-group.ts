import { REPORTING_FORMS, type ReportingForm } from './reporting-verbs.ts';
import type { Tagged } from './tags.ts';
import { BE, HAVE, MODALS } from './words.ts';

export interface VerbGroup {
  voice: 'active' | 'passive' | 'infinitive' | 'gerund';
  negated: boolean;
  /** Has an auxiliary. */
  composed: boolean;
}

/** Modals under which nothing has been said: "could say", "should explain". */
const UNREAL = new Set('could can may might must should shall cannot would'.split(' '));

const NEGATION = /^(?:not|never|.+n't)$/;

/** The group that the verb at `verb` closes, or null where it is no verb of a clause ("his reported talks", "may say"). */
export function verbGroupAt(
  tokens: readonly Tagged[],
  verb: number,
  form: ReportingForm['form'],
): VerbGroup | null {
  const { tag } = tokens[verb]!;
  if (tag === 'name' && verb > 0) return null;
  let negated = false;
  let k = verb - 1;
  while (k >= 0 && tokens[k]!.tag === 'adverb') {
    negated ||= NEGATION.test(tokens[k]!.lower);
    k--;
  }
  const governor = tokens[k];
  if (form === 'gerund')
    return {
      voice: governor?.auxiliary && BE.has(governor.lower) ? 'active' : 'gerund',
      negated,
      composed: governor?.auxiliary ?? false,
    };
  if (governor?.tag === 'infinitive') return { voice: 'infinitive', negated, composed: true };
  if (governor?.auxiliary && tag !== 'noun') {
    negated ||= NEGATION.test(governor.lower);
    for (let i = k - 1; i >= 0 && (tokens[i]!.auxiliary || tokens[i]!.tag === 'adverb'); i--)
      negated ||= NEGATION.test(tokens[i]!.lower);
    if (UNREAL.has(governor.lower) || (MODALS.has(governor.lower) && form !== 'base')) return null;
    if (BE.has(governor.lower) || /'(?:s|re|m)$/.test(governor.lower)) {
      if (form === 'base' || form === 'third') return null;
      return { voice: HAVE.has(governor.lower) ? 'active' : 'passive', negated, composed: true };
    }
    if (HAVE.has(governor.lower) || /'(?:ve|d)$/.test(governor.lower))
      return form === 'base' || form === 'third' ? null : { voice: 'active', negated, composed: true };
    return form === 'base' ? { voice: 'active', negated, composed: true } : null;
  }
  if (form === 'participle' || (tag === 'noun' && form === 'past')) return null;
  return { voice: 'active', negated, composed: false };
}

const NONE: readonly ReportingForm[] = [];

/** The readings of the word at `i` as a reporting verb whose particle, if it has one, follows. */
export function readingsAt(tokens: readonly Tagged[], i: number): readonly ReportingForm[] {
  const token = tokens[i]!;
  if (token.kind !== 'word') return [];
  const forms = REPORTING_FORMS.get(token.lower);
  // Most words are no reporting verb: nothing is made for them.
  if (forms === undefined) return NONE;
  return forms.filter((f) => f.particle === null || particleEnd(tokens, i, f) > i + 1);
}

/** Half-open end of the verb at `i` with its particle: the next word, or the one after an adverb or a short object. */
export function particleEnd(tokens: readonly Tagged[], i: number, form: ReportingForm): number {
  if (form.particle === null) return i + 1;
  return tokens[i + 1]?.lower === form.particle ? i + 2 : i + 1;
}
