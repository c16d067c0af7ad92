import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Answer, Export } from '../answer/answer.ts';
import { dossierPath } from '../config.ts';
import { Desk } from '../desk.ts';
import { DossierError } from '../dossier/read.ts';
import { CONTROLS, safe } from './printing.ts';
import { renderTerminal } from './terminal.ts';

const USAGE = `Usage: npm run --silent ask -- "QUERY"        an answer for people
       npm run --silent ask -- --json "QUERY" the answer as one JSON document
       npm run --silent ask -- --all "QUERY"  ... with the weaker passages too
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

class UsageError extends Error {}

interface Arguments {
  json: boolean;
  batch: boolean;
  all: boolean;
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
  if (!values.batch && positionals.length === 0) throw new UsageError('no query was given');
  return {
    json: values.json ?? false,
    batch: values.batch ?? false,
    all: values.all ?? false,
    dossier: values.dossier ?? dossierPath(),
    query: positionals.join(' '),
  };
}

/** Runs the command; returns the exit code. Writes to standard output, and what went wrong to standard error. */
async function run(args: readonly string[]): Promise<number> {
  const { json, batch, all, dossier, query } = readArguments(args);
  const desk = await Desk.open(dossier);
  if (batch) {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      write(`${JSON.stringify(desk.ask(line))}\n`);
    }
    return EXIT.answered;
  }
  const answer = desk.ask(query);
  if (answer.export && !json) return writeExport(answer, answer.export);
  const articleIds = desk.dossier.articles.map((a) => a.id);
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  const rendered = renderTerminal(answer, { colour, all, articleIds });
  if (json) write(`${JSON.stringify(answer, null, 2)}\n`);
  else if (answer.status === 'invalid') process.stderr.write(rendered);
  else write(rendered);
  return EXIT_OF[answer.status];
}

/** The document alone on standard output, so that it can be sent to a file; remarks go to standard error. */
function writeExport({ notices }: Answer, { text }: Export): number {
  if (process.stdout.isTTY && CONTROLS.test(text)) {
    process.stderr.write('ask: not printed, it holds control characters; send it to a file with > FILE\n');
    return EXIT.noAnswer;
  }
  write(text);
  for (const notice of notices) process.stderr.write(`Note: ${safe(notice.text)}.\n`);
  return EXIT.answered;
}

const write = (text: string): void => void process.stdout.write(text);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.answered);
  process.stderr.write(`ask: the answer could not be written (${error.message})\n`);
  process.exit(EXIT.badUsage);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`ask: ${error.message}\n\n${USAGE}`);
  else if (error instanceof DossierError) {
    const lines = error.problems.map((p) => `  ${p.place}: ${p.message}`);
    process.stderr.write(`ask: the dossier cannot be read\n${lines.join('\n')}\n`);
  } else throw error;
  process.exitCode = EXIT.badUsage;
}
