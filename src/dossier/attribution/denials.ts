import type { Attribution } from '../article.ts';
import { complementAt } from './complement.ts';
import type { Found } from './found.ts';
import { passiveReports } from './other-reports.ts';
import { callsObjectUntrue, callsUntrue, isProposition } from './propositions.ts';
import { clauseSubject, subjectOf } from './subject.ts';
import type { Tagged } from './tags.ts';
import { readingsAt, verbGroupAt } from './verb-group.ts';
import { verbReports } from './verb-reports.ts';

/** Verbs under which an infinitive is done, not only aimed at: "continues to deny", "moved to deny". */
const GOING_ON = /^(?:continu(?:e|es|ed|ing)|on|mov(?:e|es|ed)|rush(?:ed|es)|forced|quick)$/;

/**
 * Denials of a sentence: a verb that refuses a proposition ("denied the claims", "dismissed it as nonsense", also
 * "denying any wrongdoing" and "continues to deny it"), and a reported "the claims are false".
 *
 * @param tokens the sentence with its quotations closed
 * @param spoken the same with the words inside its quotations
 */
export function denials(
  tokens: readonly Tagged[],
  spoken: readonly Tagged[],
  attribution: Attribution,
): Found[] {
  const found: Found[] = [...verbReports(tokens, true), ...passiveReports(tokens)]
    .filter((r) => r.stance === 'denies')
    .map((r) => ({ type: 'denies', cue: r.cue, who: r.source }));
  tokens.forEach((token, i) => {
    const rebuts = readingsAt(tokens, i).some(
      (f) => f.lemma === 'deny' && (f.form === 'gerund' || f.form === 'base'),
    );
    if (!rebuts || found.some((f) => f.cue.from === i)) return;
    if (
      token.tag !== 'gerund' &&
      !(tokens[i - 1]?.tag === 'infinitive' && GOING_ON.test(tokens[i - 2]?.lower ?? ''))
    )
      return;
    const content = complementAt(tokens, i + 1);
    const proposition =
      content.kind === 'clause' || (content.kind === 'noun' && isProposition(tokens, content.at, false));
    const subject = proposition ? clauseSubject(tokens, i) : null;
    if (proposition)
      found.push({
        type: 'denies',
        cue: { from: i, to: i + 1 },
        who: subject && { from: subject.from, to: subject.to },
      });
  });
  for (const plea of pleas(tokens)) if (!found.some((f) => f.cue.from === plea.cue.from)) found.push(plea);
  // Who gave no answer is not who calls it untrue.
  const speaks = attribution.kind !== 'none' && attribution.stance !== 'no_comment';
  if (found.length === 0 && speaks && (callsUntrue(spoken) || sawNothingWrong(spoken))) {
    found.push({ type: 'denies', cue: wholeOf(tokens), who: null });
  }
  return found;
}

/** `called the report a lie`, `maintains her innocence`, `pleaded not guilty`: denials whose subject stands with the verb. */
function pleas(tokens: readonly Tagged[]): Found[] {
  return tokens.flatMap((token, i): Found[] => {
    const isPlea =
      (/^maintain(?:s|ed)?$/.test(token.lower) && tokens[i + 2]?.lower === 'innocence') ||
      (/^(?:plead(?:s|ed)?|pled)$/.test(token.lower) &&
        tokens[i + 1]?.lower === 'not' &&
        tokens[i + 2]?.lower === 'guilty') ||
      (isNaming(tokens, i) && callsObjectUntrue(tokens, i + 1));
    if (!isPlea) return [];
    const subject = subjectOf(tokens, i);
    return subject && !subject.ambiguous
      ? [{ type: 'denies', cue: { from: i, to: i + 1 }, who: { from: subject.from, to: subject.to } }]
      : [];
  });
}

/** Verbs that give a thing a name: "called", "described … as", "branded"; not "is called". */
function isNaming(tokens: readonly Tagged[], i: number): boolean {
  return readingsAt(tokens, i).some((form) => {
    if (!/^(?:call|label|brand|dub|describe|characteri[sz]e)$/.test(form.lemma)) return false;
    const group = verbGroupAt(tokens, i, form.form);
    return group !== null && !group.negated && group.voice !== 'passive' && group.voice !== 'infinitive';
  });
}

/** `(he had) done nothing wrong`. */
const sawNothingWrong = (tokens: readonly Tagged[]): boolean =>
  tokens.some(
    ({ lower }, i) =>
      /^(?:did|done|do)$/.test(lower) &&
      tokens[i + 1]?.lower === 'nothing' &&
      tokens[i + 2]?.lower === 'wrong',
  );

const wholeOf = (tokens: readonly Tagged[]) => ({ from: 0, to: tokens.length });
