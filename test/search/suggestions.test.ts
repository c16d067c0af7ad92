import { expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { suggestQueries } from '../../src/search/suggestions.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const SHIPPED = new URL('../../data/musk-putin', import.meta.url).pathname;
const FICTION = new URL('../fixtures/vellan-pier', import.meta.url).pathname;

test.each([SHIPPED, FICTION])('every suggestion is answered, out of more than one file: %s', async (path) => {
  const desk = await Desk.open(path);
  const queries = suggestQueries(desk.dossier, 5);
  expect(queries).toHaveLength(5);
  for (const query of queries) {
    const { status, sourcing } = desk.ask(query);
    expect({ query, status, several: sourcing.matching > 1 }).toEqual({
      query,
      status: 'answered',
      several: true,
    });
  }
});

test('the same dossier gives the same suggestions, as words of its files', async () => {
  const { dossier } = await Desk.open(FICTION);
  const queries = suggestQueries(dossier, 3);
  expect(suggestQueries(dossier, 3)).toEqual(queries);
  for (const query of queries) expect(dossier.articles.some(({ text }) => text.includes(query))).toBe(true);
});

test('a name is found inside a sentence, not at its head, and a weekday is none', async () => {
  const folder = dossierFolder({
    'a.txt': 'Nobody saw the ferry Orlanda on Monday. Later the Orlanda sank near Quillport.\n',
  });
  const { dossier } = await Desk.open(folder);
  expect(suggestQueries(dossier, 5)).toEqual(['Orlanda', 'Quillport']);
});

test('a dossier without names has no suggestions', async () => {
  const { dossier } = await Desk.open(
    dossierFolder({ 'a.txt': 'It rained all night in the town by the sea.\n' }),
  );
  expect(suggestQueries(dossier, 3)).toEqual([]);
});

test.each(['Ilse Marrant-Voss', 'Marrant-Voss', 'Jean-Luc Orvik'])(
  '%s is one name, hyphen and all',
  async (name) => {
    const { dossier } = await Desk.open(
      dossierFolder({
        'a.txt': `It was said that ${name} left.\n\nLater ${name} of the pier came back to it.\n`,
      }),
    );
    expect(suggestQueries(dossier, 3)).toEqual([name]);
  },
);
