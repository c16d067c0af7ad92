import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Answer, Export } from '../answer/answer.ts';
import { cachePath, dossierPath } from '../config.ts';
import { Desk } from '../desk.ts';
import { DossierError } from '../dossier/read.ts';
import { progressOn } from '../progress.ts';
import { renderExplanation } from './explanation.ts';
import { CONTROLS, safe } from './printing.ts';
import type { Streams } from './streams.ts';
import { renderTerminal } from './terminal.ts';

const USAGE = `Usage: npm run --silent ask -- "QUERY"        an answer for people
       npm run --silent ask -- --json "QUERY" the answer as one JSON document
       npm run --silent ask -- --all "QUERY"  ... with the weaker passages too
       npm run --silent ask -- --explain "QUERY"  ... and why in this order
       npm run --silent ask -- --batch        one query a line in, one JSON document a line out
       ... --dossier DIR                      another dossier than the one in DOSSIER
A query that begins with a dash goes behind a second --. Type the query "help" for what can be asked.
`;

const EXIT = { answered: 0, noAnswer: 1, badUsage: 2 };
/** A query that cannot be read (`before:soon`) is bad usage, too. */
const EXIT_OF: Readonly<Record<Answer['status'], number>> = {
  answered: EXIT.answered,
  no_answer: EXIT.noAnswer,
  invalid: EXIT.badUsage,
};

/** Passages explained at least, and where nothing is answered. */
const NEAREST = 3;

class UsageError extends Error {}

interface Arguments {
  json: boolean;
  batch: boolean;
  all: boolean;
  explain: boolean;
  dossier: string;
  query: string;
}

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = (() => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          json: { type: 'boolean' },
          batch: { type: 'boolean' },
          all: { type: 'boolean' },
          explain: { type: 'boolean' },
          dossier: { type: 'string' },
        },
      });
    } catch (error) {
      throw new UsageError((error as Error).message);
    }
  })();
  if (values.batch && positionals.length > 0) {
    throw new UsageError(`--batch reads its queries from standard input, but "${positionals[0]}" was given`);
  }
  if (values.explain && (values.batch || values.json)) {
    throw new UsageError('--explain is for people; it does not go with --batch or --json');
  }
  if (!values.batch && positionals.length === 0) throw new UsageError('no query was given');
  return {
    json: values.json ?? false,
    batch: values.batch ?? false,
    all: values.all ?? false,
    explain: values.explain ?? false,
    dossier: values.dossier ?? dossierPath(),
    query: positionals.join(' '),
  };
}

/**
 * Runs the command: answers to standard output, what went wrong to standard error.
 *
 * @param args as typed behind the command's name
 * @returns the exit code
 */
export async function ask(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await answer(args, streams);
  } catch (error) {
    const { stderr } = streams;
    if (error instanceof UsageError) stderr.write(`ask: ${error.message}\n\n${USAGE}`);
    else if (error instanceof DossierError) {
      const lines = error.problems.map((p) => `  ${p.place}: ${p.message}`);
      stderr.write(`ask: the dossier cannot be read\n${lines.join('\n')}\n`);
    } else throw error;
    return EXIT.badUsage;
  }
}

async function answer(args: readonly string[], { stdin, stdout, stderr }: Streams): Promise<number> {
  const { json, batch, all, explain, dossier, query } = readArguments(args);
  const progress = progressOn(stderr);
  const desk = await Desk.open(dossier, { cache: cachePath(), onProgress: progress.onProgress });
  progress.done();
  if (batch) {
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      stdout.write(`${JSON.stringify(desk.ask(line))}\n`);
    }
    return EXIT.answered;
  }
  const found = desk.ask(query);
  if (found.export && !json) return writeExport(found, found.export, stdout, stderr);
  const articleIds = desk.dossier.articles.map((a) => a.id);
  const colour = stdout.isTTY === true && stdout.hasColors?.() === true;
  const rendered = renderTerminal(found, { colour, all, articleIds });
  if (json) stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else if (found.status === 'invalid') stderr.write(rendered);
  else stdout.write(rendered);
  if (explain && found.kind === 'lookup' && found.status !== 'invalid') {
    const explanation = desk.explain(query, Math.max(NEAREST, found.passages.length + 1));
    if (explanation) stdout.write(`\n${renderExplanation(explanation)}`);
  }
  return EXIT_OF[found.status];
}

/** The document alone on standard output, so that it can be sent to a file; remarks go to standard error. */
function writeExport(
  { notices }: Answer,
  { text }: Export,
  stdout: Streams['stdout'],
  stderr: Streams['stderr'],
): number {
  if (stdout.isTTY && CONTROLS.test(text)) {
    stderr.write('ask: not printed, it holds control characters; send it to a file with > FILE\n');
    return EXIT.noAnswer;
  }
  stdout.write(text);
  for (const notice of notices) stderr.write(`Note: ${safe(notice.text)}.\n`);
  return EXIT.answered;
}
