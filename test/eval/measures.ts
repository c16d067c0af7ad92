/**
 * Measures of ranked answers against judged queries, each in [0, 1], higher is better. The definitions are those of
 * the dossier's shared scorer, so that numbers may be compared. Offsets are half-open UTF-16 code units into the
 * article's file as stored.
 */

export interface Place {
  article: string;
  start: number;
  end: number;
}

/** A judged sentence: 2 answers the query, 1 helps; a sentence that is not listed is 0. */
export interface GradedPlace extends Place {
  grade: 1 | 2;
}

export interface ShownPassage extends Place {
  /** The same fact in other files, shown with the passage. */
  also: readonly Place[];
}

/** What one judged query brought. */
export interface Outcome {
  type: string;
  answerable: boolean;
  gold: readonly GradedPlace[];
  answered: boolean;
  /** In the order shown; empty where nothing was answered. */
  passages: readonly ShownPassage[];
}

/** A passage counts as every judged sentence of which it holds at least this share: a passage may be wider or cut. */
const HELD_SHARE = 0.6;

/** The judged sentences that `shown` holds. */
function heldBy(shown: Place, gold: readonly GradedPlace[]): GradedPlace[] {
  return gold.filter(
    (g) =>
      g.article === shown.article &&
      Math.min(g.end, shown.end) - Math.max(g.start, shown.start) >= HELD_SHARE * (g.end - g.start),
  );
}

const gain = (grade: number): number => 2 ** grade - 1;
const discount = (rank: number): number => Math.log2(rank + 2);

/**
 * s@k: 1 where one of the first `k` passages holds a sentence of grade 2, else 0.
 *
 * @example successAt(1, outcome) // 1: the first passage answers
 */
export function successAt(k: number, { passages, gold }: Outcome): number {
  return passages.slice(0, k).some((p) => heldBy(p, gold).some((g) => g.grade === 2)) ? 1 : 0;
}

/**
 * nDCG@5 with gain 2^grade - 1: of each of the first five passages the best sentence that no earlier passage held,
 * over the best order there can be of single sentences. "also" rows do not count. A passage that holds several
 * sentences can bring the sum above the ideal, so it is cut at 1.
 */
export function ndcgAt5({ passages, gold }: Outcome): number {
  const seen = new Set<GradedPlace>();
  let dcg = 0;
  for (const [rank, passage] of passages.slice(0, 5).entries()) {
    const held = heldBy(passage, gold);
    dcg += gain(Math.max(0, ...held.filter((g) => !seen.has(g)).map((g) => g.grade))) / discount(rank);
    for (const g of held) seen.add(g);
  }
  const ideal = gold
    .map((g) => g.grade)
    .sort((a, b) => b - a)
    .slice(0, 5)
    .reduce((sum, grade, rank) => sum + gain(grade) / discount(rank), 0);
  return Math.min(1, dcg / ideal);
}

/** R@10: the share of the grade-2 sentences that the first ten passages and their "also" rows hold. */
export function recallAt10({ passages, gold }: Outcome): number {
  const wanted = gold.filter((g) => g.grade === 2);
  const shown = passages.slice(0, 10).flatMap((p) => [p, ...p.also]);
  const found = wanted.filter((g) => shown.some((place) => heldBy(place, [g]).length > 0));
  return wanted.length === 0 ? 1 : found.length / wanted.length;
}

export const MEASURES = ['s@1', 's@3', 'nDCG@5', 'R@10', 'answered', 'abstained'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Score extends Record<Measure, number | null> {
  /** Number of queries. */
  queries: number;
}

/**
 * Means over the answerable outcomes; `abstained` over the unanswerable ones. Null where there is none of the kind.
 *
 * @example scoreOf([]) // { queries: 0, 's@1': null, ... }
 */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const answerable = outcomes.filter((o) => o.answerable);
  return {
    queries: outcomes.length,
    's@1': mean(answerable.map((o) => successAt(1, o))),
    's@3': mean(answerable.map((o) => successAt(3, o))),
    'nDCG@5': mean(answerable.map(ndcgAt5)),
    'R@10': mean(answerable.map(recallAt10)),
    answered: mean(answerable.map((o) => (o.answered ? 1 : 0))),
    abstained: mean(outcomes.filter((o) => !o.answerable).map((o) => (o.answered ? 0 : 1))),
  };
}

/** The score of each query type, by name of the type. */
export function scoreByType(outcomes: readonly Outcome[]): Map<string, Score> {
  const types = [...new Set(outcomes.map((o) => o.type))].sort();
  return new Map(types.map((type) => [type, scoreOf(outcomes.filter((o) => o.type === type))]));
}

/** The share of quotations that equal the file at their offsets; 1 where none is given. Anything under 1 is a defect. */
export function verbatimShare(
  quotes: readonly (Place & { quote: string })[],
  textOf: (article: string) => string | undefined,
): number {
  const exact = quotes.filter((q) => textOf(q.article)?.slice(q.start, q.end) === q.quote);
  return quotes.length === 0 ? 1 : exact.length / quotes.length;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, v) => sum + v, 0) / values.length;
}
