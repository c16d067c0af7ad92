import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

const read = (text: string) => {
  const { query, error } = parseQuery(text);
  return query
    ? {
        words: query.words.map((w) => w.word).join(' '),
        phrases: query.phrases.map((p) => p.text),
        ...query.filters,
      }
    : error;
};
const NONE = { phrases: [], from: [], before: null, after: null, without: [] };

describe('parseQuery', () => {
  test.each<[string, object]>([
    ['ferry contract', { ...NONE, words: 'ferry contract' }],
    ['"old quay"', { ...NONE, words: 'old quay', phrases: ['old quay'] }],
    [
      '“old quay” ‘new pier’ «le port» „der Hafen“',
      {
        ...NONE,
        words: 'old quay new pier le port der hafen',
        phrases: ['old quay', 'new pier', 'le port', 'der Hafen'],
      },
    ],
    ["'old quay' don't the '90s", { ...NONE, words: 'old quay dont the 90s', phrases: ['old quay'] }],
    ['said"no"', { ...NONE, words: 'said no', phrases: ['no'] }],
    ['from:001 ferry', { ...NONE, words: 'ferry', from: ['001'] }],
    ['FROM:Wire ferry', { ...NONE, words: 'ferry', from: ['wire'] }],
    ['ferry -court -"old quay"', { ...NONE, words: 'ferry', without: [['court'], ['old', 'quay']] }],
    ['re-elected -', { ...NONE, words: 're elected' }],
    ['before:2024-10-26 after:2023 x', { ...NONE, words: 'x', before: '2024-10-26', after: '2023-01-01' }],
    ['see https://t.co/abc123 now', { ...NONE, words: 'see now' }],
    ['<@U1> <!channel> ferry', { ...NONE, words: 'ferry' }],
    ['paid 15 000 crowns in 2022 300 times', { ...NONE, words: 'paid 15000 crowns in 2022 300 times' }],
    ['""', { ...NONE, words: '' }],
    ['note: this', { ...NONE, words: 'note this' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['ferry from:', 6, 'such as from:001'],
    ['before:soon', 7, '"soon" is not a date; write before:2024-10-26'],
    ['after:2024-13-01', 6, 'is not a date'],
    ['after:2024-02-30', 6, 'is not a date'],
  ])('%s: an error with its place and what to type', (text, at, message) => {
    expect(read(text)).toEqual({ at, message: expect.stringContaining(message) });
  });

  test('a quotation mark without a partner is told, and its words are searched', () => {
    const { query } = parseQuery('he said “losing money');
    expect(query).toMatchObject({ unclosedMark: 8, phrases: [] });
    expect(query?.words.map((w) => w.word)).toEqual(['he', 'said', 'losing', 'money']);
  });
});
