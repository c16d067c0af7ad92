import { termOf } from '../../search/analysis.ts';
import { type ClauseWord, clauseWords } from './clauses.ts';
import { isNegation } from './words.ts';

/** A negation of one text that the other has not. */
export interface LostNegation {
  /** Literal text: "not", "avoid". */
  words: string;
  /** Literal text of the word it stands before; null where that is no matter. */
  before: string | null;
  /** Whether the other text has no negation at all. */
  alone: boolean;
}

/** Verbs that are a kind of "not to", each with the word that must follow; by itself "decline" means to fall. */
const NOT_TO: ReadonlyMap<string, string | null> = new Map(
  (
    [
      ['avoid avoids avoided avoiding deny denies denied denying denial', null],
      ['refrain refrains refrained refraining', 'from'],
      [
        'fail fails failed failing failure decline declines declined declining refuse refuses refused refusing',
        'to',
      ],
      ['refusal unable yet', 'to'],
    ] as const
  ).flatMap(([verbs, next]) => verbs.split(' ').map((verb): [string, string | null] => [verb, next])),
);

/** Behind "no" or "not": no negation of what follows ("not only", "not until May", "no doubt"). */
const TURNS_NOTHING: ReadonlySet<string> = new Set(
  'only just least until merely simply doubt matter less'.split(' '),
);
/** Between a negation and its word ("no one charged", "no longer contests"). */
const PASSED_OVER: ReadonlySet<string> = new Set(['one', 'longer', 'immediately']);

/** Terms of words that may say "not" in another way: what stands beside one is never said to lack a negation. */
const TURNS_ROUND: ReadonlySet<string> = new Set(
  `reject dispute dismiss rebut rebuff false untrue wrong baseless unfounded lack absent absence stop prevent halt block
   ban bar prohibit forbid withhold hardly barely scarcely rarely seldom unlikely impossible fail refrain abstain instead
   rather ignorant dark zero except unless`
    .split(/\s+/u)
    .map(termOf),
);

/** Places of one term looked at, so that a text of one word over and over costs no more than another. */
const MOST_PLACES = 20;
/** How many words behind a negation its word may stand. */
const REACH = 6;
/** A negation whose own word the other text has not counts if what stands around it has this share of the other's. */
const ABOUT_IT = 0.5;
/** And so many words of it: a name and a day in common are no statement. */
const LEAST_SHARED = 3;

interface Negation {
  at: number;
  /** The last of its own words. */
  to: number;
  /** The places of the word it stands before, and of the one right behind that. */
  targets: number[];
}

interface Read {
  text: string;
  words: ClauseWord[];
  negations: Negation[];
  /** Places of every word that may turn something round, negations too. */
  turning: ReadonlySet<number>;
  /** Of each clause the first such place, of each segment how many. */
  firstInClause: ReadonlyMap<number, number>;
  inSegment: ReadonlyMap<number, number>;
  /** Places of each term. */
  places: ReadonlyMap<string, number[]>;
  /** Places that a negation stands before. */
  negated: ReadonlySet<number>;
}

/**
 * Negations of `text` that `other` lacks, compared where they stand: the word behind a negation stands in the other
 * text with nothing about it that may say "not". Where the other text has another word for it, only a text without any
 * negation is said to lack one. Linear in the two lengths.
 *
 * @example lostNegations('They were not aware', 'He denies it, while they were aware') // “not” before “aware”
 */
