import { termOf } from './analysis.ts';
import type { SearchIndex } from './index.ts';
import { nearestInDossier } from './nearest.ts';
import { ASKS_WHO_SAYS } from './question.ts';
import { rarity } from './words/background.ts';
import { inflected } from './words/inflected.ts';
import { relatedPlaces } from './words/places.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { synonymsOf } from './words/synonyms.ts';
import { type Neighbour, neighbours } from './words/vectors.ts';

/** A term of the index that stands for a word of a query. */
export interface TermShare {
  id: number;
  /** How much of it the term stands for, in (0, 1]: 1 for the word itself. */
  share: number;
}

/** The same with a word of the dossier that has the term. */
export type NamedShare = TermShare & { word: string };

/** What a word alike in use counts, times its likeness: a hint beside the word itself, a stand-in where it is absent. */
const BESIDE_THE_WORD = 0.25;
const IN_ITS_PLACE = 0.7;
/** The same for a word that news copy uses for the same thing. */
const SYNONYM_BESIDE = 0.4;
export const SYNONYM_IN_ITS_PLACE = 0.6;
/** A small dossier may have none but a word's remoter neighbours; in a large one the nearest few do, and cost less. */
const mostBeside = (index: SearchIndex): number => (index.size > LARGE ? 8 : 32);
/** Sentences. */
const LARGE = 3_000;
/** How many words of the dossier may stand in for one that it lacks, and how alike they must be. */
const MOST_NEAR = 12;
const LEAST_LIKENESS = 0.45;

/** Terms of a country's other names, its people and its capital. */
export const placeTerms = (word: string, index: SearchIndex): NamedShare[] =>
  inDossier(relatedPlaces(word), index, 1);

/** A word so alike is one that a reader takes for the other, and may be named and marked as its stand-in. */
const PLAINLY_ALIKE = 0.65;
/** The same of a common word ("want", "last", "true"), whose neighbours are of all kinds. */
const PLAINLY_ALIKE_COMMON = 0.7;
const COMMON = 0.5;

/** Whether a reader takes a near word of such a share for `word`. */
export const isPlainStandIn = (word: string, share: number): boolean =>
  share >= IN_ITS_PLACE * (rarity(word) < COMMON ? PLAINLY_ALIKE_COMMON : PLAINLY_ALIKE);

/** Terms of the words of the dossier used most like one that it lacks. */
export const nearTerms = (word: string, index: SearchIndex): NamedShare[] =>
  inDossier(shares(nearestInDossier(word, index, LEAST_LIKENESS, MOST_NEAR)), index, IN_ITS_PLACE);

const shares = (words: readonly Neighbour[]): { word: string; share: number }[] =>
  words.map(({ word, likeness }) => ({ word, share: likeness }));

/** Terms of words by which news copy means the same thing; none for a word that only asks who says so. */
export const synonymTerms = (word: string, index: SearchIndex, share = SYNONYM_IN_ITS_PLACE): NamedShare[] =>
  ASKS_WHO_SAYS.test(word)
    ? []
    : inDossier(
        synonymsOf(word)
          .map((synonym) => inflected(synonym).find((form) => index.vocabulary.has(form)))
          .filter((form) => form !== undefined)
          .map((form) => ({ word: form, share })),
        index,
        1,
      );

/** The terms of words asked for before, by dossier; past so many of them it starts again. */
const termsKnown = new WeakMap<SearchIndex, Map<string, TermShare[]>>();
const MOST_KNOWN = 1000;

/** The term of a word that the dossier has, then its other names and words near in meaning. */
export function termsFor(word: string, index: SearchIndex): TermShare[] {
  let known = termsKnown.get(index);
  if (!known) {
    known = new Map();
    termsKnown.set(index, known);
  }
  let terms = known.get(word);
  if (!terms) {
    if (known.size >= MOST_KNOWN) known.clear();
    terms = findTerms(word, index);
    known.set(word, terms);
  }
  return terms;
}

function findTerms(word: string, index: SearchIndex): TermShare[] {
  const id = index.termIds.get(termOf(word))!;
  const others = [
    ...placeTerms(word, index),
    ...synonymTerms(word, index, SYNONYM_BESIDE),
    ...inDossier(shares(neighbours(word).slice(0, mostBeside(index))), index, BESIDE_THE_WORD).filter(
      (t) => !STOP_WORDS.has(t.word),
    ),
  ];
  return [{ id, share: 1 }, ...others.filter((r) => r.id !== id)];
}

/** The words found, each once. */
export const namesOf = (terms: readonly NamedShare[]): string[] => [...new Set(terms.map((t) => t.word))];

/** Those of the words that the dossier has, with their terms, the nearest first; one entry a term. */
export function inDossier(
  words: readonly { word: string; share: number }[],
  index: SearchIndex,
  scale: number,
): NamedShare[] {
  const byTerm = new Map<number, NamedShare>();
  for (const { word, share } of words) {
    const id = index.termIds.get(termOf(word));
    const known = id === undefined ? undefined : byTerm.get(id);
    if (id !== undefined && !(known && known.share >= share * scale))
      byTerm.set(id, { id, share: share * scale, word });
  }
  return [...byTerm.values()].sort((a, b) => b.share - a.share || a.id - b.id);
}

/** The rarest word of a long name stands for most of it, each other word for little. */
const RAREST_PART = 0.8;
const OTHER_PART = 0.2;

/** Terms of the words of a name; fewer than the name has where the dossier lacks some. */
export function partsOfName(name: readonly string[], index: SearchIndex): TermShare[] {
  const documents = (id: number): number => index.documents[id]!;
  return name
    .map((word) => index.termIds.get(termOf(word)))
    .filter((id) => id !== undefined)
    .sort((a, b) => documents(a) - documents(b) || a - b)
    .map((id, i) => ({ id, share: i === 0 ? RAREST_PART : OTHER_PART }));
}
