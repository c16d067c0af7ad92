/** `answers.ts DOSSIER QUERIES`: what whole answers cost, as JSON on standard output. A process of its own, as compiled. */

import { labelsOf } from '../src/answer/citation.ts';
import { Desk } from '../src/desk.ts';
import { answerMessage } from '../src/slack/views/answer.ts';
import { readOwnQueries } from '../test/eval/gold.ts';
import { percentile } from '../test/eval/run-queries.ts';

/** The first times are the compiler's; they are not counted. */
const WARM_UP_ROUNDS = 2;
const ROUNDS = 10;
/** Named, so that one knows where to look. */
const SLOWEST = 3;

/** Milliseconds of CPU. */
export interface AnswerCost {
  queries: number;
  rounds: number;
  p50: number;
  p99: number;
  slowest: { query: string; median: number }[];
}

/** CPU of `Desk.ask` and of the Slack message made of its answer, over judged queries. */
async function measure(dossier: string, judged: string): Promise<AnswerCost> {
  const desk = await Desk.open(dossier);
  const queries = readOwnQueries(judged).map(({ query }) => query);
  const context = { command: '/musk-putin', labels: labelsOf(desk.dossier.articles) };
  const cpu: number[] = [];
  const byQuery = new Map<string, number[]>(queries.map((query) => [query, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const query of queries) {
      const before = process.cpuUsage();
      const answer = desk.ask(query);
      answerMessage(answer, answer.passages, 'bench', context);
      const { user, system } = process.cpuUsage(before);
      if (round < 0) continue;
      cpu.push((user + system) / 1000);
      byQuery.get(query)!.push((user + system) / 1000);
    }
  }
  const slowest = [...byQuery]
    .map(([query, times]) => ({ query, median: percentile(times, 0.5) }))
    .sort((a, b) => b.median - a.median)
    .slice(0, SLOWEST);
  return {
    queries: queries.length,
    rounds: ROUNDS,
    p50: percentile(cpu, 0.5),
    p99: percentile(cpu, 0.99),
    slowest,
  };
}

process.stdout.write(JSON.stringify(await measure(process.argv[2]!, process.argv[3]!)));
