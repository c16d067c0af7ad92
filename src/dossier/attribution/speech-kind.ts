import type { Subject } from './adjacent-subject.ts';
import type { Content } from './content.ts';
import { isProposition } from './propositions.ts';
import type { ReportingForm } from './reporting-verbs.ts';
import { canSpeak, headOf, isDocument } from './speakers.ts';
import type { Tagged } from './tags.ts';

/** How the verb reports here, by its class and its content, or null where it does not. */
export function speechKind(
  tokens: readonly Tagged[],
  form: ReportingForm,
  content: Content,
  quotedBefore: boolean,
  comment: boolean,
  subject: Subject | null,
): 'speech' | 'act' | null {
  const { kind } = content;
  const words = kind === 'quotation' || kind === 'clause' || quotedBefore;
  if (NEEDS_SPEAKER.has(form.lemma) && subject && !canSpeak(tokens, subject)) return null;
  switch (form.verbClass) {
    case 'say':
      return kind === 'infinitive' ? null : 'speech';
    case 'tell':
      if (content.objectEnd === content.verbEnd && !words) return null;
      if (/^(?:us|you)$/.test(tokens[content.verbEnd]?.lower ?? '')) return null;
      return kind === 'noun' && !content.quoted ? null : 'speech';
    case 'clause':
      if (CONTINUING.has(form.lemma) && kind !== 'quotation' && !quotedBefore) return null;
      if (words || content.quoted) return 'speech';
      if (comment && kind === 'end') return subject && canSpeak(tokens, subject) ? 'speech' : null;
      return form.lemma === 'claim' && kind === 'infinitive' ? 'speech' : null;
    case 'finding':
      if (!words && !(comment && kind === 'end')) return null;
      return quotedBefore ||
        content.kind === 'quotation' ||
        (subject && (isDocument(headOf(tokens, subject)) || isFinder(headOf(tokens, subject))))
        ? 'speech'
        : null;
    case 'act':
      if (subject && !canSpeak(tokens, subject)) return null;
      return kind === 'noun' || kind === 'quotation' || kind === 'preposition' || kind === 'clause'
        ? 'act'
        : null;
    case 'rebuttal':
      if (words) return 'speech';
      return kind === 'noun' && isProposition(tokens, content.at, !STRONG_DENIALS.has(form.lemma))
        ? 'speech'
        : null;
    case 'naming':
      return content.quoted &&
        (!subject || tokens[subject.from]!.tag === 'pronoun' || canSpeak(tokens, subject))
        ? 'speech'
        : null;
  }
}

/** Verbs that mostly take an action: speech only beside the words spoken. */
const CONTINUING = new Set(['continue', 'repeat', 'read', 'protest', 'agree', 'question', 'answer']);
/** Verbs that things do as well: "the scar suggests that". */
export const NEEDS_SPEAKER = new Set(
  'suggest imply reveal signal hint explain underline recall repeat'.split(' '),
);
const STRONG_DENIALS = new Set(['deny', 'refute', 'rebut', 'repudiate', 'disavow']);
const isFinder = (head: Tagged): boolean =>
  /^(?:researchers?|scientists?|investigators?|auditors?|inspectors?|inquiry|court|judges?|jury|jurors|tribunal|panel|committee|regulators?|watchdog|ombudsman)$/.test(
    head.lower,
  );
