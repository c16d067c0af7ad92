import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';
import { found, searcherOf } from '../support/made-dossier.ts';

const folder = dossierFolder({
  'a.txt': 'The smugglers took the money and fled.\n',
  'b.txt': 'The physician saw the smugglers.\n',
});

test('a word whose stand-in was typed too is still named as one that no file has', async () => {
  const { notices } = (await Desk.open(folder)).ask('smugglers money cash');
  expect(notices.map((n) => n.text)).toContainEqual(expect.stringContaining('no file has “cash”'));
});

test('one word typed twice is asked once', async () => {
  const desk = await Desk.open(folder);
  const once = desk.ask('smugglers money');
  const twice = desk.ask('smugglers money Money smuggler');
  expect(twice.passages.map((p) => [p.id, p.score])).toEqual(once.passages.map((p) => [p.id, p.score]));
});

describe('words of asking', () => {
  const searcher = searcherOf(['The clock was reportedly sold.', 'Snow lay on the roofs.']);
  const typed = (query: string) => found(searcher, query).analysed.concepts.map((c) => c.typed);

  test('a hedge is looked for among keywords, not in a question', () => {
    expect(typed('reportedly sold')).toEqual(['reportedly', 'sold']);
    expect(typed('was the clock reportedly sold')).toEqual(['clock', 'sold']);
  });

  test('what happened is asked for by other words than “happened”', () => {
    expect(typed('what happened to the clock')).toEqual(['clock']);
  });

  test('an idiom of asking is no word to look for', () => {
    expect(typed('does the clock work right now')).toEqual(typed('does the clock work'));
    expect(typed('clock "right now"')).toHaveLength(3);
  });
});

describe('when something began', () => {
  const searcher = searcherOf([
    'The keepers have met the smugglers since 2019.',
    'At the start of the harvest the barns burned down in 2020.',
    'The keepers met the smugglers in 2021.',
  ]);
  const first = (query: string) => searcher.index.articleOf[found(searcher, query).hits[0]!.document];

  test.each([
    'since when have the keepers met the smugglers',
    'when did the keepers begin meeting the smugglers',
  ])('%s', (query) => expect(first(query)).toBe(0));

  test('“since” counts in full as the word for a beginning', () => {
    const { analysed } = found(searcher, 'when did the meetings start');
    const since = searcher.index.termIds.get('sinc')!;
    expect(analysed.concepts.map((c) => c.terms.find((t) => t.id === since)?.share)).toEqual([undefined, 1]);
  });

  test.each(['when will the meetings start', 'did the meetings start', 'meetings start'])(
    'is not asked by: %s',
    (query) => {
      const since = searcher.index.termIds.get('sinc')!;
      const { concepts } = found(searcher, query).analysed;
      expect(concepts.flatMap((c) => c.terms.map((t) => t.id))).not.toContain(since);
    },
  );
});

describe('when a story was published', () => {
  const searcher = searcherOf([
    'The Lantern reported on Friday that the bridge was shut.',
    'On Monday the Lantern crew came out to run on the bridge.',
  ]);

  test.each([
    'when did the lantern story come out',
    'when did the lantern report run',
    'when was the lantern piece published',
  ])('%s', (query) => {
    const { analysed, hits } = found(searcher, query);
    expect(searcher.index.articleOf[hits[0]!.document]).toBe(0);
    expect(analysed.concepts.map((c) => c.words[0])).toEqual(['lantern', expect.any(String)]);
  });

  test('words of publishing that tell of something else are looked for', () => {
    const { analysed } = found(searcher, 'when did the bridge break');
    expect(analysed.concepts.map((c) => c.words[0])).toEqual(['bridge', 'break']);
  });

  const reported = (query: string): boolean => {
    const id = searcher.index.termIds.get('report')!;
    return found(searcher, query).analysed.concepts.some((c) =>
      c.terms.some((t) => t.id === id && t.share === 1),
    );
  };

  test('who published it is told by the same words', () => {
    expect(reported('who published the lantern story')).toBe(true);
  });

  test('a story that is only spoken of is not', () => {
    expect(reported('when did the lantern story shut')).toBe(false);
  });
});

describe('who runs something', () => {
  const searcher = searcherOf([
    'Ada Ott, director of the ferry line, spoke to Orsini.',
    'Crowds came to the ferry line with Orsini.',
  ]);

  test.each(['who runs the ferry line', 'who heads the ferry line', 'who led the ferry line'])(
    '%s',
    (query) => {
      const { hits } = found(searcher, query);
      expect(searcher.index.articleOf[hits[0]!.document]).toBe(0);
    },
  );

  test('is not asked where the question is for a time', () => {
    const director = searcher.index.termIds.get('director')!;
    const { concepts } = found(searcher, 'when did they run to the ferry line').analysed;
    expect(concepts.flatMap((c) => c.terms.map((t) => t.id))).not.toContain(director);
  });
});
