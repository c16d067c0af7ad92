import type { Desk } from '../../src/desk.ts';
import type { JudgedQuery } from './gold.ts';
import { type Outcome, type Place, successAt, verbatimShare } from './measures.ts';

/** A query that went wrong, for a person to look at. */
export interface Miss {
  id: string;
  query: string;
  /** What went wrong, e.g. `no_answer (absent)` or `answered an unanswerable query`. */
  what: string;
  /** The first passage shown, or null. */
  first: string | null;
}

export interface Run {
  outcomes: Outcome[];
  misses: Miss[];
  /** In milliseconds, one a query, in the order asked; the first ones carry the warming up. */
  times: number[];
  /** Share of the quotations shown, "also" rows included, that equal the file. */
  verbatim: number;
}

/** Asks a desk every judged query, in process. A miss is: no grade-2 sentence among the first three, or not abstained. */
export function runQueries(desk: Desk, queries: readonly JudgedQuery[]): Run {
  const run: Run = { outcomes: [], misses: [], times: [], verbatim: 1 };
  const quotes: (Place & { quote: string })[] = [];
  for (const q of queries) {
    const began = performance.now();
    const answer = desk.ask(q.query);
    run.times.push(performance.now() - began);
    const answered = answer.status === 'answered';
    const passages = answered ? answer.passages : [];
    quotes.push(...passages.flatMap((p) => [p, ...p.also]));
    const outcome: Outcome = { type: q.type, answerable: q.answerable, gold: q.gold, answered, passages };
    run.outcomes.push(outcome);
    if (q.answerable ? successAt(3, outcome) === 0 : answered) {
      run.misses.push({
        id: q.id,
        query: q.query,
        what: q.answerable
          ? answer.status + (answer.reason ? ` (${answer.reason.code})` : '')
          : 'answered an unanswerable query',
        first: passages[0]?.quote ?? null,
      });
    }
  }
  const texts = new Map(desk.dossier.articles.map((a) => [a.id, a.text]));
  run.verbatim = verbatimShare(quotes, (article) => texts.get(article));
  return run;
}

/**
 * The value that `share` of the values do not pass (nearest rank), or 0 where there are none.
 *
 * @example percentile([4, 1, 3, 2], 0.5) // 2
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
