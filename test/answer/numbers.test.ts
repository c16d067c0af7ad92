import { describe, expect, test } from 'vitest';
import type { Answer, Cell } from '../../src/answer/answer.ts';
import { MOST_ROWS } from '../../src/answer/ledger.ts';
import { quotationsOf } from '../../src/answer/lock.ts';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const shipped = await Desk.open('data/musk-putin');
const fiction = await Desk.open('test/fixtures/vellan-pier');
const words = (cell: Cell): string => ('text' in cell ? cell.text : cell.quote.quote);
const rows = (answer: Answer): string[][] => answer.table!.rows.map((row) => row.map(words));
const row = (answer: Answer, figure: string): string[] | undefined =>
  rows(answer).find(([literal]) => literal === figure);

describe('numbers', () => {
  test.each([
    ['$1.8 billion', 'in 2 of 5 files: 000, 001'],
    ['15,000', 'in 1 of 5 files: 001'],
    ['$118 million', 'in 1 of 5 files: 003'],
    ['billions of dollars', 'in 1 of 5 files: 003'],
    ['late 2022', 'in 3 of 5 files: 000, 001, 003'],
    ['single', 'in 2 of 5 files: 002, 004'],
    ['the past two years', 'in 1 of 5 files: 004; relative; file dated 2024-10-26'],
    ['yesterday', 'in 1 of 5 files: 003; relative; no date in file'],
  ])('%s is %s', (figure, files) => {
    const [, passage, where] = row(shipped.ask('numbers'), figure)!;
    expect(where).toBe(files);
    expect(passage).toContain(figure);
  });
  test('a figure is counted in every file that has it, whatever words brought it', () => {
    expect(row(shipped.ask('numbers starlink'), '$1.8 billion')![2]).toBe('in 2 of 5 files: 000, 001');
  });
  test('a figure that two files give differently has two rows', () => {
    const answer = fiction.ask('numbers from:harbour');
    expect(row(answer, '12 percent')).toBeDefined();
    expect(row(fiction.ask('numbers corvane'), '15 percent')![2]).toBe('in 1 of 6 files: quayside');
    expect(row(fiction.ask('numbers'), '412 million crown')![2]).toBe(
      'in 3 of 6 files: harbour, quayside, vellan',
    );
  });
  test.each(['15000', '15,000', '15 000'])('numbers %s finds the same', (typed) => {
    expect(row(shipped.ask(`numbers ${typed}`), '15,000')![2]).toBe('in 1 of 5 files: 001');
  });
  test('of words: only those of their passages, in file order', () => {
    const answer = shipped.ask('numbers satellites');
    expect(rows(answer).map(([figure]) => figure)).toEqual(['$1.8 billion', '2021']);
  });
  test('of words that rank elsewhere first, too', () => {
    const places = quotationsOf(shipped.ask('numbers contact with Putin'))
      .filter((_, i) => i % 2 === 1)
      .map(({ article, start }) => `${article} ${String(start).padStart(6)}`);
    expect(places.length).toBeGreaterThan(5);
    expect(places).toEqual([...places].sort());
  });
  test('a relative time has a row for each file: it counts from that file’s day', () => {
    const found = rows(shipped.ask('numbers')).filter(([figure]) => /^earlier this year$/i.test(figure!));
    expect(found.map(([, , files]) => files)).toEqual([
      'in 1 of 5 files: 000; relative; no date in file',
      'in 1 of 5 files: 003; relative; no date in file',
    ]);
  });
  test('of a file', () => {
    const answer = shipped.ask('numbers from:003');
    expect(rows(answer).map(([figure]) => figure)).toContain('$118 million');
    expect(answer.sources.map((s) => s.article)).toEqual(['003_a81b00e33f85c6f3']);
    expect(answer.sourcing).toMatchObject({ matching: 1, of: 1 });
  });
  test('of dated files says which files have no date', () => {
    const answer = shipped.ask('numbers before:2024-10-26');
    expect(answer.sourcing).toMatchObject({ of: 1 });
    expect(answer.notices[0]?.text).toBe('left out because no date is known: 000, 001, 003');
  });
  test.each([
    ['numbers nato', 'None of the 5 files contains “nato”.'],
    ['numbers from:9', 'no file begins with "9"'],
    ['numbers nasa', 'No figure stands in the passages about “nasa”.'],
  ])('%s says why there is none', (query, reason) => {
    const answer = shipped.ask(query);
    expect(answer).toMatchObject({ query, kind: 'numbers', table: null });
    expect(answer.reason?.text).toContain(reason);
  });
  test('rows over the limit are counted and can be reached', () => {
    const many = Array.from({ length: MOST_ROWS + 9 }, (_, i) => `The boat carried ${i + 100} boxes.`);
    const desk = dossierFolder({ 'a.txt': many.slice(0, 50).join('\n'), 'b.txt': many.slice(50).join('\n') });
    return Desk.open(desk).then((opened) => {
      const answer = opened.ask('numbers');
      expect(answer.table?.rows).toHaveLength(MOST_ROWS);
      expect(answer.notices[0]?.text).toMatch(/^9 more not shown; .* such as numbers from:b$/);
      expect(row(opened.ask('numbers from:b'), String(100 + MOST_ROWS + 8))).toBeDefined();
    });
  });
});

describe('timeline', () => {
  test('days, then months, then years, each in order, then what has no year, then relative ones', () => {
    const stated = rows(fiction.ask('timeline')).map(([, when]) => when!);
    expect(stated.slice(0, 7)).toEqual([
      '2027-09-17',
      '2029-10-14',
      '2030-10-02',
      '2029-06',
      '2019',
      '2024',
      '2026',
    ]);
    const kinds = stated.map((s) =>
      s.startsWith('relative') ? 'relative' : s.endsWith('no year stated') ? 'yearless' : 'exact',
    );
    expect([...new Set(kinds)]).toEqual(['exact', 'yearless', 'relative']);
    expect(kinds.join()).toMatch(/^(?:exact,)+(?:yearless,)+(?:relative,?)+$/);
  });
  test.each([
    ['Oct. 25', 'October 25; no year stated'],
    ['April 2021', '2021-04'],
    ['early October', 'early October; no year stated'],
    ['yesterday', 'relative; no date in file'],
    ['the past two years', 'relative; file dated 2024-10-26'],
  ])('%s: %s', (literal, stated) => {
    expect(row(shipped.ask('timeline'), literal)![1]).toBe(stated);
  });
  test('early and late go before and after the year', () => {
    const desk = dossierFolder({ 'a.txt': 'It fell in late 2022. It rose in 2022. It broke in early 2022.' });
    return Desk.open(desk).then((opened) => {
      const order = rows(opened.ask('timeline')).map(([literal]) => literal);
      expect(order).toEqual(['early 2022', '2022', 'late 2022']);
    });
  });
  test('of words', () => {
    expect(rows(fiction.ask('timeline open June')).map(([literal]) => literal)).toContain('June 2029');
  });
});

test('every cell that quotes is the file’s own text', () => {
  for (const desk of [shipped, fiction]) {
    for (const query of ['numbers', 'timeline']) {
      const quotes = quotationsOf(desk.ask(query));
      expect(quotes.length).toBeGreaterThan(20);
      for (const { article, quote, start, end } of quotes) {
        expect(desk.dossier.articles.find((a) => a.id === article)!.text.slice(start, end)).toBe(quote);
      }
    }
  }
});
