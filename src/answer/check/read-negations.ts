import { termOf } from '../../search/analysis.ts';
import { type ClauseWord, clauseWords } from './clauses.ts';
import { isNegation } from './words.ts';

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
export const REACH = 6;

/** A negation where it stands. */
export interface Negation {
  at: number;
  /** The last of its own words. */
  to: number;
  /** The places of the word it stands before, and of the one right behind that. */
  targets: number[];
}

/** A text read for what in it may say "not". */
export interface ReadNegations {
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

/** Linear in the length of the text. */
export function readNegations(text: string): ReadNegations {
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
