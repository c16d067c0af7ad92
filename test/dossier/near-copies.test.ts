import { expect, test } from 'vitest';
import { nearCopies } from '../../src/dossier/near-copies.ts';
import { readDossier } from '../../src/dossier/read.ts';

const copied =
  'Engineers had found cracks in eleven of the piles a year before the work was stopped, the report of the inspectors says.';
const own = (n: number): string =>
  Array.from({ length: 30 }, (_, i) => `w${(n * 7919 + i * 104729).toString(36)}`).join(' ');

test('one unbroken run of fifteen words is enough', () => {
  const articles = [`${own(1)}${copied}`, own(2), `${copied} But ${own(3)}`].map((text, i) => ({
    id: `a${i}`,
    text,
  }));
  expect(nearCopies(articles)).toContainEqual(expect.arrayContaining(['a0', 'a2']));
});

test('common names and phrases are not', () => {
  const articles = [
    { id: 'a', text: `Prime Minister Ann Poe told the Port Authority that she would resign. ${own(1)}` },
    { id: 'b', text: `A strike ended when Prime Minister Ann Poe called the Port Authority. ${own(4)}` },
  ];
  expect(nearCopies(articles)).toEqual([]);
});

test('the shipped dossier has exactly one pair', () => {
  const groups = nearCopies(readDossier('data/musk-putin').articles);
  expect(groups.map((g) => g.map((id) => id.slice(0, 3)))).toEqual([['000', '001']]);
});
