import { describe, expect, test } from 'vitest';
import { termOf } from '../../src/search/analysis.ts';
import { normalise, tokenise } from '../../src/search/tokens.ts';
import { relatedPlaces } from '../../src/search/words/places.ts';

describe('normalise', () => {
  test.each([
    ['China‘s', 'china'],
    ['Poe’s', 'poe'],
    ["don't", 'dont'],
    ['U.S.', 'us'],
    ['Müller', 'muller'],
    ['15,000', '15000'],
    ['15\u00A0000', '15000'],
    ["1970's", '1970s'],
  ])('%s -> %s', (raw, word) => {
    expect(normalise(raw)).toBe(word);
  });
});

describe('tokenise', () => {
  test('offsets are of the text, and words are normal forms', () => {
    const text = 'The re-elected “Müller” paid $1.8bn, 15,000 and 15 000.';
    expect(tokenise(text).map((t) => [text.slice(t.start, t.end), t.word])).toEqual([
      ['The', 'the'],
      ['re', 're'],
      ['elected', 'elected'],
      ['Müller', 'muller'],
      ['paid', 'paid'],
      ['1.8', '1.8'],
      ['bn', 'bn'],
      ['15,000', '15000'],
      ['and', 'and'],
      ['15 000', '15000'],
    ]);
  });
  test('a part of a text', () => {
    expect(tokenise('one two three', 4, 7)).toEqual([{ start: 4, end: 7, word: 'two' }]);
  });
  test('nothing to find', () => {
    expect(tokenise('🎉 — … !?')).toEqual([]);
  });
});

describe('termOf joins', () => {
  test.each([
    ['denial', 'denied', 'denies', 'deny'],
    ['refusal', 'refuse', 'refused'],
    ['withdrawal', 'withdrew', 'withdrawn'],
    ['favour', 'favors', 'favoured'],
    ['organisation', 'organization', 'organized'],
    ['theatre', 'theaters'],
    ['labelled', 'labeling'],
    ['spokesman', 'spokeswoman', 'spokespeople'],
    ['sold', 'sells', 'sell'],
    ['met', 'meeting'],
    ['richest', 'rich'],
    ['biggest', 'bigger', 'big'],
    ['govt', 'government'],
    ['bn', 'billion'],
  ])('%s with %s ...', (...words) => {
    expect(new Set(words.map(termOf)).size).toBe(1);
  });
  test.each([
    ['filed', 'filled'],
    ['interest', 'inter'],
    ['four', 'for'],
  ])('but not %s with %s', (a, b) => {
    expect(termOf(a)).not.toBe(termOf(b));
  });
});

test('a country, its people and its capital know each other', () => {
  expect(relatedPlaces('kenyan').map((r) => r.word)).toEqual(['kenya', 'nairobi']);
  expect(relatedPlaces('american').map((r) => r.word)).toEqual(expect.arrayContaining(['us', 'washington']));
  expect(relatedPlaces('table')).toEqual([]);
});

test.each(['sue sues sued suing', 'try tries tried trying', 'eye eyes eyed eyeing', 'vie vies vied vying'])(
  'the forms of a short verb meet: %s',
  (forms) => {
    expect(new Set(forms.split(' ').map(termOf)).size).toBe(1);
  },
);
