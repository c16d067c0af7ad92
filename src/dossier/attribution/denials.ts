import type { Attribution } from '../article.ts';
import { complementAt } from './complement.ts';
import type { Found } from './found.ts';
import { passiveReports } from './other-reports.ts';
import { callsUntrue, isProposition } from './propositions.ts';
import { clauseSubject } from './subject.ts';
import type { Tagged } from './tags.ts';
import { readingsAt } from './verb-group.ts';
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
  if (found.length === 0 && attribution.kind !== 'none' && callsUntrue(spoken)) {
    found.push({ type: 'denies', cue: wholeOf(tokens), who: null });
  }
  return found;
}

const wholeOf = (tokens: readonly Tagged[]) => ({ from: 0, to: tokens.length });
