/** Fetches and builds what the peers need, once; afterwards a run needs no network. Compiles our own side, each time. */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withProgress } from './progress.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LOCK = `${HERE}package-lock.json`;
/** npm writes it when an installation is complete. */
const INSTALLED = `${HERE}node_modules/.package-lock.json`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Where `tsconfig.bench.json` has it. */
const COMPILED = `${HERE}node_modules/.cache/compiled/`;

/**
 * Compiles what runs in processes of its own, since users run compiled code: `tsx`, which runs TypeScript as it is, costs a
 * query a fifth more. Returns the folder that stands for `bench/`.
 */
export async function compileBench(): Promise<string> {
  mkdirSync(COMPILED, { recursive: true });
  // Node wants to be told once more on this side of `node_modules`; the program reads its resources beside itself.
  writeFileSync(join(COMPILED, 'package.json'), '{ "type": "module" }\n');
  const resources = join(COMPILED, 'resources');
  if (!existsSync(resources)) symlinkSync(join(ROOT, 'resources'), resources, 'junction');
  const tsc = [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', join(ROOT, 'tsconfig.bench.json')];
  const { code, output } = await withProgress('compiling', run(process.execPath, tsc));
  if (code !== 0) throw new Error(`tsc -p tsconfig.bench.json ended with ${code}.\n${output}`);
  return join(COMPILED, 'bench');
}

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
