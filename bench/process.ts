/** The processes in which engines run, seen from the bench: one shape for JavaScript engines and for Xapian. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { STOP_WORDS } from '../src/search/words/stop-words.ts';
import type { Built, Order, Reports, Searched } from './child.ts';
import type { EngineName } from './engines/list.ts';
import type { Clock } from './options.ts';

export interface Places {
  corpus: string;
  dossier: string;
  /** A folder for files of this engine alone. */
  scratch: string;
}

export interface EngineProcess {
  build(places: Places): Promise<Built>;
  /** Asks queries until they are done or the limit has passed; at least one. */
  search(queries: string[], limitMs: number): Promise<Searched>;
  /** Saves a snapshot and opens it in a fresh process; null where the engine has none. */
  coldStart(places: Places, query: string): Promise<{ bytes: number; seconds: number } | null>;
  stop(): void;
}

/** An engine that gave up; the message says why in words for the table's foot. */
export class EngineFailure extends Error {}

/** Node's own limit is far under what a million sentences take in some engines. */
const HEAP_MB = Math.floor((totalmem() / 2 ** 20) * 0.75);

/** `compiled`: see `compileBench`. */
export function startNode(name: EngineName, clock: Clock, compiled: string): EngineProcess {
  const { tell, stop } = startChild(name, compiled);
  return {
    build: ({ corpus, dossier }) => tell({ do: 'build', corpus, dossier, clock }),
    search: (queries, limitMs) => tell({ do: 'search', queries, limitMs, clock }),
    async coldStart({ scratch }, query) {
      const path = join(scratch, 'snapshot');
      const { bytes } = await tell({ do: 'save', path });
      if (bytes === null) return null;
      const fresh = startChild(name, compiled);
      try {
        return { bytes, seconds: (await fresh.tell({ do: 'open', path, query })).seconds };
      } finally {
        fresh.stop();
      }
    },
    stop,
  };
}

function startChild(name: EngineName, compiled: string) {
  const child = fork(join(compiled, 'child.js'), [name], {
    execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const failed = failureOf(child);
  return {
    tell<D extends Order['do']>(order: Order & { do: D }): Promise<Reports[D]> {
      const report = new Promise<Reports[D]>((resolve) => child.once('message', resolve as () => void));
      child.send(order);
      return Promise.race([report, failed]);
    },
    stop: () => void child.kill('SIGKILL'),
  };
}

export function startXapian(program: string, clock: Clock): EngineProcess {
  let child: ChildProcess | null = null;
  let lines: AsyncIterator<string> | null = null;
  let failed: Promise<never> | null = null;
  const nextLine = async (): Promise<string> => {
    const { value, done } = await Promise.race([lines!.next(), failed!]);
    return done ? failed! : value;
  };
  return {
    async build({ corpus, scratch }) {
      const database = join(scratch, 'xapian');
      const stopWords = join(scratch, 'stop-words.txt');
      writeFileSync(stopWords, [...STOP_WORDS].join('\n'));
      child = spawn(program, [corpus, database, stopWords, clock], { stdio: ['pipe', 'pipe', 'pipe'] });
      failed = failureOf(child);
      lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
      const seconds = Number((await nextLine()).replace('built ', ''));
      const files = readdirSync(database).map((file) => statSync(join(database, file)).size);
      return { seconds, indexBytes: files.reduce((sum, size) => sum + size, 0) };
    },
    async search(queries, limitMs) {
      const searched: Searched = { times: [], firsts: [], rss: 0 };
      const until = performance.now() + limitMs;
      for (const query of queries) {
        child!.stdin!.write(`${query}\n`);
        const [took, first, rss] = (await nextLine()).split(' ').map(Number);
        searched.times.push(took! / 1e6);
        searched.firsts.push(first! < 0 ? null : first!);
        searched.rss = rss!;
        if (performance.now() > until) break;
      }
      return searched;
    },
    coldStart: async () => null,
    stop: () => void child?.kill('SIGKILL'),
  };
}

/** Rejects when the process ends by itself, with the reason as far as it gave one. */
function failureOf(child: ChildProcess): Promise<never> {
  let said = '';
  child.stderr!.on('data', (data) => {
    said = (said + data).slice(-4_000);
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new EngineFailure(error.message)));
    child.once('close', (code, signal) => reject(new EngineFailure(reasonOf(said, code, signal))));
  });
  // Whoever asks next gets the reason; until then nobody need be listening.
  failed.catch(() => {});
  return failed;
}

function reasonOf(said: string, code: number | null, signal: string | null): string {
  if (/heap out of memory|Reached heap limit/u.test(said)) return `it ran out of memory (${HEAP_MB} MB)`;
  const line = said.split('\n').find((l) => /Error|error/u.test(l)) ?? said.trim().split('\n').at(-1) ?? '';
  return `it ended with ${signal ?? `exit code ${code}`}${line === '' ? '' : `: ${line.trim()}`}`;
}
