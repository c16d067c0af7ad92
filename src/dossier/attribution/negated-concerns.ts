import type { Attribution } from '../article.ts';
import type { Found } from './found.ts';
import { subjectOf } from './subject.ts';
import type { Tagged } from './tags.ts';

/** What is said not to have been raised or found. */
const CONCERN =
  /^(?:concerns?|alarms?|objections?|complaints?|wrongdoing|evidence|breach(?:es)?|irregularit(?:y|ies)|faults?|flags?|suspicions?|violations?|misconduct|indications?|basis)$/;
const RAISED =
  /^(?:raised?|raising|express(?:ed)?|voic(?:e|ed)|f(?:ou|i)nd|see|seen|saw|identif(?:y|ied)|receiv(?:e|ed)|report(?:ed)?|detect(?:ed)?|uncover(?:ed)?|lodged?|made|make|has|have|had|is|was|were|are|be)$/;
const NOT = /^(?:not|never|.+n't)$/;
/** How many words may stand between the parts. */
const GAP = 4;

/**
 * `negates`: "no alarms had been raised", "have not raised any concerns", "found no evidence of wrongdoing", said by
 * somebody or of somebody named as its subject; in the article's own words without either it is none.
 */
export function negatedConcerns(tokens: readonly Tagged[], attribution: Attribution): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!CONCERN.test(tokens[i]!.lower)) continue;
    const verb = raisedNot(tokens, i);
    if (verb < 0) continue;
    const subject = verb < i ? subjectOf(tokens, verb) : null;
    if (!subject && (attribution.kind === 'none' || attribution.source === null)) continue;
    found.push({
      type: 'negates',
      cue: { from: Math.min(verb, i), to: Math.max(verb, i) + 1 },
      who: subject && { from: subject.from, to: subject.to },
    });
  }
  return found;
}

/** The verb of a negated concern at `i`, before it or behind it; -1 where there is none. */
function raisedNot(tokens: readonly Tagged[], i: number): number {
  let no = false;
  for (let k = i - 1; k >= Math.max(0, i - GAP - 1); k--) {
    const token = tokens[k]!;
    if (token.lower === 'no') no = true;
    else if (no && RAISED.test(token.lower)) return k;
    else if (!no && RAISED.test(token.lower) && !token.auxiliary) return isNegated(tokens, k) ? k : -1;
    else if (
      !['noun', 'name', 'determiner', 'adverb', 'preposition', 'gerund', 'participle'].includes(token.tag)
    )
      break;
    if (no && k < i - GAP) break;
  }
  if (!no) return -1;
  for (let k = i + 1; k < Math.min(tokens.length, i + 2 * GAP); k++) {
    if (tokens[k]!.tag === 'comma' || tokens[k]!.tag === 'stop') return -1;
    if (RAISED.test(tokens[k]!.lower) && !tokens[k]!.auxiliary) return k;
  }
  return -1;
}

const isNegated = (tokens: readonly Tagged[], verb: number): boolean =>
  tokens.slice(Math.max(0, verb - GAP), verb).some((t) => NOT.test(t.lower));
