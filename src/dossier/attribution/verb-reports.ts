import { hasFinite, indexOfTag, stretchStart } from './clause.ts';
import { contentOf, cueRange, quotationBefore } from './content.ts';
import { invertedReport } from './inverted-report.ts';
import { participleReport } from './participle-report.ts';
import { type Report, SCORE } from './report.ts';
import type { ReportingForm } from './reporting-verbs.ts';
import { headOf, isCommon } from './speakers.ts';
import { speechKind } from './speech-kind.ts';
import { groupStart, subjectOf } from './subject.ts';
import type { Tagged } from './tags.ts';
import { readingsAt, verbGroupAt } from './verb-group.ts';

/** Nouns in `claims`, `reports`, `states`: after these a third-person form is a noun. */
const NOUN_BEFORE = new Set(['determiner', 'preposition', 'infinitive', 'finite', 'number', 'gerund']);
const PLURAL_PRONOUN = /^(?:they|we|i|you|some|many|most|several|few|both|others|all|those)$/;
const PLURAL_NOUN = /(?:[^s']s|people|police|men|women|media|data)$/;
/**
 * All reports that a verb of the sentence makes. Those in relative clauses ("Lee, who denies the charge, left") are
 * left out, unless they hold a quotation or `relatives` asks for them: the sentence is not theirs.
 */
export function verbReports(tokens: readonly Tagged[], relatives = false): Report[] {
  const reports: Report[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (const form of readingsAt(tokens, i)) {
      const report = reportAt(tokens, i, form, relatives);
      if (!report) continue;
      reports.push(report);
      break;
    }
  }
  return reports;
}

function reportAt(
  tokens: readonly Tagged[],
  verb: number,
  form: ReportingForm,
  relatives: boolean,
): Report | null {
  const group = verbGroupAt(tokens, verb, form.form);
  if (!group || group.negated || group.voice === 'passive' || group.voice === 'infinitive') return null;
  if (group.voice === 'gerund') return participleReport(tokens, verb, form);
  if (!group.composed) {
    const inverted = invertedReport(tokens, verb, form);
    if (inverted) return inverted;
    if (tokens[verb + 1]?.lower === 'by' || !agrees(tokens, verb, form)) return null;
  }
  const subject = subjectOf(tokens, verb);
  const content = contentOf(tokens, verb, form);
  if (
    subject === null &&
    !group.composed &&
    !tokens.slice(0, verb).some((t) => t.tag !== 'coordinator' && t.tag !== 'adverb')
  )
    return null;
  const before = subject ? quotationBefore(tokens, subject.from) : false;
  const after = !before && subject !== null && followsClause(tokens, subject.from);
  const kind = speechKind(tokens, form, content, before, after, subject);
  if (!kind) return null;
  const quoted = before || content.quoted;
  if (subject?.relative && !content.quoted && !relatives) return null;
  if (subject && /^(?:we|you)$/.test(tokens[subject.from]!.lower)) return null;
  if (subject === null && (form.form === 'base' || form.form === 'third')) return null;
  return {
    source: subject && !subject.ambiguous ? { from: subject.from, to: subject.to } : null,
    cue: cueRange(tokens, verb, form, content),
    stance: form.verbClass === 'rebuttal' ? 'denies' : 'asserts',
    score:
      SCORE[kind] +
      (quoted ? SCORE.quoted : 0) +
      (after && !quoted && content.kind === 'end' ? SCORE.comment : 0) +
      (subject?.embedded ? SCORE.embedded : 0) +
      (subject?.relative ? SCORE.relative : 0),
    quoted,
  };
}

/** A present form agrees with its subject and is not the noun that looks like it. */
function agrees(tokens: readonly Tagged[], verb: number, form: ReportingForm): boolean {
  if (form.form !== 'base' && form.form !== 'third') return true;
  const start = groupStart(tokens, verb);
  const previous = tokens[start - 1];
  if (!previous || previous.possessive || NOUN_BEFORE.has(previous.tag)) return false;
  if (
    previous.tag === 'comma' ||
    previous.tag === 'dash' ||
    previous.tag === 'relative' ||
    previous.tag === 'close' ||
    previous.tag === 'coordinator'
  )
    return true;
  if (previous.tag === 'pronoun') return PLURAL_PRONOUN.test(previous.lower) === (form.form === 'base');
  if (form.form === 'third') {
    if (form.lemma === 'say' || form.lemma === 'tell') return true;
    return (
      (previous.tag === 'name' && !(start === 1 && isCommon(previous))) ||
      (!PLURAL_NOUN.test(previous.lower) && subjectOf(tokens, verb) !== null && isDetermined(tokens, verb))
    );
  }
  const subject = subjectOf(tokens, verb);
  return (
    subject !== null &&
    (PLURAL_NOUN.test(headOf(tokens, subject).lower) ||
      tokens.slice(subject.from, subject.to).some((t) => t.lower === 'and'))
  );
}

/** "the study claims", not "media claims": the subject opens with a determiner or a name. */
const isDetermined = (tokens: readonly Tagged[], verb: number): boolean => {
  const subject = subjectOf(tokens, verb);
  return subject !== null && ['determiner', 'name', 'number'].includes(tokens[subject.from]!.tag);
};

/** Behind a clause and a comma, inside one between commas, or behind `as`: a comment on what was said ("…, officials say"). */
const followsClause = (tokens: readonly Tagged[], at: number): boolean => {
  const { tag } = tokens[at - 1] ?? { tag: null };
  if (tokens[at - 1]?.lower === 'as') return true;
  if ((tag !== 'comma' && tag !== 'dash') || at < 2) return false;
  if (hasFinite(tokens, stretchStart(tokens, at - 1), at - 1) || tokens[at - 2]!.tag === 'quotation')
    return true;
  const comma = indexOfTag(tokens, 'comma', at, tokens.length);
  return comma > 0 && ['finite', 'adverb'].includes(tokens[comma + 1]?.tag ?? 'stop');
};
