/** One size of the comparison: every engine filled with the same corpus and asked the same queries, turn by turn. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { percentile } from '../test/eval/run-queries.ts';
import type { First } from './engines/engine.ts';
import { ENGINES, type EngineName, limitOf } from './engines/list.ts';
import { compileBench } from './install.ts';
import type { Clock, Options } from './options.ts';
import { EngineFailure, type EngineProcess, type Places, startNode, startXapian } from './process.ts';
import { ticker, withProgress } from './progress.ts';
import { type BenchQuery, type Kind, makeQueries, Sources } from './queries.ts';
import { readGiven, writeCorpus, writeDossier } from './text/corpus.ts';
import { generate, type Sentence } from './text/generate.ts';
import { wordsOfFolder } from './text/words.ts';

export interface KindResult {
  /** Queries finished within the budget. */
  finished: number;
  p50: number;
  p99: number;
  /** Share of the finished queries whose sentence came first. */
  first: number;
}

export interface EngineResult {
  name: EngineName;
  /** Why there are no figures, or null. */
  skipped: string | null;
  /** Whether `skipped` is a fault and no choice. */
  failed: boolean;
  buildSeconds: number | null;
  rss: number | null;
  indexBytes: number | null;
  coldStart: { bytes: number; seconds: number } | null;
  kinds: Partial<Record<Kind, KindResult>>;
}

export interface SizeResult {
  sentences: number;
  /** Different words, in lower case. */
  words: number;
  queries: number;
  engines: EngineResult[];
}

/** Asked first and not counted, so that no engine is measured while its code is still being compiled. */
const WARM_UP = 100;
/** Milliseconds for it, for each second of the budget. */
const WARM_UP_SHARE = 50;
/** Engines take turns of so many queries or so long, so that what else the machine does meets all of them. */
const TURN = 20;
const TURN_MS = 5_000;
/** An engine that has not built its index by then is given up. */
const BUILD_MINUTES = 20;

const SHIPPED = fileURLToPath(new URL('../data/musk-putin/articles', import.meta.url));

interface Running {
  result: EngineResult;
  process: EngineProcess;
}

export async function compareAt(
  size: number,
  options: Options,
  xapian: { program: string } | { missing: string } | null,
): Promise<SizeResult> {
  const compiled = await compileBench();
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  const running: Running[] = [];
  const stopAll = (): void => {
    for (const { process } of running) process.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stopAll);
  try {
    const corpus = join(folder, 'corpus.tsv');
    const sources = new Sources(size, options.queries, options.seed + 1);
    const { sentences, words } = prepare(corpus, size, options, sources);
    const dossier = join(folder, 'dossier');
    if (options.engines.includes('answer')) {
      writeDossier(corpus, dossier, ticker('sentences written as a dossier folder'));
    }
    const results: EngineResult[] = [];
    for (const name of options.engines) {
      const { result, process } = start(name, sentences, options.clock, { compiled, xapian });
      results.push(result);
      if (process === null) continue;
      const scratch = join(folder, name);
      mkdirSync(scratch);
      const engine = { result, process };
      running.push(engine);
      await attempt(engine, () => fill(engine, { corpus, dossier, scratch }, sources));
    }
    for (const kind of options.kinds) await askAll(running, kind, sources, options);
    return { sentences, words, queries: options.queries, engines: results };
  } finally {
    process.off('exit', stopAll);
    stopAll();
  }
}

