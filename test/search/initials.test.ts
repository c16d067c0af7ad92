import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addNames, SPELT_OUT } from '../../src/search/initials.ts';
import { found, searcherOf } from '../support/made-dossier.ts';

function namesIn(...texts: string[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const text of texts) addNames(names, text);
  return names;
}

describe('a long name is known by its initials', () => {
  test.each([
    ['three words', 'They asked the Northern Rail Council.', 'nrc', ['northern', 'rail', 'council']],
    ['six', 'The Upper Vellan Dam And Lock Trust Board met.', 'uvdatl', null],
    ['small words between', 'The Bank of the Two Rivers met.', 'btr', ['bank', 'two', 'rivers']],
    ['a hyphen', 'It was Cross-Channel Ferry day.', 'ccf', ['cross', 'channel', 'ferry']],
    ['marks on letters', 'The Élan Örtlich Works closed.', 'eow', ['elan', 'ortlich', 'works']],
    ['an article before it', 'The World Health Office said so.', 'who', ['world', 'health', 'office']],
    ['a name before it', 'Ann Poe Harbour Watch Group met.', 'hwg', ['harbour', 'watch', 'group']],
    ['an office', 'The Justice Department sued.', 'doj', ['justice', 'department']],
    ['an office the other way round', 'The Ministry of Works sued.', 'mow', ['ministry', 'works']],
  ])('%s', (_, text, initials, name) => {
    expect(namesIn(text).get(initials)).toEqual(name ?? undefined);
  });

  test.each([
    ['two words', 'The ferry of Ann Poe sank.'],
    ['words without capitals', 'The northern rail council met.'],
    ['words that a comma parts', 'Vellan, Karsk, Merriden and Quillan voted.'],
    ['a word of a single letter', 'Plan A B C failed.'],
    ['nothing', ''],
  ])('%s are no long name', (_, text) => {
    expect([...namesIn(text).keys()]).toEqual([]);
  });

  test('of two names with the same initials, the first stands for them, in whichever file it is', () => {
    const [first, other] = ['The Northern Rail Council met.', 'The New River Club met.'];
    expect(namesIn(first, other).get('nrc')).toEqual(['northern', 'rail', 'council']);
    expect(namesIn(other, first).get('nrc')).toEqual(['new', 'river', 'club']);
  });

  test('any three to six capitalised words, with or without small words between them', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/).filter((w) => !/^(?:Department|Ministry)$/.test(w));
    const between = fc.constantFrom(' ', '-', ' of ', ' of the ', ' and ', ' for ', ' on the ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { minLength: 3, maxLength: 6 }), (parts) => {
        const words = parts.map(([w]) => w.toLowerCase());
        const text = parts.map(([w, joint], i) => (i === 0 ? w : `${joint}${w}`)).join('');
        const names = namesIn(`it saw ${text}, it said`);
        expect(names.get(words.map((w) => w[0]).join(''))).toEqual(words);
        // And nothing else than that name or the end of it.
        for (const [initials, name] of names) {
          expect(name).toEqual(words.slice(-initials.length));
          expect(initials).toBe(name.map((w) => w[0]).join(''));
        }
      }),
    );
  });
});

test('abbreviations of words without capitals are in normal form, and stand for more than one word', () => {
  for (const [short, words] of SPELT_OUT) {
    expect(short).toMatch(/^[a-z]{2,4}$/);
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) expect(word).toMatch(/^[a-z]+$/);
  }
});

describe('in a query', () => {
  const searcher = searcherOf([
    'The Justice Department sued the Ministry of Works over the mill. Its chief executive, Ann Orsini, left.',
    'Snow lay on the roofs.\n\nA choir sang under the lanterns on Sunday.',
  ]);

  test.each([
    ['DOJ', 'justice department'],
    ['MOW', 'ministry works'],
    ['ceo', 'chief executive'],
  ])('%s is the %s', (typed, name) => {
    expect(found(searcher, `${typed} mill`).analysed.concepts[0]).toMatchObject({
      how: 'related',
      instead: [name],
    });
  });

  test('one whose words the files lack is none', () => {
    expect(found(searcher, 'icu mill').analysed.concepts[0]!.how).toBe('absent');
  });
});
