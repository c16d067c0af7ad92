/** A corpus on disk: one sentence a line, `article TAB paragraph TAB text`, which every engine reads, C++ ones too. */

import { closeSync, mkdirSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Sentence } from './generate.ts';

const CHUNK = 1 << 20;

/** The lines of a file without their ends, one at a time: a corpus may be larger than a string can be. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (let got = readSync(file, chunk); got > 0; got = readSync(file, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, got)]);
      let from = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
        yield bytes.toString('utf8', from, end);
        from = end + 1;
      }
      rest = bytes.subarray(from);
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    closeSync(file);
  }
}

export function* readCorpus(path: string): Generator<Sentence> {
  for (const line of linesOf(path)) {
    const first = line.indexOf('\t');
    const second = line.indexOf('\t', first + 1);
    yield {
      article: Number(line.slice(0, first)),
      paragraph: Number(line.slice(first + 1, second)),
      text: line.slice(second + 1),
    };
  }
}

/** Writes sentences as a corpus file and passes each on to `look`; returns how many there were. */
export function writeCorpus(
  path: string,
  sentences: Iterable<Sentence>,
  look: (sentence: Sentence, number: number) => void,
): number {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  let count = 0;
  const flush = (): void => {
    writeSync(file, lines.join(''));
    lines = [];
  };
  for (const sentence of sentences) {
    look(sentence, count++);
    lines.push(`${sentence.article}\t${sentence.paragraph}\t${sentence.text}\n`);
    if (lines.length === 10_000) flush();
  }
  flush();
  closeSync(file);
  return count;
}

/** Writes a corpus as a dossier folder, one file an article, a blank line between paragraphs; `tick` is told of each sentence. */
export function writeDossier(corpus: string, folder: string, tick: (done: number) => void = () => {}): void {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  let text = '';
  let last: Sentence | null = null;
  let done = 0;
  const flush = (article: number): void =>
    writeFileSync(join(folder, 'articles', `${String(article).padStart(6, '0')}.txt`), `${text}\n`);
  for (const sentence of readCorpus(corpus)) {
    if (last && last.article !== sentence.article) {
      flush(last.article);
      text = '';
    }
    const joint = text === '' ? '' : last?.paragraph === sentence.paragraph ? ' ' : '\n\n';
    text += joint + sentence.text;
    last = sentence;
    tick(++done);
  }
  if (last) flush(last.article);
}

const key = z.union([z.string(), z.number()]).optional();
const givenLine = z.object({ text: z.string(), article: key, paragraph: key });

/** Where lines do not say what belongs together, so many are taken for a paragraph and for an article. */
const LINES_A_PARAGRAPH = 3;
const LINES_AN_ARTICLE = 21;

/**
 * The first `count` sentences of a JSONL file with `{"text", "article"?, "paragraph"?}` a line; fewer where it has no
 * more. Lines of one paragraph or article must stand together.
 * @throws {Error} with file, line and reason where a line is no such object
 */
export function* readGiven(path: string, count: number): Generator<Sentence> {
  let [article, paragraph, number, lineNumber] = [-1, -1, 0, 0];
  let [articleKey, paragraphKey]: unknown[] = [];
  for (const line of linesOf(path)) {
    lineNumber++;
    if (line.trim() === '') continue;
    if (number === count) return;
    const given = parseGiven(line, `${path}:${lineNumber}`);
    const itsArticle = given.article ?? Math.floor(number / LINES_AN_ARTICLE);
    const itsParagraph = given.paragraph ?? `line ${Math.floor(number / LINES_A_PARAGRAPH)}`;
    const newArticle = article < 0 || itsArticle !== articleKey;
    if (newArticle) article++;
    if (newArticle || itsParagraph !== paragraphKey) paragraph++;
    [articleKey, paragraphKey] = [itsArticle, itsParagraph];
    number++;
    yield { article, paragraph, text: given.text.replace(/\s+/gu, ' ').trim() };
  }
}

function parseGiven(line: string, place: string): z.infer<typeof givenLine> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: is not JSON (${(error as Error).message}). Write one object a line.`);
  }
  const parsed = givenLine.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(
    `${place}: must be {"text": "a sentence"}, with "article" and "paragraph" where they are known.`,
  );
}
