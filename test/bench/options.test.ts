import { expect, test } from 'vitest';
import { readOptions, UsageError } from '../../bench/options.ts';

test('without options every engine is asked every kind at three sizes', () => {
  expect(readOptions([])).toMatchObject({
    mode: 'compare',
    sizes: [1_000, 10_000, 100_000],
    kinds: ['keyword', 'question', 'typo'],
    queries: 400,
    json: null,
  });
  expect(readOptions([]).engines).toContain('xapian');
});

test('sizes come out ascending and once, names in the order of the tables', () => {
  const options = readOptions(['--sizes', '5000, 1000,5000', '--peers', 'lunr,ours', '--kinds', 'typo']);
  expect(options.sizes).toEqual([1_000, 5_000]);
  expect(options.engines).toEqual(['ours', 'lunr']);
  expect(options.kinds).toEqual(['typo']);
});

test('a smoke run is small, and what is typed beside it holds', () => {
  expect(readOptions(['--smoke'])).toMatchObject({ sizes: [1_000], queries: 20, budget: 1 });
  expect(readOptions(['--smoke', '--sizes', '2000', '--queries', '7'])).toMatchObject({
    sizes: [2_000],
    queries: 7,
  });
});

test.each([
  [['--sizes', '1e5'], /--sizes has "1e5"; it takes a whole number from 100/],
  [['--sizes', '1000,'], /--sizes has ""/],
  [['--sizes', '10'], /"10"/],
  [['--queries', '0'], /--queries has "0"; it takes a whole number from 1/],
  [['--queries', '-4'], /--queries/],
  [['--peers', 'ours,solr'], /--peers has "solr"; it takes one or more of ours, .*xapian/],
  [['--kinds', 'Typo'], /--kinds has "Typo"; it takes one or more of keyword, question, typo/],
  [['--seed', 'x'], /--seed/],
  [['--clock', 'sun'], /--clock has "sun"; it takes wall or cpu\./],
  [['--json', ''], /--json needs the name of a file/],
  [['--corpus'], /--corpus/],
  [['--fast'], /--fast/],
  [['1000'], /1000/],
  [['--smoke', '--quality'], /name one of them/],
])('%j is refused with what may stand there', (args, message) => {
  expect(() => readOptions(args)).toThrow(UsageError);
  expect(() => readOptions(args)).toThrow(message);
});
