/** What a whole answer costs on the shipped dossier, and what the process takes while nobody asks. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { labelsOf } from '../src/answer/citation.ts';
import { Desk } from '../src/desk.ts';
import { answerMessage } from '../src/slack/views/answer.ts';
import { readOwnQueries } from '../test/eval/gold.ts';
import { percentile } from '../test/eval/run-queries.ts';
import { MUSK_PUTIN } from '../test/eval/sets.ts';
import { withProgress } from './progress.ts';
import { figure } from './report.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The first times are the compiler's; they are not counted. */
const WARM_UP_ROUNDS = 2;
const ROUNDS = 10;
/** Named, so that one knows where to look. */
const SLOWEST = 3;
/** Long enough for what is loaded in the background after the start. */
const IDLE_MS = 10_000;

/** CPU of `Desk.ask` and the Slack message made of it, over the judged queries; resident memory of `node dist/main.js`. */
export async function measureDossier(): Promise<string> {
  const desk = await Desk.open(MUSK_PUTIN.dossier);
  const queries = readOwnQueries(MUSK_PUTIN.queries).map(({ query }) => query);
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
  const [p50, p99] = [percentile(cpu, 0.5), percentile(cpu, 0.99)].map(figure);
  const slowest = [...byQuery]
    .map(([query, times]) => ({ query, median: percentile(times, 0.5) }))
    .sort((a, b) => b.median - a.median)
    .slice(0, SLOWEST);
  const idle = await withProgress('starting the program and letting it idle', idleMegabytes());
  return [
    `A whole answer with its Slack blocks, CPU: p50 ${p50} ms, p99 ${p99} ms (${queries.length} queries, ${ROUNDS} times each)`,
    ...slowest.map(({ query, median }) => `  ${figure(median)} ms: ${query}`),
    `node dist/main.js, practice workspace, idle: ${idle === null ? '-' : `${figure(idle)} MB resident`}`,
  ].join('\n');
}

/** Resident megabytes of the built program ten seconds after it answers; null where the system does not tell. */
async function idleMegabytes(): Promise<number | null> {
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`npm run build failed:\n${built.stdout}${built.stderr}`);
  const port = await freePort();
  // Started where there is no .env, and with no variable but these, so that it is the practice workspace.
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  const app = spawn(process.execPath, [join(ROOT, 'dist/main.js')], {
    cwd: folder,
    env: { PORT: String(port), DOSSIER: MUSK_PUTIN.dossier },
    stdio: 'ignore',
  });
  try {
    await answering(port, app);
    await sleep(IDLE_MS);
    const ps = spawnSync('ps', ['-o', 'rss=', '-p', String(app.pid)], { encoding: 'utf8' });
    return ps.status === 0 ? (Number(ps.stdout) * 1024) / 1e6 : null;
  } finally {
    app.kill('SIGTERM');
    if (app.exitCode === null && app.signalCode === null) await once(app, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(port: number, app: ReturnType<typeof spawn>): Promise<void> {
  for (let i = 0; i < 100 && app.exitCode === null; i++) {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (response?.ok) return;
    await sleep(200);
  }
  throw new Error(`node dist/main.js did not answer on port ${port} (exit code ${app.exitCode}).`);
}
