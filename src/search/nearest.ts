import type { SearchIndex } from './index.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { likeness, type Neighbour, vectorRow, wordsWithVectors } from './words/vectors.ts';

/** Words of a dossier that have a vector, worked out once a dossier. */
const known = new WeakMap<SearchIndex, { word: string; row: number }[]>();

/** The words of a dossier most alike in use to one that it lacks, at least `least` so, the nearest first. */
export function nearestInDossier(word: string, index: SearchIndex, least: number, most: number): Neighbour[] {
  const row = vectorRow(word);
  if (row < 0) return [];
  let words = known.get(index);
  if (!words) {
    words = wordsWithVectors()
      .map((w) => ({ word: w, row: vectorRow(w) }))
      .filter((w) => index.vocabulary.has(w.word) && !STOP_WORDS.has(w.word));
    known.set(index, words);
  }
  return words
    .map((other) => ({ word: other.word, likeness: likeness(row, other.row) }))
    .filter((near) => near.likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}