function prepare(path: string, size: number, { corpus, seed }: Options, sources: Sources) {
  const words = new Set<string>();
  const tick = ticker('sentences written');
  const sentences = corpus ? readGiven(corpus, size) : generate(size, seed, wordsOfFolder(SHIPPED));
  const look = (sentence: Sentence, number: number): void => {
    for (const word of sentence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.add(word);
    sources.look(sentence, number);
    tick(number + 1);
  };
  const count = writeCorpus(path, sentences, look);
  if (count < size) {
    throw new Error(`${corpus} has ${count} sentences; --sizes wants ${size}. Name a smaller size.`);
  }
  return { sentences: count, words: words.size };
}

function start(
  name: EngineName,
  sentences: number,
  clock: Clock,
  { compiled, xapian }: { compiled: string; xapian: { program: string } | { missing: string } | null },
): { result: EngineResult; process: EngineProcess | null } {
  const result: EngineResult = {
    ...{ name, skipped: null, failed: false, kinds: {} },
    ...{ buildSeconds: null, rss: null, indexBytes: null, coldStart: null },
  };
  const limit = limitOf(name);
  if (limit && sentences > limit.sentences) result.skipped = limit.why;
  else if (ENGINES[name].make !== null) return { result, process: startNode(name, clock, compiled) };
  else if (xapian && 'program' in xapian) return { result, process: startXapian(xapian.program, clock) };
  else result.skipped = xapian?.missing ?? 'it was not asked for';
  return { result, process: null };
}

async function fill({ result, process }: Running, places: Places, sources: Sources): Promise<void> {
  const { title } = ENGINES[result.name];
  const built = await withProgress(`${title}: building`, within(BUILD_MINUTES, process.build(places)));
  result.buildSeconds = built.seconds;
  result.indexBytes = built.indexBytes;
  const query = sources.chosen[0]!.text;
  result.coldStart = await withProgress(`${title}: snapshot`, process.coldStart(places, query));
}

async function askAll(
  running: readonly Running[],
  kind: Kind,
  sources: Sources,
  { seed, budget }: Options,
): Promise<void> {
  const asked = makeQueries(kind, sources.chosen, seed + 2);
  const warmUp = makeQueries(kind, sources.chosen, seed + 3).slice(0, WARM_UP);
  const warm = warmUp.map(({ text }) => text);
  const asks = running
    .filter(({ result }) => result.skipped === null)
    .map((engine) => ({ ...engine, times: [] as number[], firsts: [] as First[], spent: 0 }));
  const open = (ask: (typeof asks)[number]): boolean =>
    ask.result.skipped === null && ask.times.length < asked.length && ask.spent < budget * 1000;
  const work = async (): Promise<void> => {
    for (const ask of asks) await attempt(ask, () => ask.process.search(warm, WARM_UP_SHARE * budget));
    for (let left = asks.filter(open); left.length > 0; left = left.filter(open)) {
      for (const ask of left) {
        await attempt(ask, async () => {
          const turn = asked.slice(ask.times.length, ask.times.length + TURN).map(({ text }) => text);
          const limit = Math.min(TURN_MS, budget * 1000 - ask.spent);
          const { times, firsts, rss } = await ask.process.search(turn, limit);
          ask.times.push(...times);
          ask.firsts.push(...firsts);
          ask.spent += times.reduce((sum, time) => sum + time, 0);
          ask.result.rss = Math.max(rss, ask.result.rss ?? 0);
        });
      }
    }
  };
  await withProgress(`asking ${asked.length} ${kind} queries of ${asks.length} engines`, work());
  for (const { result, times, firsts } of asks) {
    if (times.length > 0) result.kinds[kind] = summary(times, firsts, asked);
  }
}

function summary(
  times: readonly number[],
  firsts: readonly First[],
  asked: readonly BenchQuery[],
): KindResult {
  const found = firsts.filter((first, i) => isSource(first, asked[i]!)).length;
  return {
    finished: times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    first: found / times.length,
  };
}

const isSource = (first: First, { source, sourceText }: BenchQuery): boolean =>
  typeof first === 'string' ? first.includes(sourceText) : first === source;

/** Does something with an engine; where the engine gives up, its row says so and the others go on. */
async function attempt({ result, process }: Running, work: () => Promise<unknown>): Promise<void> {
  if (result.skipped !== null) return;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    result.skipped = error.message;
    result.failed = true;
    process.stop();
  }
}

async function within<T>(minutes: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const why = `its index was not built after ${minutes} minutes`;
    timer = setTimeout(() => reject(new EngineFailure(why)), minutes * 60_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
