import { describe, expect, test } from 'vitest';
import { labelsOf, locate, passageId } from '../../src/answer/citation.ts';
import { readDossier } from '../../src/dossier/read.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const dossier = readDossier('data/musk-putin');

describe('a passage id', () => {
  test('finds its passage again, for every sentence', () => {
    for (const article of dossier.articles) {
      for (const { passage } of article.sentences) {
        expect(locate(dossier, passageId(article, passage))).toMatchObject({
          article: { id: article.id },
          sentence: { passage },
        });
      }
    }
  });
  test('stays the same beside other files and under another name', () => {
    const one = readDossier(dossierFolder({ 'a.txt': 'The quay is shut. It will open.' })).articles[0]!;
    const two = readDossier(dossierFolder({ 'b.txt': 'The quay is shut. It will open.', 'a.txt': 'More.' }))
      .articles[1]!;
    expect(passageId(two, two.sentences[1]!)).toBe(passageId(one, one.sentences[1]!));
  });
  test.each(['', 'x', '00000000-0-1', '<!channel>', '3278a60c-zzzzzzz-zzzzzzz', '3278a60c-1-1', '../../etc'])(
    '%s names nothing',
    (id) => {
      expect(locate(dossier, id)).toBeNull();
    },
  );
});

test('labels are the shortest beginnings that no other id shares', () => {
  const labels = (...ids: string[]): string[] => [...labelsOf(ids.map((id) => ({ id }))).values()];
  expect(labels('000_abc', '001_def')).toEqual(['000', '001']);
  expect(labels('wire-1', 'wire-2', 'post-1')).toEqual(['wire-1', 'wire-2', 'post']);
  expect(labels('a', 'ab')).toEqual(['a', 'ab']);
});
