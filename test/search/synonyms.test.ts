import { describe, expect, test } from 'vitest';
import { synonymsOf } from '../../src/search/words/synonyms.ts';
import { found, searcherOf } from '../support/made-dossier.ts';

const REST = 'Snow lay on the roofs.\n\nA choir sang under the lanterns on Sunday.';

/** How the first word of a query is read, over one sentence. */
function read(text: string, query: string): { how: string; instead: string[]; best: boolean } {
  const searcher = searcherOf([text, REST]);
  const { analysed, hits } = found(searcher, query);
  const { how, instead } = analysed.concepts[0]!;
  return { how, instead, best: hits[0] !== undefined && searcher.index.articleOf[hits[0].document] === 0 };
}

describe('a word that no file has stands for what copy prints for it', () => {
  test.each([
    ['cops at the mill', 'Police came to the mill.', ['police']],
    ['sacked at the mill', 'The foreman of the mill was dismissed.', ['dismissed']],
    ['probe at the mill', 'An inquiry into the mill began.', ['inquiry']],
    ['soccer at the mill', 'They played football by the mill.', ['football']],
  ])('%s', (query, text, instead) => {
    expect(read(text, query)).toEqual({ how: 'synonym', instead, best: true });
  });

  test.each([
    [
      'the stemmer’s “accord” is not “according”',
      'pact with the mill',
      'It snowed on the mill, according to Orsini.',
    ],
    ['nor its “author” an authority', 'permit of the mill', 'The author of the mill was busy.'],
    ['the stemmer’s “report” is no reporter', 'journalist at the mill', 'The report on the mill came late.'],
    ['asking who says so is no word to look for', 'response of the mill', 'The answer lay in the mill.'],
  ])('%s', (_, query, text) => {
    expect(read(text, query).how).not.toBe('synonym');
  });

  test('the word itself comes first where it stands', () => {
    const searcher = searcherOf(['An inquiry into the mill began.', 'A probe into the mill began.', REST]);
    const { hits } = found(searcher, 'probe mill');
    expect(hits.slice(0, 2).map((h) => searcher.index.articleOf[h.document])).toEqual([1, 0]);
  });
});

test('a group is symmetric, and no word is its own synonym', () => {
  expect(synonymsOf('sacked')).toContain('dismiss');
  expect(synonymsOf('dismissed')).toContain('sack');
  expect(synonymsOf('probe')).not.toContain('probe');
  expect(synonymsOf('ferryman')).toEqual([]);
});

describe('abbreviations', () => {
  const searcher = searcherOf([
    'The Justice Department sued the Ministry of Works over the mill. Its chief executive, Ann Orsini, left.',
    REST,
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

describe('slips and idioms', () => {
  const searcher = searcherOf([
    'The brother-in-law of John Jones created the clock.\n\nJames wept, and James slept.\n\nThe white house by the mill stood open.',
    REST,
  ]);
  const concepts = (query: string): string[] =>
    found(searcher, query).analysed.concepts.map(({ how, typed, instead }) =>
      `${typed} ${how} ${instead}`.trim(),
    );

  test('three words typed as one are each looked for', () => {
    expect(concepts('brotherinlaw')).toEqual(['brother word', 'law word']);
  });

  test('no word that was typed is dropped for being made of function words', () => {
    const made = searcherOf(['The cars and over forty trucks of T. S. Marlow stood there.', REST]);
    const kinds = (query: string) => found(made, query).analysed.concepts.map((c) => c.typed);
    expect(kinds('andover')).not.toEqual([]);
    expect(kinds('ts marlow')).toContain('marlow');
    expect(kinds('ts marlow').length).toBeGreaterThan(1);
  });

  test('shorthand is told', () => {
    const made = searcherOf(['The headquarters of the mill stood there.', REST]);
    expect(found(made, 'hq mill').analysed.concepts[0]).toMatchObject({
      how: 'synonym',
      instead: ['headquarters'],
    });
  });

  test('a hedge is looked for among keywords, not in a question', () => {
    const made = searcherOf(['The clock was reportedly sold.', REST]);
    const typed = (query: string) => found(made, query).analysed.concepts.map((c) => c.typed);
    expect(typed('reportedly sold')).toEqual(['reportedly', 'sold']);
    expect(typed('was the clock reportedly sold')).toEqual(['clock', 'sold']);
  });

  test('of words equally near, the one that stands beside the next or the last is meant', () => {
    expect(concepts('John Jomes')[1]).toBe('Jomes respelled jones');
    expect(concepts('then Jomes')[0]).toBe('Jomes respelled james');
  });

  test('an English word that no file has may be a slip for a commoner one', () => {
    expect(concepts('crated the clock')[0]).toBe('crated respelled created');
    expect(concepts('dock the clock')[0]).not.toContain('respelled');
  });

  test('an idiom of asking is no word to look for', () => {
    expect(concepts('does the clock work right now')).toEqual(concepts('does the clock work'));
    expect(concepts('clock "right now"')).toHaveLength(3);
  });
});
