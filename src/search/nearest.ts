import type { SearchIndex } from './index.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { likenesses, type Neighbour, vectorRow, wordsWithVectors } from './words/vectors.ts';

/** Words of a dossier that have a vector, with its row, worked out once a dossier. */
interface KnownWords {
  words: string[];
  rows: number[];
  /** Room for how alike each is to one word. */
  alike: Float64Array;
  /** What was found for words asked for before, by all that was asked; past so many of them it starts again. */
  found: Map<string, Neighbour[]>;
}
const MOST_FOUND = 500;
const known = new WeakMap<SearchIndex, KnownWords>();

/** The words of a dossier most alike in use to one that it lacks, at least `least` so, the nearest first. */
export function nearestInDossier(
  word: string,
  index: SearchIndex,
  least: number,
  most: number,
): readonly Neighbour[] {
  const row = vectorRow(word);
  if (row < 0) return [];
  const { words, rows, alike, found } = knownOf(index);
  const key = `${row} ${least} ${most}`;
  let near = found.get(key);
  if (near) return near;
  near = [];
  likenesses(rows, row, alike, 0);
  for (let i = 0; i < rows.length; i++) {
    if (alike[i]! >= least) near.push({ word: words[i]!, likeness: alike[i]! });
  }
  near.sort((a, b) => b.likeness - a.likeness);
  near.length = Math.min(near.length, most);
  if (found.size >= MOST_FOUND) found.clear();
  found.set(key, near);
  return near;
}

function knownOf(index: SearchIndex): KnownWords {
  let all = known.get(index);
  if (!all) {
    const words = wordsWithVectors().filter((w) => index.vocabulary.has(w) && !STOP_WORDS.has(w));
    const alike = new Float64Array(words.length);
    all = { words, rows: words.map(vectorRow), alike, found: new Map() };
    known.set(index, all);
  }
  return all;
}
