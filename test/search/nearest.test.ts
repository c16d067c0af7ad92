import { describe, expect, test } from 'vitest';
import { nearestInDossier } from '../../src/search/nearest.ts';
import { likeness, vectorRow } from '../../src/search/words/vectors.ts';
import { searcherOf } from '../support/made-dossier.ts';

const HOSPITAL = searcherOf([
  'The physician met a nurse and a dentist about the bricks. She does sleep between them.',
]).index;
const FARM = searcherOf(['Barley and maize stood in the field; the tractor did not.']).index;

describe('the nearest words of a dossier', () => {
  test.each([
    { word: 'doctor', index: HOSPITAL, first: 'physician' },
    { word: 'wheat', index: FARM, first: 'maize' },
    { word: 'truck', index: FARM, first: 'tractor' },
  ])('to $word begin with $first', ({ word, index, first }) => {
    expect(nearestInDossier(word, index, 0.4, 5)[0]?.word).toBe(first);
  });

  test('are its own, in order, as alike as asked, and no more than asked', () => {
    const all = nearestInDossier('doctor', HOSPITAL, -1, 1000);
    expect(all.map((n) => n.word).sort()).toEqual([
      'bricks',
      'dentist',
      'met',
      'nurse',
      'physician',
      'sleep',
    ]);
    const alikes = all.map((n) => n.likeness);
    expect(alikes).toEqual(alikes.toSorted((a, b) => b - a));
    for (const near of all) expect(near.likeness).toBe(likeness(vectorRow('doctor'), vectorRow(near.word)));
    expect(nearestInDossier('doctor', HOSPITAL, -1, 2)).toEqual(all.slice(0, 2));
    const least = all[1]!.likeness;
    expect(nearestInDossier('doctor', HOSPITAL, least, 1000)).toEqual(all.slice(0, 2));
  });

  test('of two dossiers asked in turn are not mixed up', () => {
    const ofFarm = nearestInDossier('wheat', FARM, -1, 1000);
    nearestInDossier('wheat', HOSPITAL, -1, 1000);
    expect(nearestInDossier('wheat', FARM, -1, 1000)).toEqual(ofFarm);
    expect(ofFarm.map((n) => n.word)).not.toContain('physician');
  });

  test.each(['obama', '1998', 'zqxw'])('to %s, which has no vector, are none', (word) => {
    expect(nearestInDossier(word, HOSPITAL, -1, 10)).toEqual([]);
  });
});
