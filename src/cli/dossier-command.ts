import { parseArgs } from 'node:util';
import { labelsOf } from '../answer/citation.ts';
import { dossierPath } from '../config.ts';
import type { Dossier } from '../dossier/article.ts';
import { HEALTH_WORDS, type HealthNote, healthOf } from '../dossier/health.ts';
import { nearCopies } from '../dossier/near-copies.ts';
import { DossierError, readDossier } from '../dossier/read.ts';
import { safe } from './printing.ts';
import type { Streams } from './streams.ts';

const USAGE = `Usage: npm run --silent dossier -- check                what is known of each file, and what to mend
       npm run --silent dossier -- check --json         the same as one JSON document
       npm run --silent dossier -- check --dossier DIR  another dossier than the one in DOSSIER
`;

/** As for `ask`: notes do not keep a dossier from being used, so they exit 0. */
const EXIT = { readable: 0, badUsage: 2 };

class UsageError extends Error {}

interface FileReport {
  id: string;
  path: string;
  sha256: string;
  title: string | null;
  publisher: string | null;
  date: string | null;
  url: string | null;
  sentences: number;
  /** Other files that share long runs of text with this one. */
  near_copies: string[];
  notes: HealthNote[];
}

function reportOn({ articles }: Dossier): FileReport[] {
  const copies = nearCopies(articles);
  return articles.map((article) => {
    const { id, path, sha256, sentences, metadata } = article;
    const { title, publisher, date, url } = metadata;
    const group = copies.find((ids) => ids.includes(id)) ?? [];
    const near_copies = group.filter((other) => other !== id);
    const known = { title, publisher, date, url };
    return { id, path, sha256, ...known, sentences: sentences.length, near_copies, notes: healthOf(article) };
  });
}

function forPeople(reports: readonly FileReport[]): string {
  const labels = labelsOf(reports);
  return reports.map((report) => fileLines(report, labels).join('\n')).join('\n\n');
}

function fileLines(report: FileReport, labels: ReadonlyMap<string, string>): string[] {
  const { id, path, title, publisher, date, url, sentences, near_copies: copies, notes } = report;
  const unknown = Object.entries({ title, publisher, date, url }).filter(([, value]) => value === null);
  return [
    `${labels.get(id)}  ${path}  ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`,
    ...Object.entries({ title, publisher, date, url }).flatMap(([name, value]) =>
      value === null ? [] : [`  ${name}: ${value}`],
    ),
    ...(unknown.length > 0 ? [`  not in file: ${unknown.map(([name]) => name).join(', ')}`] : []),
    ...(copies.length > 0
      ? [`  shares long runs of text with ${copies.map((c) => labels.get(c)).join(', ')}`]
      : []),
    ...notes.map(
      (n) => `  ${path}:${n.line}:${n.column}: ${HEALTH_WORDS[n.kind][0]}: ${JSON.stringify(n.quote)}`,
    ),
  ].map(safe);
}

/**
 * Runs the command: the report to standard output, what went wrong to standard error.
 *
 * @param args as typed behind the command's name
 * @returns the exit code
 */
export function dossier(args: readonly string[], streams: Pick<Streams, 'stdout' | 'stderr'>): number {
  try {
    report(args, streams.stdout);
    return EXIT.readable;
  } catch (error) {
    const { stderr } = streams;
    if (error instanceof UsageError) stderr.write(`dossier: ${error.message}\n\n${USAGE}`);
    else if (error instanceof DossierError) {
      const lines = error.problems.map((p) => `  ${p.place}: ${p.message}`);
      stderr.write(`dossier: cannot be read\n${lines.join('\n')}\n`);
    } else throw error;
    return EXIT.badUsage;
  }
}

function report(args: readonly string[], stdout: Streams['stdout']): void {
  const { values, positionals } = (() => {
    try {
      const options = { json: { type: 'boolean' }, dossier: { type: 'string' } } as const;
      return parseArgs({ args: [...args], allowPositionals: true, options });
    } catch (error) {
      throw new UsageError((error as Error).message);
    }
  })();
  if (positionals.length !== 1 || positionals[0] !== 'check') {
    throw new UsageError(
      positionals[0] ? `does not know "${positionals.join(' ')}"` : 'nothing to do was given',
    );
  }
  const reports = reportOn(readDossier(values.dossier ?? dossierPath()));
  stdout.write(values.json ? `${JSON.stringify({ files: reports }, null, 2)}\n` : `${forPeople(reports)}\n`);
}
