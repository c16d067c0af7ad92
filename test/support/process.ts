/** The program as it is built, as a process of its own, in an empty working directory and with only the given environment. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = new URL('../..', import.meta.url).pathname;

/** Builds the program, without the page: it starts in a third of the time that the sources need. */
export function buildProgram(): void {
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: PROJECT });
}

export class MainProcess {
  stdout = '';
  stderr = '';
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly #child: ChildProcess;
  readonly #waiting = new Set<() => void>();
  #over = false;

  constructor(env: Record<string, string>, cwd = mkdtempSync(join(tmpdir(), 'main-'))) {
    this.#child = spawn(process.execPath, [join(PROJECT, 'dist/main.js')], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
    });
    this.#child.stdout!.on('data', (chunk) => this.#note(() => (this.stdout += chunk)));
    this.#child.stderr!.on('data', (chunk) => this.#note(() => (this.stderr += chunk)));
    this.ended = new Promise((resolve) =>
      this.#child.on('close', (code, signal) => {
        this.#note(() => (this.#over = true));
        resolve({ code, signal });
      }),
    );
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Waits until standard output matches, and returns the match. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.stdout);
      if (match) return match;
      if (this.#over) throw new Error(`ended before ${pattern}:\n${this.stdout}\n${this.stderr}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    if (!this.#over) this.#child.kill(signal);
  }

  #note(change: () => void): void {
    change();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
  }
}
