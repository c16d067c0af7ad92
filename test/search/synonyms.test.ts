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

test('shorthand is told', () => {
  const made = searcherOf(['The headquarters of the mill stood there.', REST]);
  expect(found(made, 'hq mill').analysed.concepts[0]).toMatchObject({
    how: 'synonym',
    instead: ['headquarters'],
  });
});
