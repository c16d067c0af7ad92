import { expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const desk = await Desk.open(
  dossierFolder({
    'a.txt':
      'We met Ferrant there.\n\nThe painting hung in the barn of Ferrant.\n\nFerrant saw the painting in the barn.\n\nIn the barn Ferrant kept a painting.\n',
    'b.txt':
      'Bakers sold loaves.\n\nThe dam broke in May.\n\nSnow fell.\n\nBirds sang.\n\nIt rained.\n\nThen Ferrant met Orsini.\n',
  }),
);

test.each([
  ['who sold the painting in the barn', 'No passage on “painting” and “barn” tells of “sold”.'],
  ['what did Orsini say about the dam', 'No passage has what “Orsini” says of “dam”.'],
])('what no passage states is named: %s', (query, text) => {
  const { status, reason } = desk.ask(query);
  expect({ status, text: reason?.text }).toEqual({ status: 'no_answer', text });
});
