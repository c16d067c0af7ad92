import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { normalise } from '../tokens.ts';

/** A word that stands for the same country as another, and how nearly it means the same, in (0, 1]. */
export interface RelatedPlace {
  word: string;
  share: number;
}

/** A country and its people: "Kenya", "Kenyan". */
const PEOPLE = 0.8;
/** A country and its capital, which news copy uses for its government: "Nairobi". */
const CAPITAL = 0.4;
/** Abbreviations that copy uses as the country's name; most two-letter codes are other words. */
const SPOKEN_CODES = new Set(['US', 'USA', 'UK', 'UAE']);

/** Made at the first question; the file it is made from, twenty times as large, is not kept. */
let related: ReadonlyMap<string, RelatedPlace[]> | undefined;

function relatePlaces(): Map<string, RelatedPlace[]> {
  const map = new Map<string, RelatedPlace[]>();
  const add = (from: string, word: string, share: number): void => {
    if (from === word) return;
    const list = map.get(from) ?? [];
    if (!list.some((r) => r.word === word)) map.set(from, [...list, { word, share }]);
  };
  // The package's types describe its ESM entry, which Node 20 cannot load: JSON without an import attribute.
  const path = createRequire(import.meta.url).resolve('world-countries/countries.json');
  const countries = JSON.parse(readFileSync(path, 'utf8')) as Countries;
  for (const { name, altSpellings, capital, demonyms } of countries) {
    const oneWord = (s: string): string[] => (/^[\p{L}.-]+$/u.test(s) ? [normalise(s)] : []);
    const names = [name.common, ...altSpellings.filter((a) => SPOKEN_CODES.has(a))].flatMap(oneWord);
    const people = oneWord(demonyms.eng?.m ?? '');
    const capitals = capital.slice(0, 1).flatMap((c) => oneWord(c.replace(/,? D\.?C\.?$/u, '')));
    for (const [group, others] of [
      [names, names],
      [names, people],
      [people, names],
    ] as const) {
      for (const a of group) for (const b of others) add(a, b, PEOPLE);
    }
    for (const c of capitals) {
      for (const other of [...names, ...people]) {
        add(c, other, CAPITAL);
        add(other, c, CAPITAL);
      }
    }
  }
  return map;
}

/**
 * Other words for a country, its people and its capital; empty for any other word. `word` in normal form.
 *
 * @example relatedPlaces('kenyan') // [{ word: 'kenya', share: 0.8 }, { word: 'nairobi', share: 0.4 }]
 */
export function relatedPlaces(word: string): readonly RelatedPlace[] {
  related ??= relatePlaces();
  return related.get(word) ?? [];
}
