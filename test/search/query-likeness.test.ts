import { expect, test } from 'vitest';
import { QueryLikeness } from '../../src/search/query-likeness.ts';
import { ContentWords } from '../../src/search/sentence-vectors.ts';
import { addVector, DIMENSIONS, likeness, wordsWithVectors } from '../../src/search/words/vectors.ts';
import { searcherOf } from '../support/made-dossier.ts';

/** Words from all over the table, and some that it lacks. */
const english = wordsWithVectors();
const some = Array.from({ length: 700 }, (_, i) => english[(i * 7919) % english.length]!);
const { index } = searcherOf([`Drox Vlimmer of the ${some.join(' ')}.`]);
const content = new ContentWords(index);
const words = Array.from({ length: index.vocabulary.length }, (_, word) => word);
const rows = words.map((word) => content.rowOf(word)).filter((row) => row >= 0);

test.each([
  ['of one word', [12], [3]],
  ['of some words', [12, 26_000, 7919], [3, 0.5, 7]],
  ['of no word with a vector', [], []],
  ['of many words', rows.slice(0, 400), rows.slice(0, 400).map((row) => 1 + (row % 7))],
])('each word is as alike to the query %s as its vectors say', (_, asked, weights) => {
  const found = new QueryLikeness(index);
  // Another query before, of which nothing may be left.
  found.begin([5, 6], [1, 1]);
  for (const word of words.slice(0, 50)) found.placeOf(word);
  found.begin(asked, weights);
  const sum = new Float32Array(DIMENSIONS);
  for (const [i, row] of asked.entries()) addVector(sum, row, weights[i]!);
  const places = words.map((word) => found.placeOf(word));
  expect(new Set(places.filter((place) => place >= 0)).size).toBe(rows.length);
  for (const word of words) {
    const place = places[word]!;
    const row = content.rowOf(word);
    expect(found.placeOf(word)).toBe(place);
    expect(place < 0).toBe(row < 0);
    if (place < 0) continue;
    for (const [i, other] of asked.entries())
      if (Math.abs(found.to(i, place) - likeness(row, other)) > 1e-6) expect.fail(`${word} ${other}`);
    const own = new Float32Array(DIMENSIONS);
    addVector(own, row, content.weightOf(word));
    const product = own.reduce((whole, number, i) => whole + number * sum[i]!, 0);
    expect(Math.abs(found.product(place) - product)).toBeLessThan(1e-4 * (1 + Math.abs(product)));
  }
});

test('numbers are worked out anew where there is no room for more words', () => {
  const found = new QueryLikeness(index);
  found.begin([12], [1]);
  const [first] = words.filter((word) => content.rowOf(word) >= 0);
  const before = found.to(0, found.placeOf(first!));
  found.makeRoom(2 ** 16);
  expect(found.placeOf(first!)).toBe(0);
  expect(found.to(0, 0)).toBe(before);
});
