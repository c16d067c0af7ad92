import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DossierError, MAX_FILE_BYTES, readDossier } from '../../src/dossier/read.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const problemsOf = (path: string): string[] => {
  try {
    readDossier(path);
  } catch (error) {
    if (error instanceof DossierError)
      return error.problems.map((p) => `${p.place.replace(path, '')} ${p.message}`);
    throw error;
  }
  return [];
};

/** SHA-256 of the files as delivered, by id. */
const SHIPPED = Object.values<string>(
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/shipped-hashes.json'), 'utf8')),
);

describe('the shipped dossier', () => {
  const { articles, aliases } = readDossier('data/musk-putin');

  test('holds the five files byte for byte', () => {
    const hashes = articles.map((a) => createHash('sha256').update(readFileSync(a.path)).digest('hex'));
    expect(hashes).toEqual(SHIPPED);
    expect(articles.map((a) => a.sha256)).toEqual(SHIPPED);
  });

  test('guesses no publisher and no address, and knows the two dates and the one title', () => {
    expect(articles.map((a) => [a.metadata.publisher, a.metadata.url])).toEqual(
      articles.map(() => [null, null]),
    );
    expect(articles.map((a) => a.metadata.date)).toEqual([null, null, '2024-10-25', null, '2024-10-26']);
    expect(articles.map((a) => a.metadata.title !== null)).toEqual([false, true, false, false, false]);
  });

  test('has 29 quotations outside others', () => {
    expect(articles.flatMap((a) => a.quotations).filter((q) => q.depth === 0 && q.closed)).toHaveLength(29);
  });

  test('joins the names that its files declare the same', () => {
    expect(aliases.map((a) => a.names)).toContainEqual(expect.arrayContaining(['X', 'Twitter']));
  });
});

describe('a folder that cannot be read says what, where and what to do', () => {
  test('missing', () => {
    expect(problemsOf('/nowhere/at/all')).toEqual([
      ' there is no such folder. Check DOSSIER in .env, or the --dossier option.',
    ]);
  });
  test('a file', () => {
    const path = join(dossierFolder({ 'a.txt': 'x' }), 'a.txt');
    expect(problemsOf(path)[0]).toContain('is a file; a dossier is a folder');
  });
  test('empty', () => {
    expect(problemsOf(dossierFolder({}))[0]).toContain('is empty. Put the articles there as UTF-8 text');
  });
  test('nothing but other files', () => {
    expect(problemsOf(dossierFolder({ 'a.pdf': 'x' }))[0]).toContain('holds no .txt or .md file (but a.pdf)');
  });
  test('binary', () => {
    const path = dossierFolder({ 'articles/a.txt': new Uint8Array([80, 75, 3, 4, 0, 0]) });
    expect(problemsOf(path)).toEqual([
      expect.stringContaining('/articles/a.txt is not text: byte 4 is zero'),
    ]);
  });
  test('Windows-1252', () => {
    const path = dossierFolder({ 'articles/a.txt': new Uint8Array([79, 110, 101, 10, 146, 115]) });
    expect(problemsOf(path)).toEqual([expect.stringMatching(/a\.txt:2 is not UTF-8: byte 0x92 at 4.*iconv/)]);
  });
  test('too large', () => {
    const path = dossierFolder({ 'articles/a.txt': 'x'.repeat(MAX_FILE_BYTES + 1) });
    expect(problemsOf(path)[0]).toMatch(/a\.txt has 5\.0 MB; an article may have 5 MB/);
  });
  test('two articles with one id', () => {
    const path = dossierFolder({ 'articles/a.txt': 'One.', 'articles/a.md': 'Two.' });
    expect(problemsOf(path)[0]).toMatch(/has the id "a", and so has .*a\.md\. Rename one file/);
  });
  test('broken dossier.yml, with line and column', () => {
    const path = dossierFolder({ 'articles/a.txt': 'One.', 'dossier.yml': 'title: x\narticles: [\n' });
    expect(problemsOf(path)[0]).toMatch(/dossier\.yml:\d+:\d+ this is not YAML/);
  });
  test('every mistake in dossier.yml at once, each at its line', () => {
    const yml =
      'titel: x\narticles:\n  - file: a.txt\n    date: 2031-02-30\n    url: ftp://x\n  - file: b.txt\n';
    const problems = problemsOf(dossierFolder({ 'articles/a.txt': 'One.', 'dossier.yml': yml }));
    expect(problems).toEqual([
      expect.stringMatching(/dossier\.yml:1:1 does not know "titel"/),
      expect.stringMatching(/dossier\.yml:4:11 articles\.0\.date must be a day of the calendar/),
      expect.stringMatching(/dossier\.yml:5:10 articles\.0\.url must be a web address/),
    ]);
  });
  test('dossier.yml names a file that is not there', () => {
    const path = dossierFolder({ 'articles/a.txt': 'One.', 'dossier.yml': 'articles: [{ file: b.txt }]' });
    expect(problemsOf(path)[0]).toContain('names the file "b.txt", which is not in');
  });
});

describe('readDossier', () => {
  test('reads .txt and .md of the folder itself where there is no articles/', () => {
    const { articles } = readDossier(
      dossierFolder({ 'b.md': '# T\n\nOne is here.', 'a.txt': 'Two is here.' }),
    );
    expect(articles.map((a) => a.id)).toEqual(['a', 'b']);
  });
  test('takes ids from dossier.yml', () => {
    const path = dossierFolder({
      'articles/a.txt': 'One.',
      'dossier.yml': 'articles: [{ file: a.txt, id: story }]',
    });
    expect(readDossier(path).articles[0]!.id).toBe('story');
  });
  test('keeps a byte order mark and CRLF in the text', () => {
    const { articles } = readDossier(dossierFolder({ 'a.txt': '\uFEFFOne is here.\r\nTwo is here.\r\n' }));
    expect(articles[0]!.text).toBe('\uFEFFOne is here.\r\nTwo is here.\r\n');
    expect(articles[0]!.sentences.map((s) => s.start)).toEqual([1, 15]);
  });
});
