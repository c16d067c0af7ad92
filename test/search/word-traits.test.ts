import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/search/tokens.ts';
import { WordTable } from '../../src/search/word-table.ts';
import { MONEY, NAME, TraitCounter } from '../../src/search/word-traits.ts';

/** The traits of every word of some sentences. */
function traitsOf(...sentences: string[]): (word: string) => number {
  const table = new WordTable();
  const counter = new TraitCounter();
  for (const text of sentences) {
    for (const [i, token] of tokenise(text).entries())
      counter.see(table.add(token.word), text, token.start, token.end, i === 0);
  }
  const traits = counter.done(table.length);
  expect(traits).toHaveLength(table.length);
  return (word) => traits[table.get(word)!]!;
}

const NAMED = 'She met Orsini. ';

describe('a word is a name', () => {
  test.each([
    ['with a capital inside sentences', ['The dam of Orsini broke.'], 'orsini', NAME],
    ['not without a capital', ['The dam of Orsini broke.'], 'dam', 0],
    ['not by the capital of a first word', ['Bakers sold bread.', 'Bakers slept.'], 'bakers', 0],
    ['whatever its first words are', ['Orsini slept.', 'There slept Orsini.'], 'orsini', NAME],
    ['in four of five places', [NAMED.repeat(4), 'that orsini'], 'orsini', NAME],
    ['not in three of four', [NAMED.repeat(3), 'that orsini'], 'orsini', 0],
    ['in capitals of any script', ['There is Ölund, there is Жуков.'], 'жуков', NAME],
    ['not as a figure', ['There were 40 of them.'], '40', 0],
  ])('%s', (_, sentences, word, traits) => {
    expect(traitsOf(...sentences)(word)).toBe(traits);
  });
});

describe('a word is money', () => {
  test.each([
    ['behind $', 'They paid $300 then.', '300', MONEY],
    ['behind €', 'They paid €300 then.', '300', MONEY],
    ['behind £', 'They paid £300 then.', '300', MONEY],
    ['behind ¥', 'They paid ¥300 then.', '300', MONEY],
    ['as the first word of a sentence', '£300 was paid.', '300', MONEY],
    ['before %', 'It fell by 12% then.', '12', MONEY],
    ['not without a sign', 'They paid 300 then.', '300', 0],
    ['not one word away from the sign', 'They paid $300 then.', 'then', 0],
  ])('%s', (_, sentence, word, traits) => {
    expect(traitsOf(sentence)(word)).toBe(traits);
  });

  test('for good, once seen so', () => {
    expect(traitsOf('They paid $300.', 'There were 300 of them.')('300')).toBe(MONEY);
  });
});

test('traits of the first words are kept when thousands more are seen', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `word${i}`).join(' ');
  const traits = traitsOf('They met Orsini for $300.', `so ${many} Zeller.`);
  expect([traits('orsini'), traits('300'), traits('word4999'), traits('zeller')]).toEqual([
    NAME,
    MONEY,
    0,
    NAME,
  ]);
});
