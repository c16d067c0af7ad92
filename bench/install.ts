/** Fetches and builds what the peers need, once; afterwards a run needs no network. */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withProgress } from './progress.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LOCK = `${HERE}package-lock.json`;
/** npm writes it when an installation is complete. */
const INSTALLED = `${HERE}node_modules/.package-lock.json`;

/** Installs MiniSearch and lunr as the lock file beside this file has them, if they are not or it has changed since. */
export async function installPeers(): Promise<void> {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) return;
  const npm = run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', HERE]);
  const { code, output } = await withProgress(
    'installing the peers of the bench (npm ci --prefix bench)',
    npm,
  );
  if (code !== 0) {
    throw new Error(`The peers could not be installed: npm ci --prefix bench ended with ${code}.\n${output}`);
  }
}

/** Compiles the Xapian program; returns its path, or why there is none. */
export async function buildXapian(): Promise<{ program: string } | { missing: string }> {
  const config = spawnSync('xapian-config', ['--cxxflags', '--libs'], { encoding: 'utf8' });
  if (config.status !== 0)
    return { missing: 'it is not installed (Debian: apt-get install libxapian-dev g++)' };
  const source = `${HERE}engines/xapian.cc`;
  const program = `${HERE}node_modules/.cache/xapian`;
  if (existsSync(program) && statSync(program).mtimeMs >= statSync(source).mtimeMs) return { program };
  mkdirSync(`${HERE}node_modules/.cache`, { recursive: true });
  const flags = config.stdout.split(/\s+/u).filter(Boolean);
  const compiled = await withProgress(
    'compiling the Xapian program',
    run('g++', ['-O2', '-o', program, source, ...flags]),
  );
  if (compiled.code === 0) return { program };
  return { missing: `its program could not be compiled: ${compiled.output.trim().split('\n')[0]}` };
}

/** Runs a program to its end; `code` is null where it could not be started. */
function run(program: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
