/**
 * `npm run load`: 3,000 slash commands at concurrency 20 against the built program, on loopback and on a free port. Prints
 * the resident memory of the app over time, the errors, and how long the app took. Exit code 1 where an answer is
 * missing or an error came. Bounded: it gives up after two minutes.
 */

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { slashCommand } from '../support/payloads.ts';
import { MainProcess } from '../support/process.ts';
import { commandForm, SIGNING_SECRET, signedHeaders } from '../support/signed.ts';
import { BOT_TOKEN, TestSlack } from '../support/slack.ts';

const COMMANDS = 3_000;
const CONCURRENCY = 20;
const LONGEST_MS = 120_000;
const MEMORY_EVERY = COMMANDS / 15;

const out = (line: string) => process.stdout.write(`${line}\n`);

const queries = readFileSync(new URL('../eval/queries/musk-putin.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).query as string);

const slack = await TestSlack.start();
const app = new MainProcess({
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_API_URL: slack.apiUrl,
  HOST: '127.0.0.1',
  PORT: '0',
  NODE_ENV: 'production',
});
const patience = setTimeout(() => {
  out(`gave up after ${LONGEST_MS / 1000} s`);
  app.kill();
  process.exit(1);
}, LONGEST_MS);
const [, port] = await app.says(/"port":(\d+).*"started"/);

/** Milliseconds from the call to the acknowledgement, and from the call to the answer at the response URL. */
const acknowledged: number[] = [];
const answered: number[] = [];
let errors = 0;
let next = 0;

/** By response URL: who waits for the answer there. The posts would otherwise be searched 3,000 times over. */
const arrivals = new Map<string, () => void>();
slack.onPost = ({ url, body }) => {
  if (body.text.includes('incident')) errors += 1;
  arrivals.get(url)?.();
  slack.posts.length = 0;
};

async function ask(n: number): Promise<void> {
  const url = `load-${n}`;
  const body = commandForm(slashCommand(queries[n % queries.length]!, slack.responseUrl(url)));
  const arrived = new Promise<void>((resolve) => arrivals.set(url, resolve));
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body,
    headers: signedHeaders(body),
  });
  await response.arrayBuffer();
  acknowledged.push(performance.now() - began);
  if (response.status !== 200) {
    errors += 1;
    return;
  }
  await arrived;
  answered.push(performance.now() - began);
  arrivals.delete(url);
}

/** Resident memory of the app, in megabytes. Linux only; elsewhere unknown. */
function memory(): string {
  try {
    const status = readFileSync(`/proc/${app.pid}/status`, 'utf8');
    return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024)} MB`;
  } catch {
    return 'unknown';
  }
}

async function worker(): Promise<void> {
  while (next < COMMANDS) {
    const n = next++;
    if (n % MEMORY_EVERY === 0) out(`${String(n).padStart(5)} commands  RSS ${memory()}`);
    await ask(n);
  }
}

const percentile = (values: number[], p: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil((p / 100) * values.length) - 1]!.toFixed(2);
const line = (name: string, values: number[]) =>
  out(`${name}  p50 ${percentile(values, 50)} ms  p99 ${percentile(values, 99)} ms`);

/** One after another: what one person waits for, with nobody else there. */
const ALONE = 200;
for (let n = 0; n < ALONE; n++) await ask(COMMANDS + n);
line('one at a time: command to answer          ', answered);
acknowledged.length = 0;
answered.length = 0;

out(`${COMMANDS} commands, ${CONCURRENCY} at a time, ${queries.length} queries`);
const began = performance.now();
await Promise.all(Array.from({ length: CONCURRENCY }, worker));
const seconds = (performance.now() - began) / 1000;
out(`${String(COMMANDS).padStart(5)} commands  RSS ${memory()}`);

/** The app's own clock, from its log: finding and checking the answer, without the network. */
const own = [...app.stdout.matchAll(/"took_ms":([\d.]+)/g)].map(([, ms]) => Number(ms));
line('composing the answer (the app’s own clock)', own);
line('command to acknowledgement, over loopback ', acknowledged);
line('command to answer, over loopback          ', answered);
const failures = errors + COMMANDS - answered.length;
out(`${Math.round(COMMANDS / seconds)} commands a second; errors: ${failures}`);

clearTimeout(patience);
app.kill('SIGTERM');
const { code } = await app.ended;
slack.stop();
process.exit(failures === 0 && code === 0 ? 0 : 1);
