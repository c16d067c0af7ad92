import { hasFinite, stretchStart } from './clause.ts';
import { quotationBefore } from './content.ts';
import { asSource, nounPhraseEnd, type Range } from './noun-phrase.ts';
import { type Report, SCORE } from './report.ts';
import { INVERTING, type ReportingForm } from './reporting-verbs.ts';
import { canSpeak, headOf, isRole } from './speakers.ts';
import type { Tagged } from './tags.ts';

/** "…, said the minister": after a quotation or a clause, before its subject. */
export function invertedReport(tokens: readonly Tagged[], verb: number, form: ReportingForm): Report | null {
  if (!INVERTING.has(form.lemma) || (form.form !== 'past' && form.form !== 'third')) return null;
  const previous = tokens[verb - 1];
  const quoted = quotationBefore(tokens, verb) || previous?.tag === 'quotation';
  const afterClause =
    previous?.tag === 'comma' && hasFinite(tokens, stretchStart(tokens, verb - 1), verb - 1);
  if (!quoted && !afterClause) return null;
  const end = nounPhraseEnd(tokens, verb + 1, tokens.length);
  const next = tokens[end];
  if (
    end === verb + 1 ||
    tokens[verb + 1]!.tag === 'pronoun' ||
    next?.tag === 'finite' ||
    next?.tag === 'infinitive'
  )
    return null;
  if (next?.tag === 'adverb' && tokens[end + 1]?.tag === 'finite') return null;
  const range = asSource(tokens, nameBehind(tokens, verb + 1, end));
  if (!range || (!quoted && !canSpeak(tokens, range))) return null;
  return {
    source: range,
    cue: { from: verb, to: verb + 1 },
    stance: 'asserts',
    score: SCORE.speech + (quoted ? SCORE.quoted : SCORE.comment),
    quoted,
  };
}

/** In "said its founder, Al Roe", Al Roe: the phrase from `from` to `end`, or the name that it is given behind a comma. */
function nameBehind(tokens: readonly Tagged[], from: number, end: number): Range {
  const role = { from, to: end };
  const head = headOf(tokens, role);
  if (tokens[end]?.tag !== 'comma' || head.tag !== 'noun' || !isRole(head)) return role;
  let to = end + 1;
  while (tokens[to]?.tag === 'name' && !tokens[to]!.possessive) to++;
  const closes = tokens[to] === undefined || ['comma', 'stop', 'break', 'dash'].includes(tokens[to]!.tag);
  return to >= end + 3 && closes ? { from: end + 1, to } : role;
}
