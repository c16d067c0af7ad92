/** One engine in a process of its own, so that its memory is its own. Driven by `process.ts` over Node's channel. */

import { cpuUsage, memoryUsage } from 'node:process';
import type { Engine, First } from './engines/engine.ts';
import { ENGINES, type EngineName } from './engines/list.ts';
import type { Clock } from './options.ts';
import { readCorpus } from './text/corpus.ts';

export type Order =
  | { do: 'build'; corpus: string; dossier: string; clock: Clock }
  | { do: 'search'; queries: string[]; limitMs: number; clock: Clock }
  | { do: 'save'; path: string }
  | { do: 'open'; path: string; query: string };

export interface Built {
  seconds: number;
  /** Bytes of the index, the texts kept beside it not counted; on disk for an engine that keeps it there. */
  indexBytes: number;
}

export interface Searched {
  /** Milliseconds of each query that was finished, in order, at least one. */
  times: number[];
  firsts: First[];
  rss: number;
}

export interface Reports {
  build: Built;
  search: Searched;
  /** Bytes on disk, or null where the engine has no snapshot. */
  save: { bytes: number | null };
  /** Seconds from the call to the first answer. */
  open: { seconds: number };
}

/** Heap and typed arrays in bytes, garbage taken out. */
function bytesInUse(): number {
  // Twice: what typed arrays held is given back behind the first.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = memoryUsage();
  return heapUsed + external;
}

/** Milliseconds of all threads of this process. */
function cpuNow(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds from some moment on, by that clock. */
const clockOf = (clock: Clock): (() => number) => (clock === 'cpu' ? cpuNow : () => performance.now());

async function build(engine: Engine, { corpus, dossier, clock }: Order & { do: 'build' }): Promise<Built> {
  const before = bytesInUse();
  const now = clockOf(clock);
  const began = now();
  const textBytes = await engine.build({ sentences: () => readCorpus(corpus), dossier });
  const seconds = (now() - began) / 1000;
  return { seconds, indexBytes: Math.max(0, bytesInUse() - before - textBytes) };
}

function search(engine: Engine, queries: readonly string[], limitMs: number, clock: Clock): Searched {
  const until = performance.now() + limitMs;
  const now = clockOf(clock);
  const times: number[] = [];
  const firsts: First[] = [];
  for (const query of queries) {
    const began = now();
    firsts.push(engine.search(query));
    times.push(now() - began);
    if (performance.now() > until) break;
  }
  return { times, firsts, rss: memoryUsage().rss };
}

async function open(engine: Engine, path: string, query: string): Promise<Reports['open']> {
  const began = performance.now();
  await engine.open!(path);
  engine.search(query);
  return { seconds: (performance.now() - began) / 1000 };
}

async function obey(engine: Engine, order: Order): Promise<Reports[Order['do']]> {
  switch (order.do) {
    case 'build':
      return build(engine, order);
    case 'search':
      return search(engine, order.queries, order.limitMs, order.clock);
    case 'save':
      return { bytes: (await engine.save?.(order.path)) ?? null };
    case 'open':
      return open(engine, order.path, order.query);
  }
}

const engine: Promise<Engine> = ENGINES[process.argv[2] as Exclude<EngineName, 'xapian'>].make();

process.on('message', async (order: Order) => {
  try {
    process.send!(await obey(await engine, order));
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  }
});
