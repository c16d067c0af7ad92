import { expect, test } from 'vitest';
import { relativeDates } from '../../src/answer/relative-dates.ts';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

test('a relative time is told with the file’s date or its absence, and no date is computed', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'articles/a.txt': 'The quay was shut yesterday.',
      'articles/b.txt': 'The pier was shut yesterday.',
      'dossier.yml': 'articles: [{ file: a.txt, date: 2031-03-05 }]',
    }),
  );
  expect(desk.ask('quay').notices).toContainEqual({
    code: 'relative_date',
    text: '“yesterday” in a counts from the file’s date, 2031-03-05',
  });
  expect(desk.ask('pier').notices).toContainEqual({
    code: 'relative_date',
    text: '“yesterday” in b counts from a date the file does not have',
  });
});

test('one remark is made once, however many passages call for it', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'a.txt': 'The quay was shut yesterday.\n\nNobody told the quay office of it yesterday.\n',
    }),
  );
  const remarks = desk.ask('quay yesterday').notices.filter(({ code }) => code === 'relative_date');
  expect(remarks).toHaveLength(1);
});

test('relative dates of a passage, in file offsets', async () => {
  const shipped = await Desk.open('data/musk-putin');
  const article = shipped.dossier.articles[3]!;
  const found = article.sentences.map((s) => relativeDates(article, s)).filter((dates) => dates.length > 0);
  expect(found.flat().map((d) => d.quote)).toEqual(['yesterday', 'Earlier this year', 'yesterday']);
  for (const { start, end, quote } of found.flat()) expect(article.text.slice(start, end)).toBe(quote);
});

test('what counts from an event of its own sentence is not said to count from the file’s date', async () => {
  const desk = await Desk.open(
    dossierFolder({
      'a.txt':
        'The quay was shut four days after the flood.\n\nThe quay was shut last night and yesterday.\n',
    }),
  );
  const remarks = desk.ask('quay shut').notices.filter(({ code }) => code === 'relative_date');
  expect(remarks.map((n) => n.text)).toEqual([
    '“last night” and “yesterday” in a count from a date the file does not have',
  ]);
});
