import type { Span } from '../article.ts';

/**
 * Words and phrases by which a text keeps its distance from what it tells.
 *
 * Written by hand, taken from no list. The kinds are those of the literature on hedging (Hyland, Metadiscourse, 2005):
 * reporting adverbs, evidential passives, modal verbs of possibility, verbs of distance. `May` with a capital
 * inside a sentence is the month. Verbs of distance ("claims") count only in front of a clause, not of a noun.
 */
const PHRASES = [
  'according to',
  'reportedly',
  'allegedly',
  'purportedly',
  'supposedly',
  'apparently',
  'seemingly',
  'ostensibly',
  'possibly',
  'perhaps',
  'maybe',
  'probably',
  'presumably',
  'potentially',
  'likely',
  'unconfirmed',
  'alleged',
  'purported',
  'supposed',
  'suspected',
  'rumoured',
  'rumored',
  'so-called',
  'accused of',
  'suspected of',
  'may',
  'might',
  'could',
  'appears? to',
  'appeared to',
  'seems? to',
  'seemed to',
  'possible',
  'unverified',
  "(?<=(?:his|her|its|their|the|a|of|[’']s) )reported(?= \\p{Ll})",
  '(?:is|are|was|were|has been|have been) (?:also )?(?:said|reported|alleged|believed|understood|thought|rumou?red|claimed) to',
  '(?:it|It) (?:is|was|has been) (?:said|reported|alleged|believed|understood|thought|claimed) that',
  '(?:claim|claims|claimed|alleges?|suggests?|suggested|believes?|believed)(?= (?:that|he|she|it|they|the|a|an|there|at|in|on)\\b)',
];

const HEDGE = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${PHRASES.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
/** "claims the island as": a noun phrase without a verb of its own follows. */
const CLAIM_OF_THING = /^claim(?:s|ed)?$/iu;
const CLAUSE_AHEAD =
  /^ (?:that|he|she|it|they|there)\b|^ [^,.;:]{1,80}? (?:is|are|was|were|has|have|had|will|would|can|could|did|does|do)\b/iu;

/**
 * The hedges inside `span`, in order, as spans of `text` (half-open, UTF-16 code units), not overlapping.
 *
 * @example findHedges('He allegedly left.', { start: 0, end: 18 }) // [{ start: 3, end: 12 }]
 */
export function findHedges(text: string, span: Span): Span[] {
  const stretch = text.slice(span.start, span.end);
  const hedges: Span[] = [];
  for (const match of stretch.matchAll(HEDGE)) {
    const end = match.index + match[0].length;
    if (match[0] === 'May' && match.index > 0) continue;
    if (CLAIM_OF_THING.test(match[0]) && !CLAUSE_AHEAD.test(stretch.slice(end, end + 100))) continue;
    if (match[0].toLowerCase() === 'alleged' && /^ that\b/.test(stretch.slice(end, end + 6))) continue;
    hedges.push({ start: span.start + match.index, end: span.start + end });
  }
  return hedges;
}
