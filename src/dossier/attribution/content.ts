import { type Complement, complementAt } from './complement.ts';
import { nounPhraseEnd, type Range } from './noun-phrase.ts';
import type { ReportingForm } from './reporting-verbs.ts';
import type { Tagged } from './tags.ts';
import { particleEnd } from './verb-group.ts';

/** Longest addressee or object that is shown with its verb as the cue, in tokens. */
const CUE_OBJECT = 6;

/** What was said, as far as the words behind the verb tell. */
export interface Content extends Complement {
  /** A quotation stands in it before the clause ends. */
  quoted: boolean;
  /** End of the verb with its particle. */
  verbEnd: number;
  /** End of the person addressed, after `tell`; otherwise of the verb. */
  objectEnd: number;
}

/** What was said, behind the verb, its particle and the person told. */
export function contentOf(tokens: readonly Tagged[], verb: number, form: ReportingForm): Content {
  const end = particleEnd(tokens, verb, form);
  let objectEnd = end;
  if (form.verbClass === 'tell') {
    objectEnd = tokens[end]?.tag === 'object' ? end + 1 : nounPhraseEnd(tokens, end, tokens.length);
  }
  const complement = complementAt(tokens, objectEnd);
  return {
    ...complement,
    verbEnd: end,
    objectEnd,
    quoted: complement.kind === 'quotation' || hasQuotationInPhrase(tokens, objectEnd),
  };
}

/** A quotation before the next comma, relative or finite verb. */
function hasQuotationInPhrase(tokens: readonly Tagged[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'quotation') return true;
    if (tag === 'comma' || tag === 'break' || tag === 'stop' || tag === 'relative' || tag === 'finite')
      return false;
  }
  return false;
}

/** The verb, its particle, and the person told or named if the object is short. */
export function cueRange(
  tokens: readonly Tagged[],
  verb: number,
  form: ReportingForm,
  content: Content,
): Range {
  const end = particleEnd(tokens, verb, form);
  if (form.verbClass === 'naming' && (tokens[end]?.tag === 'object' || tokens[end]?.lower === 'it'))
    return { from: verb, to: end + 1 };
  let to = end;
  while (to < content.objectEnd && (tokens[to]!.tag !== 'preposition' || tokens[to]!.lower === 'of')) to++;
  return { from: verb, to: to - end <= CUE_OBJECT ? to : end };
}

/** A finished quotation, or one and a comma, right before `at`; not "the “rebel” leaders". */
export const quotationBefore = (tokens: readonly Tagged[], at: number): boolean =>
  (tokens[at - 1]?.tag === 'quotation' && tokens[at - 1]!.finished) ||
  (tokens[at - 1]?.tag === 'comma' && tokens[at - 2]?.tag === 'quotation');
