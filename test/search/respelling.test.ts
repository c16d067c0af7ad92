import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { openLibrary } from '../../src/opening.ts';
import { parseQuery } from '../../src/search/query.ts';
import { respellThroughEnglish, slipOf, standsBeside } from '../../src/search/respelling.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { dossierFolder } from '../support/dossier-folder.ts';
import { found, searcherOf } from '../support/made-dossier.ts';

const folder = dossierFolder({
  'a.txt': 'The variables. She devoted a year to usurping him, and hid it.\n',
});
const { index } = openLibrary(folder).library.searcher;

describe('a misspelling of a form that the files lack', () => {
  test.each([
    ['variavble', 'variables'],
    ['fevote', 'devoted'],
    ['uusrp', 'usurping'],
  ])('%s is taken for %s', (typed, meant) => {
    expect(respellThroughEnglish(typed, index)).toBe(meant);
  });

  test.each(['variable', 'hide', 'xyzzy', 'hidr', '12345', 'élanz', ''])('%s is left', (typed) => {
    expect(respellThroughEnglish(typed, index)).toBeNull();
  });

  test('is said in the answer, in a word of the files', async () => {
    const { status, notices } = (await Desk.open(folder)).ask('fevote');
    expect(status).toBe('answered');
    expect(notices).toContainEqual({
      code: 'respelled',
      text: 'searched for “devoted” instead of “fevote”',
    });
  });
});

const clock = searcherOf([
  'John Jones created the clock.\n\nJames wept, and James slept. They munched, took action and backed the bench.',
  'Snow lay on the roofs.',
]);

describe('a rare English word that no file has may be a slip for a commoner one', () => {
  const vocabulary = new Vocabulary(clock.index);
  test.each([
    ['acton', 'action'],
    ['crated', 'created'],
  ])('%s for %s', (typed, meant) => {
    expect(slipOf(typed, clock.index, vocabulary)).toBe(meant);
  });

  test.each([
    ['to which the one near is nearly as rare', 'lunched'],
    ['that is used enough to be meant', 'sacked'],
    ['of four letters', 'dock'],
    ['two edits from any', 'crrted'],
    ['near to nothing', 'xylophone'],
    ['of no letters', ''],
  ])('not one %s: %s', (_, typed) => {
    expect(slipOf(typed, clock.index, vocabulary)).toBeNull();
  });

  test('which a query says', () => {
    const how = (query: string) => found(clock, query).analysed.concepts[0]!;
    expect(how('crated the clock')).toMatchObject({ how: 'respelled', instead: ['created'] });
    expect(how('dock the clock').how).not.toBe('respelled');
  });
});

describe('a word stands beside the next or the last word of a query', () => {
  const { index } = clock;
  const beside = (word: string, query: string, at: number): boolean => {
    const parsed = parseQuery(query).query!;
    return standsBeside(index.vocabulary.get(word)!, parsed.words[at]!, parsed, index);
  };

  test.each([
    ['behind the one before', 'jones', 'john jomes', 1, true],
    ['before the one behind', 'john', 'jonh jones', 0, true],
    ['not the other way round', 'john', 'jones jomes', 1, false],
    ['not where they are apart', 'james', 'john jomes', 1, false],
    ['not across files', 'bench', 'bemch snow', 0, false],
    ['not beside a word that no file has', 'jones', 'zebra jomes', 1, false],
    ['not alone', 'jones', 'jomes', 0, false],
  ])('%s', (_, word, query, at, stands) => {
    expect(beside(word, query, at)).toBe(stands);
  });

  test('a part of a word typed together is no word of the query', () => {
    const parsed = parseQuery('john jones').query!;
    const part = { word: 'nes', start: 7, end: 10 };
    expect(standsBeside(index.vocabulary.get('jones')!, part, parsed, index)).toBe(false);
  });

  test('so of words equally near the one that does is meant', () => {
    const instead = (query: string, at: number) => found(clock, query).analysed.concepts[at]!.instead;
    expect(instead('John Jomes', 1)).toEqual(['jones']);
    expect(instead('then Jomes', 0)).toEqual(['james']);
  });
});
