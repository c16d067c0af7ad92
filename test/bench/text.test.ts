import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCorpus, readGiven, writeCorpus, writeDossier } from '../../bench/text/corpus.ts';
import { generate, rankOf, type Sentence } from '../../bench/text/generate.ts';
import { inventedWord, wordsOfFolder } from '../../bench/text/words.ts';
import { readDossier } from '../../src/dossier/read.ts';
import { STOP_WORDS } from '../../src/search/words/stop-words.ts';

const WORDS = wordsOfFolder('data/musk-putin/articles');
const wordsIn = (sentences: Iterable<Sentence>): string[] =>
  Array.from(sentences, ({ text }) => text.toLowerCase().slice(0, -1).split(' ')).flat();

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-text-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the same seed gives the same text, another seed another; a longer text begins with the shorter', () => {
  const text = [...generate(300, 7, WORDS)];
  expect([...generate(300, 7, WORDS)]).toEqual(text);
  expect([...generate(500, 7, WORDS)].slice(0, 300)).toEqual(text);
  expect([...generate(300, 8, WORDS)]).not.toEqual(text);
});

test('sentences are as long as in news, paragraphs and articles too', () => {
  const text = [...generate(20_000, 1, WORDS)];
  const lengths = text.map((s) => s.text.split(' ').length);
  const mean = lengths.reduce((a, b) => a + b) / lengths.length;
  expect(mean).toBeGreaterThan(18);
  expect(mean).toBeLessThan(22);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(6);
  expect(text.length / (text.at(-1)!.article + 1)).toBeCloseTo(20, 0);
  expect(text.length / (text.at(-1)!.paragraph + 1)).toBeGreaterThan(2.5);
  for (const [i, s] of text.entries()) {
    const before = text[i - 1] ?? s;
    expect(s.article - before.article === 0 || s.paragraph - before.paragraph === 1).toBe(true);
  }
});

test('the words follow the law of Zipf and Mandelbrot: a straight line in its tail', () => {
  const counts = new Map<string, number>();
  for (const word of wordsIn(generate(20_000, 1, WORDS))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequencies = [...counts.values()].sort((a, b) => b - a);
  const total = frequencies.reduce((a, b) => a + b);
  expect(frequencies[0]! / total).toBeGreaterThan(0.045);
  expect(frequencies[0]! / total).toBeLessThan(0.07);
  // Slope of log frequency against log rank, between ranks where counts are large enough to be steady.
  const slope = Math.log(frequencies[999]! / frequencies[99]!) / Math.log(1000 / 100);
  expect(slope).toBeLessThan(-1.0);
  expect(slope).toBeGreaterThan(-1.6);
  // Half of the words of a text stand in it once or twice.
  expect(frequencies.filter((n) => n <= 2).length / frequencies.length).toBeGreaterThan(0.5);
});

test('the number of different words grows as Heaps has it', () => {
  const words = wordsIn(generate(20_000, 1, WORDS));
  const different = (n: number): number => new Set(words.slice(0, n)).size;
  const n = words.length;
  const exponent = Math.log(different(n) / different(n / 10)) / Math.log(10);
  expect(exponent).toBeGreaterThan(0.55);
  expect(exponent).toBeLessThan(0.8);
});

test('the commonest words are function words, and no word with content stands in every other sentence', () => {
  expect(WORDS.slice(0, 5)).toContain('the');
  expect(WORDS.slice(0, 20).every((word) => STOP_WORDS.has(word))).toBe(true);
  const sentences = [...generate(5_000, 1, WORDS)];
  const share = (word: string): number =>
    sentences.filter(({ text }) => ` ${text.toLowerCase().slice(0, -1)} `.includes(` ${word} `)).length /
    5_000;
  const content = WORDS.filter((word) => !STOP_WORDS.has(word));
  expect(share(content[0]!)).toBeGreaterThan(0.08);
  expect(share(content[0]!)).toBeLessThan(0.25);
  expect(share(content[39]!)).toBeLessThan(0.04);
});

test('ranks run from the commonest word on and never end', () => {
  expect(rankOf(0)).toBe(0);
  expect(rankOf(0.999999)).toBeGreaterThan(100_000);
  expect(Number.isSafeInteger(rankOf(1 - 2 ** -32))).toBe(true);
});

test('invented words are names that can be said, a different one for every number', () => {
  const names = Array.from({ length: 200_000 }, (_, n) => inventedWord(n));
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[A-Z][a-z]{4,15}$/.test(name))).toBe(true);
  expect(inventedWord(3)).toBe(`${inventedWord(2)}s`);
});

test('a corpus file is read as it was written, and sentence by sentence as the engines number them', () => {
  const path = join(folder, 'corpus.tsv');
  const sentences = [...generate(30_000, 3, WORDS)];
  const seen: number[] = [];
  expect(writeCorpus(path, sentences, (_, number) => seen.push(number))).toBe(30_000);
  expect(seen.at(-1)).toBe(29_999);
  expect([...readCorpus(path)]).toEqual(sentences);
  expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(30_001);
});

test('written as a dossier it is read as the same sentences in the same paragraphs', () => {
  const sentences = [...generate(200, 3, WORDS)];
  const path = join(folder, 'small.tsv');
  writeCorpus(path, sentences, () => {});
  writeDossier(path, join(folder, 'dossier'));
  const { articles } = readDossier(join(folder, 'dossier'));
  const read = articles.flatMap((a) => a.sentences.map((s) => a.text.slice(s.start, s.end)));
  expect(read).toEqual(sentences.map(({ text }) => text));
  const paragraphs = articles.reduce((sum, a) => sum + a.paragraphs.length, 0);
  expect(paragraphs).toBe(sentences.at(-1)!.paragraph + 1);
});

test('given text: articles and paragraphs as they are named, runs of lines where they are not', () => {
  const path = join(folder, 'given.jsonl');
  const line = (text: string, rest = {}): string => JSON.stringify({ text, ...rest });
  writeFileSync(
    path,
    [
      line('One.', { article: 'a', paragraph: 1 }),
      line('Two\tand\nmore.', { article: 'a', paragraph: 1 }),
      '',
      line('Three.', { article: 'a', paragraph: 2 }),
      line('Four.', { article: 'b', paragraph: 2 }),
    ].join('\n'),
  );
  expect([...readGiven(path, 10)]).toEqual([
    { article: 0, paragraph: 0, text: 'One.' },
    { article: 0, paragraph: 0, text: 'Two and more.' },
    { article: 0, paragraph: 1, text: 'Three.' },
    { article: 1, paragraph: 2, text: 'Four.' },
  ]);
  writeFileSync(path, Array.from({ length: 50 }, (_, i) => line(`Line ${i}.`)).join('\n'));
  expect([...readGiven(path, 50)].at(-1)).toMatchObject({ article: 2 });
  expect([...readGiven(path, 4)]).toHaveLength(4);
});

test.each([
  ['{"text": "Fine."}\n{text}', /given\.jsonl:2: is not JSON/],
  ['{"text": "Fine."}\n\n{"body": "x"}', /given\.jsonl:3: must be \{"text"/],
  ['[]', /given\.jsonl:1: must be/],
])('given text that cannot be read is refused with its line: %j', (content, message) => {
  const path = join(folder, 'given.jsonl');
  writeFileSync(path, content);
  expect(() => [...readGiven(path, 10)]).toThrow(message);
});