export function lostNegations(text: string, other: string): LostNegation[] {
  const [a, b] = [read(text), read(other)];
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

function read(text: string): Read {
  const words = clauseWords(text);
  const negations = negationsIn(words);
  const turning = new Set<number>();
  for (const { at, to } of negations) for (let i = at; i <= to; i++) turning.add(i);
  for (const [i, { key, term }] of words.entries())
    if (isNegation(key) || TURNS_ROUND.has(term)) turning.add(i);
  const firstInClause = new Map<number, number>();
  const inSegment = new Map<number, number>();
  for (const at of [...turning].sort((x, y) => x - y)) {
    const { clause, segment } = words[at]!;
    if (!firstInClause.has(clause)) firstInClause.set(clause, at);
    inSegment.set(segment, (inSegment.get(segment) ?? 0) + 1);
  }
  const byTerm = new Map<string, number[]>();
  for (const [i, { term, isContent }] of words.entries()) {
    if (!isContent) continue;
    const known = byTerm.get(term);
    if (known && known.length < MOST_PLACES) known.push(i);
    else if (!known) byTerm.set(term, [i]);
  }
  const negated = new Set(negations.flatMap((n) => n.targets));
  return { text, words, negations, turning, firstInClause, inSegment, places: byTerm, negated };
}

function negationsIn(words: readonly ClauseWord[]): Negation[] {
  const found: Negation[] = [];
  for (const [at, { key }] of words.entries()) {
    const next = words[at + 1]?.key ?? '';
    const following = NOT_TO.get(key);
    const isVerb = following !== undefined && (following === null || next === following);
    const isPlain =
      following === undefined &&
      isNegation(key) &&
      !key.startsWith('un') &&
      !TURNS_NOTHING.has(next) &&
      !(key === 'no' && /^\p{N}/u.test(next));
    if (!isVerb && !isPlain) continue;
    const to = isVerb && following !== null ? at + 1 : at;
    found.push({ at, to, targets: targetsOf(words, to) });
  }
  return found;
}

/** The first telling word behind a negation, and the one right behind that. */
function targetsOf(words: readonly ClauseWord[], from: number): number[] {
  const { segment } = words[from]!;
  for (let i = from + 1; i <= from + REACH && words[i]?.segment === segment; i++) {
    if (!words[i]!.isContent || PASSED_OVER.has(words[i]!.key)) continue;
    const next = isTurning(words[i]!) ? undefined : words[i + 1];
    return next?.isContent && next.segment === segment ? [i, i + 1] : [i];
  }
  return [];
}

/** Whether a word may say "not" by itself: what is turned by a negation before it is that word alone ("not denied"). */
const isTurning = ({ key, term }: ClauseWord): boolean =>
  isNegation(key) || NOT_TO.has(key) || TURNS_ROUND.has(term);

const literal = ({ text, words }: Read, at: number): string => text.slice(words[at]!.start, words[at]!.end);
const places = (r: Read, { term }: ClauseWord): readonly number[] => r.places.get(term) ?? [];

/** Whether a negation stands before the word somewhere in the text, or the word with "un-" stands there. */
const isNegatedIn = (r: Read, word: ClauseWord): boolean =>
  places(r, word).some((at) => r.negated.has(at)) || r.places.has(termOf(`un${word.key}`));

/** Whether the word stands somewhere in its own text without the negation as well. */
const standsFree = (r: Read, word: ClauseWord): boolean => places(r, word).some((at) => !r.negated.has(at));

/** Whether something about a place may say "not": before it in its clause, or behind it in its segment. */
function isTurned(r: Read, at: number): boolean {
  const { clause, segment } = r.words[at]!;
  const first = r.firstInClause.get(clause);
  const others = (r.inSegment.get(segment) ?? 0) - (r.turning.has(at) ? 1 : 0);
  return (first !== undefined && first < at) || others > 0;
}

/** Whether a word behind a negation stands in the other text without anything that says "not". */
const isLost = (n: Negation, target: number, a: Read, b: Read): boolean =>
  places(b, a.words[target]!).every((at) => !isTurned(b, at) || isDropped(n, at, a, b));

/** Whether the other text has the same words with this one negation left out, another of the clause being elsewhere. */
function isDropped(n: Negation, at: number, a: Read, b: Read): boolean {
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

function lastContent(r: Read, before: number): number | null {
  for (let i = before - 1; i >= 0 && i >= before - REACH; i--) if (r.words[i]!.isContent) return i;
  return null;
}

/** Segments of a text that say much of what the other text says, where that has nothing that may say "not". */
function segmentsAbout(a: Read, b: Read): ReadonlySet<number> {
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
function unWords(a: Read, b: Read): number[] {
  return a.words.flatMap(({ key, isContent }, at) => {
    if (!isContent || !/^un\p{L}{4}/u.test(key) || a.negated.has(at)) return [];
    const there = b.places.get(termOf(key.slice(2)));
    const isLost = there !== undefined && !b.places.has(termOf(key)) && there.every((i) => !isTurned(b, i));
    return isLost ? [at] : [];
  });
}
