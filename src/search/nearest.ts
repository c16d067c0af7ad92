import type { SearchIndex } from './index.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { likeness, type Neighbour, vectorRow, wordsWithVectors } from './words/vectors.ts';

/** Words of a dossier that have a vector, with its row, worked out once a dossier. */
interface KnownWords {
  words: string[];
  rows: Int32Array;
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
  const { words, rows, found } = knownOf(index);
  const key = `${row} ${least} ${most}`;
  let near = found.get(key);
  if (near) return near;
  near = [];
  for (let i = 0; i < rows.length; i++) {
    const alike = likeness(row, rows[i]!);
    if (alike >= least) near.push({ word: words[i]!, likeness: alike });
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
    all = { words, rows: Int32Array.from(words, vectorRow), found: new Map() };
    known.set(index, all);
  }
  return all;
}
