import { expect, test } from 'vitest';
import { excerpt, filtersAsTyped, inMarks, listed } from '../../src/answer/wording.ts';
import { parseQuery } from '../../src/search/query.ts';

test.each([
  [[], ''],
  [['quay'], '“quay”'],
  [['quay', 'pier'], '“quay” and “pier”'],
  [['a', 'b', 'c', 'd', 'e', 'f'], '“a”, “b”, “c”, “d”, “e” and “f”'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], '“a”, “b”, “c”, “d”, “e”, “f” and 2 more'],
])('words typed are listed, and counted past six: %s', (words, text) => {
  expect(listed(words)).toBe(text);
});

test('a list takes another joint, another length and remarks, and cuts a pasted page', () => {
  expect(listed(['quay', 'pier'], 'or')).toBe('“quay” or “pier”');
  expect(listed(['quay', 'pier', 'mole'], 'and', { most: 1 })).toBe('“quay” and 2 more');
  expect(listed(['quay', 'pier'], 'and', { remarks: ['', 'a form of '] })).toBe(
    '“quay” and a form of “pier”',
  );
  expect(listed(['x'.repeat(61)])).toBe(`“${'x'.repeat(60)}” …`);
  expect(listed(['x'.repeat(60)])).toBe(`“${'x'.repeat(60)}”`);
  expect(listed(['nobody in the harbour office would ever have sold the old quay', 'pier'])).toBe(
    '“nobody in the harbour office would ever have sold the old” … and “pier”',
  );
});

test('our marks have their partner whatever marks stand in the words', () => {
  expect(inMarks('stating, “There’s')).toBe('“stating,” “There’s”');
  expect(inMarks('$')).toBe('“$”');
  expect(inMarks('“ – ”')).toBe('');
});

test('an excerpt ends at a word, with the ellipsis outside the marks', () => {
  expect(excerpt('The quay was shut.')).toBe('“The quay was shut”');
  expect(excerpt('The quay was shut on Monday', 16)).toBe('“The quay was” …');
});

test('filters are told as they are typed', () => {
  const { query } = parseQuery('from:wire before:2031-03-05 after:2030-01-01 quay -pier -"old mole"');
  expect(filtersAsTyped(query!)).toEqual([
    'from:wire',
    'before:2031-03-05',
    'after:2030-01-01',
    '-pier',
    '-"old mole"',
  ]);
});
