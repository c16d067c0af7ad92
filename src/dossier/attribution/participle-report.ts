import { contentOf, cueRange } from './content.ts';
import { asSource, type Range } from './noun-phrase.ts';
import { type Report, SCORE } from './report.ts';
import type { ReportingForm } from './reporting-verbs.ts';
import { canSpeak } from './speakers.ts';
import { NEEDS_SPEAKER } from './speech-kind.ts';
import { clauseSubject, groupStart } from './subject.ts';
import type { Tagged } from './tags.ts';

/** ", stating that", ", calling him “…”", "with critics saying that". */
export function participleReport(
  tokens: readonly Tagged[],
  verb: number,
  form: ReportingForm,
): Report | null {
  const content = contentOf(tokens, verb, form);
  const naming = form.verbClass === 'naming' || form.verbClass === 'act';
  if (naming ? !content.quoted : content.kind !== 'clause' && content.kind !== 'quotation') return null;
  if (content.kind === 'clause' && tokens[content.at]!.tag !== 'subordinator' && !SPEAKING.has(form.lemma))
    return null;
  const start = groupStart(tokens, verb);
  const previous = tokens[start - 1];
  let subject: Range | null = null;
  if (previous?.tag === 'comma' || previous?.tag === 'dash') {
    const shared = clauseSubject(tokens, start - 1);
    if (shared && NEEDS_SPEAKER.has(form.lemma) && !canSpeak(tokens, shared)) return null;
    subject = shared && !shared.relative ? { from: shared.from, to: shared.to } : null;
  } else if (previous?.tag === 'noun' || previous?.tag === 'name') {
    const absolute = absoluteSubject(tokens, start);
    if (!absolute) return null;
    subject = absolute;
  } else if (previous?.tag !== 'quotation') return null;
  return {
    source: subject,
    cue: cueRange(tokens, verb, form, content),
    stance: form.verbClass === 'rebuttal' ? 'denies' : 'asserts',
    score: SCORE.participle + (content.quoted ? SCORE.quoted : 0),
    quoted: content.quoted,
  };
}

/** Participles that take a clause without `that`; of others the noun behind is an object ("maintaining order can"). */
const SPEAKING = new Set([
  'say',
  'tell',
  'claim',
  'add',
  'insist',
  'argue',
  'warn',
  'state',
  'believe',
  'fear',
]);

/** The noun phrase between `with` and the participle at `end`. */
function absoluteSubject(tokens: readonly Tagged[], end: number): Range | null {
  for (let k = end - 1; k >= Math.max(0, end - 15); k--) {
    if (tokens[k]!.lower === 'with') return asSource(tokens, { from: k + 1, to: end });
    if (['comma', 'finite', 'quotation', 'break', 'relative'].includes(tokens[k]!.tag)) return null;
  }
  return null;
}
