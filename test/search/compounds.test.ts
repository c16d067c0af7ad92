import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compoundParts } from '../../src/search/compounds.ts';
import { tokenise } from '../../src/search/tokens.ts';
import { found, searcherOf } from '../support/made-dossier.ts';

const TEXT =
  'The brother-in-law of J. P. M. Orsini took a phone call. Ferries over forty feet stood there.\n\nThe director-general of the Misunderstandings Counterrevolutionaries fund slept.';
const searcher = searcherOf([TEXT]);
const { index } = searcher;
const partsOf = (typed: string) => {
  const [token] = tokenise(typed);
  return compoundParts(token!, index)?.map((t) => t.word) ?? null;
};

describe('a word written together is taken apart', () => {
  test.each([
    ['two words', 'phonecall', ['phone', 'call']],
    ['two words that a hyphen joins', 'DirectorGeneral', ['director', 'general']],
    ['three, of which the middle one is a function word', 'brotherinlaw', ['brother', 'law']],
    ['two initials', 'jp', ['j', 'p']],
    ['three', 'JPM', ['j', 'p', 'm']],
    [
      'as long as forty letters',
      'misunderstandingscounterrevolutionaries',
      ['misunderstandings', 'counterrevolutionaries'],
    ],
  ])('%s: %s', (_, typed, parts) => {
    expect(partsOf(typed)).toEqual(parts);
  });
});

describe('a word is left whole', () => {
  test.each([
    ['whose parts stand apart from each other', 'phoneorsini'],
    ['whose parts stand the other way round', 'callphone'],
    ['one part of which no file has', 'phonecard'],
    ['one part of which has two letters', 'ajp'],
    ['of one letter', 'j'],
    ['whose form is not what was typed', 'phone’call'],
  ])('%s: %s', (_, typed) => {
    expect(partsOf(typed)).toBeNull();
  });
});

test('whatever is typed, the parts are words of the files, at their places in what was typed', () => {
  const words = tokenise(TEXT).map((t) => t.word);
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.string({ unit: fc.constantFrom('a', 'j', 'p'), maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.nat(5), (pieces, before) => {
      const word = pieces.join('');
      fc.pre(word !== '');
      const text = ' '.repeat(before) + word;
      const [token] = tokenise(text);
      const parts = compoundParts(token!, index);
      if (parts === null) return;
      expect(parts.length).toBeGreaterThan(1);
      expect([parts[0]!.start, parts.at(-1)!.end]).toEqual([token!.start, token!.end]);
      for (const part of parts) {
        expect(text.slice(part.start, part.end)).toBe(part.word);
        expect(index.vocabulary.has(part.word)).toBe(true);
      }
    }),
  );
});

test('any two words that stand side by side are taken apart when typed as one', () => {
  const words = tokenise(TEXT).map((t) => t.word);
  const pairs = words
    .slice(0, -1)
    .map((word, i) => [word, words[i + 1]!] as const)
    .filter((pair) => pair.every((word) => word.length >= 3) && pair.join('').length <= 40);
  expect(pairs.length).toBeGreaterThan(10);
  for (const pair of pairs) expect(partsOf(pair.join(''))).not.toBeNull();
});

describe('in a query', () => {
  const kinds = (query: string): string[] =>
    found(searcher, query).analysed.concepts.map(({ how, typed }) => `${typed} ${how}`);

  test('three words typed as one are each looked for', () => {
    expect(kinds('brotherinlaw')).toEqual(['brother word', 'law word']);
  });

  test('no word that was typed is dropped for being made of function words', () => {
    expect(kinds('andover')).not.toEqual([]);
    expect(kinds('overforty').length).toBeGreaterThan(0);
    expect(kinds('jp orsini')).toContain('orsini word');
    expect(kinds('jp orsini').length).toBeGreaterThan(1);
  });
});
