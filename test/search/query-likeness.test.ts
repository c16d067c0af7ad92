import { expect, test } from 'vitest';
import { QueryLikeness } from '../../src/search/query-likeness.ts';
import { addVector, DIMENSIONS, likeness, wordsWithVectors } from '../../src/search/words/vectors.ts';

/** Rows from all over the table. */
const rows = Array.from({ length: 700 }, (_, i) => (i * 7919) % wordsWithVectors().length);

test.each([
  ['of one word', [12], [3]],
  ['of some words', [12, 26_000, 7919], [3, 0.5, 7]],
  ['of no word with a vector', [], []],
  ['of many words', rows.slice(0, 400), rows.slice(0, 400).map((row) => 1 + (row % 7))],
])('each word is as alike to the query %s as its vectors say', (_, asked, weights) => {
  const found = new QueryLikeness();
  // Another query before, of which nothing may be left.
  found.begin([5, 6], [1, 1]);
  for (const row of rows.slice(0, 50)) found.placeOf(row);
  found.begin(asked, weights);
  const sum = new Float32Array(DIMENSIONS);
  for (const [i, row] of asked.entries()) addVector(sum, row, weights[i]!);
  const places = rows.map((row) => found.placeOf(row));
  expect(new Set(places).size).toBe(new Set(rows).size);
  for (const [n, row] of rows.entries()) {
    const place = places[n]!;
    expect(found.placeOf(row)).toBe(place);
    for (const [i, other] of asked.entries())
      if (Math.abs(found.to(i, place) - likeness(row, other)) > 1e-6) expect.fail(`${row} ${other}`);
    const own = new Float32Array(DIMENSIONS);
    addVector(own, row, 1);
    const product = own.reduce((whole, number, i) => whole + number * sum[i]!, 0);
    expect(Math.abs(found.product(place) - product)).toBeLessThan(1e-4 * (1 + Math.abs(product)));
  }
});
