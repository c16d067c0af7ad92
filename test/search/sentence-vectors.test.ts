import { expect, test } from 'vitest';
import { idf } from '../../src/search/index.ts';
import { rarity } from '../../src/search/words/background.ts';
import { addVector, DIMENSIONS, vectorRow } from '../../src/search/words/vectors.ts';
import { searcherOf } from '../support/made-dossier.ts';

test('a sentence’s vector is as long as the weighted sum of those of its content words', () => {
  const { index } = searcherOf([
    'The surgeon met the sailors. Sailors slept. He was of the. Drox Vlimmer.',
    'The surgeon slept.',
  ]);
  const sentences = [['surgeon', 'met', 'sailors'], ['sailors', 'slept'], [], [], ['surgeon', 'slept']];
  const expected = sentences.map((words) => {
    const sum = new Float32Array(DIMENSIONS);
    for (const word of words) {
      const documents = index.documents[index.termOfWord[index.vocabulary.get(word)!]!]!;
      addVector(sum, vectorRow(word), idf(documents, index.size) * (0.4 + 0.6 * rarity(word)));
    }
    return Math.hypot(...sum);
  });
  expect(index.vectorLength).toHaveLength(expected.length);
  for (const [d, length] of expected.entries()) expect(index.vectorLength[d]).toBeCloseTo(length, 4);
});
