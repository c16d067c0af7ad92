import { expect, test } from 'vitest';
import { nearWords } from '../../src/search/words/thesaurus.ts';

const near = (word: string): string[] => nearWords(word).map((n) => n.word);

test.each([
  ['extremist', 'radical'],
  ['bought', 'purchase'],
  ['uneasy', 'worried'],
  ['armies', 'service'],
  ['chat', 'conversation'],
])('%s is near %s', (word, other) => {
  expect(near(word)).toContain(other);
});

test.each(['crimea', 'xyzzy', 'q', '', 'zzz'])('%s is near nothing', (word) => {
  expect(near(word)).toEqual([]);
});

test('nearness falls and stays within (0, 1), and the word itself is not in it', () => {
  for (const word of ['boss', 'die', 'commerce', 'last']) {
    const shares = nearWords(word).map((n) => n.share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.every((s) => s > 0 && s < 1)).toBe(true);
    expect(near(word)).not.toContain(word);
  }
});
