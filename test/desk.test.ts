import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Desk } from '../src/desk.ts';
import { dossierFolder } from './support/dossier-folder.ts';

const opened = async () => {
  const path = dossierFolder({
    'articles/a.txt': 'The quay was shut on Monday. Nobody was hurt.',
    'articles/b.txt': 'The ferries were late on Monday.',
  });
  return { path, desk: await Desk.open(path) };
};

describe('a file that changes is never quoted from memory', () => {
  test('a changed file is read anew', async () => {
    const { path, desk } = await opened();
    expect(desk.ask('quay').passages[0]?.quote).toBe('The quay was shut on Monday.');
    writeFileSync(join(path, 'articles/a.txt'), 'The old quay was shut on Tuesday. Nobody was hurt.');
    expect(desk.ask('quay').passages[0]?.quote).toBe('The old quay was shut on Tuesday.');
  });
  test('a new file is found', async () => {
    const { path, desk } = await opened();
    expect(desk.ask('lighthouse').status).toBe('no_answer');
    writeFileSync(join(path, 'articles/c.txt'), 'The lighthouse is dark.');
    expect(desk.ask('lighthouse').passages[0]?.quote).toBe('The lighthouse is dark.');
  });
  test('a file that is gone is quoted no more', async () => {
    const { path, desk } = await opened();
    rmSync(join(path, 'articles/a.txt'));
    expect(desk.ask('quay').status).toBe('no_answer');
    expect(desk.dossier.articles.map((a) => a.id)).toEqual(['b']);
  });
  test('where the files cannot be read anew, nothing is quoted and it is said and told', async () => {
    const { path, desk } = await opened();
    const told: string[] = [];
    desk.onUnreadable = (error) => told.push(error.message);
    writeFileSync(join(path, 'articles/a.txt'), new Uint8Array([0, 1, 2]));
    expect(desk.ask('quay')).toMatchObject({
      status: 'no_answer',
      passages: [],
      reason: { code: 'file_changed' },
    });
    expect(told.join()).toContain('is not text');
    writeFileSync(join(path, 'articles/a.txt'), 'The quay is open again.');
    expect(desk.ask('quay').passages[0]?.quote).toBe('The quay is open again.');
  });
});

describe('recall', () => {
  test('brings passages back by their ids and counts those that are gone', async () => {
    const { path, desk } = await opened();
    const ids = [...desk.ask('monday').passages.map((p) => p.id), 'nonsense'];
    expect(ids).toHaveLength(3);
    expect(desk.recall(ids)).toMatchObject({ missing: 1, answer: { status: 'answered' } });
    appendFileSync(join(path, 'articles/b.txt'), ' More.');
    const { answer, missing } = desk.recall(ids);
    expect(missing).toBe(2);
    expect(answer.passages.map((p) => p.article)).toEqual(['a']);
  });
  test('paragraphOf gives the paragraph and its neighbours, verbatim', async () => {
    const { desk } = await opened();
    const { id } = desk.ask('quay').passages[0]!;
    expect(desk.paragraphOf(id)).toMatchObject({
      passage: { quote: 'The quay was shut on Monday.' },
      paragraph: { quote: 'The quay was shut on Monday. Nobody was hurt.' },
      before: null,
      after: null,
    });
    expect(desk.paragraphOf('00000000-0-1')).toBeNull();
  });
});

test('a word that comes into a file is found at the next question, though nothing was quoted from it', async () => {
  const { path, desk } = await opened();
  expect(desk.ask('lighthouse').status).toBe('no_answer');
  writeFileSync(join(path, 'articles/a.txt'), 'The lighthouse was shut on Monday. Nobody was hurt.');
  expect(desk.ask('lighthouse').status).toBe('answered');
});
