import { hasFinite, indexOfTag, stretchStart } from './clause.ts';
import { type Complement, complementAt } from './complement.ts';
import { asSource, nounPhraseEnd, type Range } from './nounPhrase.ts';
import { isProposition } from './propositions.ts';
import { type Report, SCORE } from './report.ts';
import { INVERTING, type ReportingForm } from './reportingVerbs.ts';
import { canSpeak, headOf, isCommon, isDocument } from './speakers.ts';
import { clauseSubject, groupStart, type Subject, subjectOf } from './subject.ts';
import type { Tagged } from './tagging.ts';
import { particleEnd, readingsAt, verbGroupAt } from './verbGroup.ts';

/** Nouns in `claims`, `reports`, `states`: after these a third-person form is a noun. */
const NOUN_BEFORE = new Set(['determiner', 'preposition', 'infinitive', 'finite', 'number', 'gerund']);
const PLURAL_PRONOUN = /^(?:they|we|i|you|some|many|most|several|few|both|others|all|those)$/;
const PLURAL_NOUN = /(?:[^s']s|people|police|men|women|media|data)$/;
/** Longest addressee or object that is shown with its verb as the cue, in tokens. */
const CUE_OBJECT = 6;

/** All reports that a verb of the sentence makes. */
export function verbReports(tokens: readonly Tagged[]): Report[] {
  const reports: Report[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (const form of readingsAt(tokens, i)) {
      const report = reportAt(tokens, i, form);
      if (!report) continue;
      reports.push(report);
      break;
    }
  }
  return reports;
}

function reportAt(tokens: readonly Tagged[], verb: number, form: ReportingForm): Report | null {
  const group = verbGroupAt(tokens, verb, form.form);
  if (!group || group.negated || group.voice === 'passive' || group.voice === 'infinitive') return null;
  if (group.voice === 'gerund') return gerundReport(tokens, verb, form);
  if (!group.composed) {
    const inverted = invertedReport(tokens, verb, form);
    if (inverted) return inverted;
    if (tokens[verb + 1]?.lower === 'by' || !agrees(tokens, verb, form)) return null;
  }
  const subject = subjectOf(tokens, verb);
  const content = contentOf(tokens, verb, form);
  if (subject === null && !group.composed && !tokens.slice(0, verb).some((t) => t.tag !== 'coordinator' && t.tag !== 'adverb')) return null;
  const before = subject ? quotationBefore(tokens, subject.from) : false;
  const after = !before && subject !== null && followsClause(tokens, subject.from);
  const kind = speechKind(tokens, form, content, before, after, subject);
  if (!kind) return null;
  const quoted = before || content.quoted;
  if (subject?.relative && !content.quoted) return null;
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

interface Content extends Complement {
  /** A quotation stands in it before the clause ends. */
  quoted: boolean;
  /** End of the verb with its particle. */
  verbEnd: number;
  /** End of the person addressed, after `tell`; otherwise of the verb. */
  objectEnd: number;
}

/** What was said, behind the verb, its particle and the person told. */
function contentOf(tokens: readonly Tagged[], verb: number, form: ReportingForm): Content {
  const end = particleEnd(tokens, verb, form);
  let objectEnd = end;
  if (form.verbClass === 'tell') {
    objectEnd = tokens[end]?.tag === 'object' ? end + 1 : nounPhraseEnd(tokens, end, tokens.length);
  }
  const complement = complementAt(tokens, objectEnd);
  return { ...complement, verbEnd: end, objectEnd, quoted: complement.kind === 'quotation' || hasQuotationInPhrase(tokens, objectEnd) };
}

/** A quotation before the next comma, relative or finite verb. */
function hasQuotationInPhrase(tokens: readonly Tagged[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'quotation') return true;
    if (tag === 'comma' || tag === 'break' || tag === 'stop' || tag === 'relative' || tag === 'finite') return false;
  }
  return false;
}

/** How the verb reports here, by its class and its content, or null where it does not. */
function speechKind(
  tokens: readonly Tagged[], form: ReportingForm, content: Content, quotedBefore: boolean, comment: boolean, subject: Subject | null,
): 'speech' | 'act' | null {
  const { kind } = content;
  const words = kind === 'quotation' || kind === 'clause' || quotedBefore;
  if (NEEDS_SPEAKER.has(form.lemma) && subject && !canSpeak(tokens, subject)) return null;
  switch (form.verbClass) {
    case 'say':
      return kind === 'infinitive' ? null : 'speech';
    case 'tell':
      if (content.objectEnd === content.verbEnd && !words) return null;
      return kind === 'noun' && !content.quoted ? null : 'speech';
    case 'clause':
      if (CONTINUING.has(form.lemma) && kind !== 'quotation' && !quotedBefore) return null;
      if (words || content.quoted) return 'speech';
      if (comment && kind === 'end') return subject && canSpeak(tokens, subject) ? 'speech' : null;
      return form.lemma === 'claim' && kind === 'infinitive' ? 'speech' : null;
    case 'finding':
      if (!words && !(comment && kind === 'end')) return null;
      return quotedBefore || content.kind === 'quotation' || (subject && (isDocument(headOf(tokens, subject)) || isFinder(headOf(tokens, subject)))) ? 'speech' : null;
    case 'act':
      if (subject && !canSpeak(tokens, subject)) return null;
      return kind === 'noun' || kind === 'quotation' || kind === 'preposition' || kind === 'clause' ? 'act' : null;
    case 'rebuttal':
      if (words) return 'speech';
      return kind === 'noun' && isProposition(tokens, content.at, !STRONG_DENIALS.has(form.lemma)) ? 'speech' : null;
    case 'naming':
      return content.quoted && (!subject || canSpeak(tokens, subject)) ? 'speech' : null;
  }
}

/** Verbs that mostly take an action: speech only beside the words spoken. */
const CONTINUING = new Set(['continue', 'repeat', 'read', 'protest', 'agree', 'question', 'answer']);
/** Verbs that things do as well: "the scar suggests that", "the theory tells us". */
const NEEDS_SPEAKER = new Set('suggest imply reveal signal hint explain underline recall repeat tell remind inform assure'.split(' '));
const STRONG_DENIALS = new Set(['deny', 'refute', 'rebut', 'repudiate', 'disavow']);
const isFinder = (head: Tagged): boolean => /^(?:researchers?|scientists?|investigators?|auditors?|inspectors?|inquiry|court|judges?|jury|jurors|tribunal|panel|committee|regulators?|watchdog|ombudsman)$/.test(head.lower);

/** A present form agrees with its subject and is not the noun that looks like it. */
function agrees(tokens: readonly Tagged[], verb: number, form: ReportingForm): boolean {
  if (form.form !== 'base' && form.form !== 'third') return true;
  const start = groupStart(tokens, verb);
  const previous = tokens[start - 1];
  if (!previous || previous.possessive || NOUN_BEFORE.has(previous.tag)) return false;
  if (previous.tag === 'comma' || previous.tag === 'dash' || previous.tag === 'relative' || previous.tag === 'close' || previous.tag === 'coordinator') return true;
  if (previous.tag === 'pronoun') return PLURAL_PRONOUN.test(previous.lower) === (form.form === 'base');
  if (form.form === 'third') {
    if (form.lemma === 'say' || form.lemma === 'tell') return true;
    return (previous.tag === 'name' && !(start === 1 && isCommon(previous))) || (!PLURAL_NOUN.test(previous.lower) && subjectOf(tokens, verb) !== null && isDetermined(tokens, verb));
  }
  const subject = subjectOf(tokens, verb);
  return subject !== null && (PLURAL_NOUN.test(headOf(tokens, subject).lower) || tokens.slice(subject.from, subject.to).some((t) => t.lower === 'and'));
}

/** "the study claims", not "media claims": the subject opens with a determiner or a name. */
const isDetermined = (tokens: readonly Tagged[], verb: number): boolean => {
  const subject = subjectOf(tokens, verb);
  return subject !== null && ['determiner', 'name', 'number'].includes(tokens[subject.from]!.tag);
};

/** "…, said the minister": after a quotation or a clause, before its subject. */
function invertedReport(tokens: readonly Tagged[], verb: number, form: ReportingForm): Report | null {
  if (!INVERTING.has(form.lemma) || (form.form !== 'past' && form.form !== 'third')) return null;
  const previous = tokens[verb - 1];
  const quoted = quotationBefore(tokens, verb) || previous?.tag === 'quotation';
  const afterClause = previous?.tag === 'comma' && hasFinite(tokens, stretchStart(tokens, verb - 1), verb - 1);
  if (!quoted && !afterClause) return null;
  const end = nounPhraseEnd(tokens, verb + 1, tokens.length);
  const next = tokens[end];
  if (end === verb + 1 || tokens[verb + 1]!.tag === 'pronoun' || next?.tag === 'finite' || next?.tag === 'infinitive') return null;
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

/** ", stating that", ", calling him “…”", "with critics saying that". */
function gerundReport(tokens: readonly Tagged[], verb: number, form: ReportingForm): Report | null {
  const content = contentOf(tokens, verb, form);
  const naming = form.verbClass === 'naming' || form.verbClass === 'act';
  if (naming ? !content.quoted : content.kind !== 'clause' && content.kind !== 'quotation') return null;
  if (content.kind === 'clause' && tokens[content.at]!.tag !== 'subordinator' && !SPEAKING.has(form.lemma)) return null;
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
const SPEAKING = new Set(['say', 'tell', 'claim', 'add', 'insist', 'argue', 'warn', 'state', 'believe', 'fear']);

/** The noun phrase between `with` and the participle at `end`. */
function absoluteSubject(tokens: readonly Tagged[], end: number): Range | null {
  for (let k = end - 1; k >= Math.max(0, end - 15); k--) {
    if (tokens[k]!.lower === 'with') return asSource(tokens, { from: k + 1, to: end });
    if (['comma', 'finite', 'quotation', 'break', 'relative'].includes(tokens[k]!.tag)) return null;
  }
  return null;
}

/** A finished quotation, or one and a comma, right before `at`; not "the “rebel” leaders". */
const quotationBefore = (tokens: readonly Tagged[], at: number): boolean =>
  (tokens[at - 1]?.tag === 'quotation' && tokens[at - 1]!.finished) || (tokens[at - 1]?.tag === 'comma' && tokens[at - 2]?.tag === 'quotation');

/** Behind a clause and a comma, inside one between commas, or behind `as`: a comment on what was said ("…, officials say"). */
const followsClause = (tokens: readonly Tagged[], at: number): boolean => {
  const { tag } = tokens[at - 1] ?? { tag: null };
  if (tokens[at - 1]?.lower === 'as') return true;
  if ((tag !== 'comma' && tag !== 'dash') || at < 2) return false;
  if (hasFinite(tokens, stretchStart(tokens, at - 1), at - 1) || tokens[at - 2]!.tag === 'quotation') return true;
  const comma = indexOfTag(tokens, 'comma', at, tokens.length);
  return comma > 0 && ['finite', 'adverb'].includes(tokens[comma + 1]?.tag ?? 'stop');
};

/** The verb, its particle, and the person told or named if the object is short. */
function cueRange(tokens: readonly Tagged[], verb: number, form: ReportingForm, content: Content): Range {
  const end = particleEnd(tokens, verb, form);
  if (form.verbClass === 'naming' && (tokens[end]?.tag === 'object' || tokens[end]?.lower === 'it')) return { from: verb, to: end + 1 };
  let to = end;
  while (to < content.objectEnd && (tokens[to]!.tag !== 'preposition' || tokens[to]!.lower === 'of')) to++;
  return { from: verb, to: to - end <= CUE_OBJECT ? to : end };
}
