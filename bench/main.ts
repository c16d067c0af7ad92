/**
 * `npm run bench`: this program's search beside other engines, on the same text, in one run. Exit code 0: every engine
 * that could be run was; 1: one failed; 2: an option cannot be used.
 */
import { accessSync, constants, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { compareAt, type SizeResult } from './compare.ts';
import { measureDossier } from './dossier.ts';
import { buildXapian, installPeers } from './install.ts';
import { type Options, readOptions, USAGE, UsageError } from './options.ts';
import { picture } from './picture.ts';
import { measureQuality } from './quality.ts';
import { reportGrowth, reportSize } from './report.ts';

const write = (text: string): void => void process.stdout.write(`${text}\n`);

const machine = (): string =>
  `Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`;

/** Finds out before an hour of measuring, not after it. */
function checkFiles({ corpus, json, svg }: Options): void {
  const check = (option: string, path: string, mode: number, wrong: string): void => {
    try {
      accessSync(path, mode);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new UsageError(`${option}: ${wrong} (${code}). Check the path.`);
    }
  };
  if (corpus) check('--corpus', corpus, constants.R_OK, `${corpus} cannot be read`);
  for (const [option, file] of [['--json', json] as const, ['--svg', svg] as const]) {
    if (file) check(option, dirname(file), constants.W_OK, `nothing can be written in ${dirname(file)}`);
  }
}

async function compare(options: Options): Promise<number> {
  const { sizes, engines, kinds, corpus, seed, json, svg, clock } = options;
  checkFiles(options);
  await installPeers();
  const xapian = engines.includes('xapian') ? await buildXapian() : null;
  write(
    `${machine()}; ${corpus ?? `generated text, seed ${seed}`}; ${options.queries} queries a kind, ${clock === 'cpu' ? 'CPU time' : 'time as it passes'}`,
  );
  const results: SizeResult[] = [];
  for (const size of sizes) {
    process.stderr.write(`${size.toLocaleString('en')} sentences\n`);
    const result = await compareAt(size, options, xapian);
    results.push(result);
    write(`\n${reportSize(result, kinds)}`);
  }
  const shown = kinds.includes('question') ? 'question' : kinds[0]!;
  if (sizes.length > 1) write(`\n${reportGrowth(results, shown)}`);
  if (json) {
    const run = { machine: machine(), date: new Date().toISOString(), options, sizes: results };
    writeFileSync(json, `${JSON.stringify(run, null, 2)}\n`);
  }
  if (svg) writeFileSync(svg, picture(results, shown));
  return results.some((r) => r.engines.some((e) => e.failed)) ? 1 : 0;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.mode === 'compare') return compare(options);
  write(machine());
  write(options.mode === 'quality' ? await measureQuality() : await measureDossier());
  return 0;
}

// Children and temporary files are taken away on exit; an interrupt must come to one.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
// Not awaited at the top level: a run waits on its children alone, and they on it.
main().then(
  (code) => process.exit(code),
  (error: Error) => {
    const usage = error instanceof UsageError;
    process.stderr.write(usage ? `${error.message}\n\n${USAGE}\n` : `${error.message}\n`);
    process.exit(usage ? 2 : 1);
  },
);
