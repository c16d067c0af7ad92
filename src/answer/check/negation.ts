import { termOf } from '../../search/analysis.ts';
import type { ClauseWord } from './clauses.ts';
import type { Difference } from './difference.ts';
import { type Negation, REACH, type ReadNegations, readNegations } from './read-negations.ts';

/** A negation of one text that the other has not. */
interface LostNegation {
  /** Literal text: "not", "avoid". */
  words: string;
  /** Literal text of the word it stands before; null where that is no matter. */
  before: string | null;
  /** Whether the other text has no negation at all. */
  alone: boolean;
}

/** Negations of the passage that the claim lacks, and the other way round. */
export function negationDifferences(claim: string, passage: string): Difference[] {
  const told = (lost: LostNegation, inClaim: boolean): Difference => ({
    kind: 'negation',
    claim: inClaim ? lost.words : '',
    passage: inClaim ? [] : [lost.words],
    before: lost.before,
    alone: lost.alone,
  });
  return [
    ...lostNegations(claim, passage).map((lost) => told(lost, true)),
    ...lostNegations(passage, claim).map((lost) => told(lost, false)),
  ];
}

/** A negation whose own word the other text has not counts if what stands around it has this share of the other's. */
const ABOUT_IT = 0.5;
/** And so many words of it: a name and a day in common are no statement. */
const LEAST_SHARED = 3;

/**
 * Negations of `text` that `other` lacks, compared where they stand: the word behind a negation stands in the other
 * text with nothing about it that may say "not". Where the other text has another word for it, only a text without any
 * negation is said to lack one. Linear in the two lengths.
 *
 * @example lostNegations('They were not aware', 'He denies it, while they were aware') // “not” before “aware”
 */
function lostNegations(text: string, other: string): LostNegation[] {
  const [a, b] = [readNegations(text), readNegations(other)];
  const about = segmentsAbout(a, b);
  const opposites = unWords(a, b).map(
    (at): LostNegation => ({ words: literal(a, at), before: null, alone: false }),
  );
  const found = a.negations.flatMap((n): LostNegation[] => {
    const words = a.text.slice(a.words[n.at]!.start, a.words[n.to]!.end);
    const shared = n.targets.filter((t) => b.places.has(a.words[t]!.term));
    if (shared.length === 0) {
      const before = n.targets[0] === undefined ? null : literal(a, n.targets[0]);
      return about.has(a.words[n.at]!.segment) ? [{ words, before, alone: true }] : [];
    }
    if (shared.some((t) => isNegatedIn(b, a.words[t]!))) return [];
    const lost = shared.find((t) => !standsFree(a, a.words[t]!) && isLost(n, t, a, b));
    return lost === undefined ? [] : [{ words, before: literal(a, lost), alone: b.turning.size === 0 }];
  });
  const seen = new Set<string>();
  return [...found, ...opposites].filter(({ words, before }) => {
    const key = `${words} ${before}`.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

const literal = ({ text, words }: ReadNegations, at: number): string =>
  text.slice(words[at]!.start, words[at]!.end);
const places = (r: ReadNegations, { term }: ClauseWord): readonly number[] => r.places.get(term) ?? [];

/** Whether a negation stands before the word somewhere in the text, or the word with "un-" stands there. */
const isNegatedIn = (r: ReadNegations, word: ClauseWord): boolean =>
  places(r, word).some((at) => r.negated.has(at)) || r.places.has(termOf(`un${word.key}`));

/** Whether the word stands somewhere in its own text without the negation as well. */
const standsFree = (r: ReadNegations, word: ClauseWord): boolean =>
  places(r, word).some((at) => !r.negated.has(at));

/** Whether something about a place may say "not": before it in its clause, or behind it in its segment. */
function isTurned(r: ReadNegations, at: number): boolean {
  const { clause, segment } = r.words[at]!;
  const first = r.firstInClause.get(clause);
  const others = (r.inSegment.get(segment) ?? 0) - (r.turning.has(at) ? 1 : 0);
  return (first !== undefined && first < at) || others > 0;
}

/** Whether a word behind a negation stands in the other text without anything that says "not". */
const isLost = (n: Negation, target: number, a: ReadNegations, b: ReadNegations): boolean =>
  places(b, a.words[target]!).every((at) => !isTurned(b, at) || isDropped(n, at, a, b));

/** Whether the other text has the same words with this one negation left out, another of the clause being elsewhere. */
function isDropped(n: Negation, at: number, a: ReadNegations, b: ReadNegations): boolean {
  if (a.negations.length <= b.negations.length) return false;
  const before = lastContent(a, n.at);
  const there = lastContent(b, at);
  return (
    before !== null &&
    there !== null &&
    a.words[before]!.term === b.words[there]!.term &&
    !b.negated.has(there) &&
    b.words[there]!.clause === b.words[at]!.clause
  );
}

function lastContent(r: ReadNegations, before: number): number | null {
  for (let i = before - 1; i >= 0 && i >= before - REACH; i--) if (r.words[i]!.isContent) return i;
  return null;
}

/** Segments of a text that say much of what the other text says, where that has nothing that may say "not". */
function segmentsAbout(a: ReadNegations, b: ReadNegations): ReadonlySet<number> {
  if (b.turning.size > 0) return new Set();
  const terms = new Map<number, Set<string>>();
  for (const { segment, term, isContent } of a.words) {
    if (isContent) terms.set(segment, (terms.get(segment) ?? new Set()).add(term));
  }
  const about = new Set<number>();
  for (const [segment, here] of terms) {
    const shared = [...here].filter((term) => b.places.has(term)).length;
    if (shared >= Math.max(LEAST_SHARED, ABOUT_IT * Math.min(here.size, b.places.size))) about.add(segment);
  }
  return about;
}

/** Words of a text that the other one has without their "un-", and nothing about it that may say "not". */
function unWords(a: ReadNegations, b: ReadNegations): number[] {
  return a.words.flatMap(({ key, isContent }, at) => {
    if (!isContent || !/^un\p{L}{4}/u.test(key) || a.negated.has(at)) return [];
    const there = b.places.get(termOf(key.slice(2)));
    const isLost = there !== undefined && !b.places.has(termOf(key)) && there.every((i) => !isTurned(b, i));
    return isLost ? [at] : [];
  });
}
