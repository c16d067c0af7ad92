/** Runs a terminal command: in this process, or as a user does. */

import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import type { Streams } from '../../src/cli/streams.ts';

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** With streams that are no terminal, on the shipped dossier unless told otherwise. */
export async function runInProcess(
  command: (args: readonly string[], streams: Streams) => number | Promise<number>,
  args: readonly string[],
  input = '',
): Promise<Ran> {
  const ran: Ran = { status: null, stdout: '', stderr: '' };
  ran.status = await command(args, {
    stdin: Readable.from([input]),
    stdout: { write: (text) => (ran.stdout += text) },
    stderr: { write: (text) => (ran.stderr += text) },
  });
  return ran;
}

/** @param script its name in `src/cli` */
export function runAsProcess(script: string, args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', `src/cli/${script}.ts`, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, DOSSIER: '' },
  });
  return { status, stdout, stderr };
}
