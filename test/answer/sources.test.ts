import { expect, test } from 'vitest';
import type { Cell } from '../../src/answer/answer.ts';
import { Desk } from '../../src/desk.ts';

const shipped = await Desk.open('data/musk-putin');
const rows = (desk: Desk): string[][] =>
  desk.ask('sources').table!.rows.map((row) => row.map((cell: Cell) => ('text' in cell ? cell.text : '')));

test('sources: what is known of each file, or that it is not in the file', () => {
  expect(shipped.ask('sources').table?.columns).toEqual([
    'File',
    'Title',
    'Publisher',
    'Date',
    'URL',
    'Sentences',
    'Notes',
  ]);
  expect(rows(shipped).map(([file, , publisher, date, url]) => [file, publisher, date, url])).toEqual([
    ['000', 'not in file', 'not in file', 'not in file'],
    ['001', 'not in file', 'not in file', 'not in file'],
    ['002', 'not in file', '2024-10-25', 'not in file'],
    ['003', 'not in file', 'not in file', 'not in file'],
    ['004', 'not in file', '2024-10-26', 'not in file'],
  ]);
  expect(rows(shipped).map((row) => Number(row[5]))).toEqual(
    shipped.dossier.articles.map((a) => a.sentences.length),
  );
});

test('sources: near-copies, marks, subheads, dates and cues, with their places', () => {
  expect(rows(shipped).map((row) => row[6])).toEqual([
    'shares long runs of text with 001; 1 relative date, and the file has no date (paragraph 8)',
    'shares long runs of text with 000; 2 reversed apostrophes (paragraph 2, paragraph 5)',
    '',
    '3 relative dates, and the file has no date (paragraph 1, paragraph 3, paragraph 4); 3 subheads (line 1, line 2, line 5); 1 stray mark (line 5)',
    '1 orphaned cue (says that somebody speaks, not what) (paragraph 6)',
  ]);
});

test('sources alone is the command; sources of something is looked up', () => {
  expect(shipped.ask('sources familiar with the discussions').kind).toBe('lookup');
});

test('all metadata that dossier.yml has', async () => {
  const fiction = await Desk.open('test/fixtures/vellan-pier');
  expect(
    rows(fiction)
      .find(([file]) => file === 'sarnovia')
      ?.slice(1, 5),
  ).toEqual([
    'What we know about the Pier No. 4 affair',
    'Sarnovia Today',
    '2031-03-05',
    'https://example.org/sarnovia-today/pier-no-4',
  ]);
});
