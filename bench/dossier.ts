/** What a whole answer costs on the shipped dossier, and what the process takes while nobody asks. */

import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MUSK_PUTIN } from '../test/eval/sets.ts';
import type { AnswerCost } from './answers.ts';
import { compileBench } from './install.ts';
import { withProgress } from './progress.ts';
import { figure } from './report.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Long enough for what is loaded in the background after the start. */
const IDLE_MS = 10_000;

/** CPU of whole answers to the judged queries; resident memory of `node dist/main.js`. */
export async function measureDossier(): Promise<string> {
  const { queries, rounds, p50, p99, slowest } = await answerCost();
  const idle = await withProgress('starting the program and letting it idle', idleMegabytes());
  return [
    `A whole answer with its Slack blocks, CPU: p50 ${figure(p50)} ms, p99 ${figure(p99)} ms (${queries} queries, ${rounds} times each)`,
    ...slowest.map(({ query, median }) => `  ${figure(median)} ms: ${query}`),
    `node dist/main.js, practice workspace, idle: ${idle === null ? '-' : `${figure(idle)} MB resident`}`,
  ].join('\n');
}

async function answerCost(): Promise<AnswerCost> {
  const program = join(await compileBench(), 'answers.js');
  const asked = promisify(execFile)(process.execPath, [program, MUSK_PUTIN.dossier, MUSK_PUTIN.queries]);
  return JSON.parse((await withProgress('asking', asked)).stdout) as AnswerCost;
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
