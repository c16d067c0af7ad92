import { hasFinite, stretchStart } from './clause.ts';
import { quotationBefore } from './content.ts';
import { asSource, nounPhraseEnd } from './noun-phrase.ts';
import { type Report, SCORE } from './report.ts';
import { INVERTING, type ReportingForm } from './reporting-verbs.ts';
import { canSpeak } from './speakers.ts';
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
  const range = asSource(tokens, { from: verb + 1, to: end });
  if (!range || (!quoted && !canSpeak(tokens, range))) return null;
  return {
    source: range,
    cue: { from: verb, to: verb + 1 },
    stance: 'asserts',
    score: SCORE.speech + (quoted ? SCORE.quoted : SCORE.comment),
    quoted,
  };
}
