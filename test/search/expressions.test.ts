import { describe, expect, test } from 'vitest';
import { found, searcherOf } from '../support/made-dossier.ts';

const REST = 'Snow lay on the roofs.\n\nA choir sang under the lanterns on Sunday.';

/** How a query is read over one sentence, by concept, and whether that sentence is found first. */
function read(query: string, ...texts: string[]) {
  const searcher = searcherOf([...texts, REST]);
  const { analysed, hits } = found(searcher, query);
  return {
    concepts: analysed.concepts.map(({ typed, how, instead }) => ({ typed, how, instead })),
    first: hits[0] === undefined ? null : searcher.index.articleOf[hits[0].document],
  };
}

test('an expression with words between is named with a gap, in its place', () => {
  const { concepts } = read('who kept the miller in the dark', 'The miller was unaware.');
  expect(concepts.map((c) => c.typed)).toEqual(['kept … in the dark', 'miller']);
});

describe('an expression that no file has stands for what copy says instead', () => {
  test.each([
    ['a word', 'miller behind bars', 'The miller was jailed.', 'behind bars', 'jailed'],
    ['with words between', 'who kept the miller in the dark', 'The miller was unaware.', 'kept', 'unaware'],
    [
      'an expression, by its rarest word',
      'miller resignation',
      'The miller stepped down.\n\nRain came down.',
      'resignation',
      'stepped',
    ],
    [
      'the longest one',
      'did raiders take over the town',
      'Raiders captured Tarn.\n\nA brewer acquired a barge.',
      'take over the town',
      'captured',
    ],
  ])('%s', (_, query, text, typed, instead) => {
    const { concepts, first } = read(query, text);
    expect(first).toBe(0);
    const concept = concepts.find((c) => c.typed.includes(typed));
    expect(concept).toMatchObject({ how: 'synonym', instead: expect.arrayContaining([instead]) });
  });

  test('but not where that word stands mostly without it', () => {
    const steps = ['A step creaked.', 'Another step creaked.', 'The third step creaked.'];
    const downs = ['Rain', 'Hail', 'Sleet', 'A tree', 'A wall'].map((what) => `${what} came down.`);
    const { concepts } = read('miller resignation', 'The miller stepped down.', ...steps, ...downs);
    expect(concepts[1]).not.toMatchObject({ how: 'synonym' });
  });

  test.each(['did the miller lose one or two of the homes', 'did the miller lose an old cottage home'])(
    'nor where too many words stand between, or no small word behind them: %s',
    (query) => {
      const { concepts } = read(query, 'The miller was unaware.\n\nThe smith was evicted.');
      expect(concepts.map((c) => c.how)).not.toContain('synonym');
    },
  );

  test('nor where its words do not stand side by side', () => {
    const { concepts } = read('miller resignation', 'The miller stepped over the wall and fell down.');
    expect(concepts[1]).not.toMatchObject({ how: 'synonym' });
  });
});

test('words that the files have stay words of their own, and the most telling of them stands for what else copy says', () => {
  const searcher = searcherOf([
    'The bars behind the mill shone.',
    'A hill rose behind it.',
    'The miller was jailed.',
    REST,
  ]);
  const { analysed, hits } = found(searcher, 'miller behind bars');
  expect(analysed.concepts.map((c) => c.typed)).toEqual(['miller', 'behind', 'bars']);
  const jailed = searcher.index.termIds.get('jail');
  expect(analysed.concepts.find((c) => c.typed === 'bars')!.terms).toContainEqual(
    expect.objectContaining({ id: jailed }),
  );
  expect(searcher.index.articleOf[hits[0]!.document]).toBe(2);
});

test('of two expressions the longer one is meant, even where the files have no other for it', () => {
  const instead = (query: string) =>
    read(query, 'The mill was built by Orsini.').concepts.flatMap((c) => c.instead);
  expect(instead('who put up the mill')).toContain('built');
  expect(instead('who put up with the mill')).not.toContain('built');
});

test('an expression in quotation marks is looked for word for word', () => {
  const { concepts } = read('miller "behind bars"', 'The miller was jailed.');
  expect(concepts.map((c) => c.how)).not.toContain('synonym');
});
