import { termOf } from './analysis.ts';
import { type SearchIndex, standsAnywhere } from './index.ts';
import { LONGEST } from './pairs.ts';
import type { Query } from './query.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isKnownWord, rarity } from './words/background.ts';
import { vectorRow } from './words/vectors.ts';

/** Shorter words have too many neighbours to tell which was meant. */
const LEAST_LETTERS = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The word of the dossier that a misspelt one meant by way of English, where the dossier has it in another form only:
 * "variavble" meant "variable", and the files have "variables". One edit at most; of several the commonest in English,
 * in the form that the dossier has first. Null where there is none.
 */
export function respellThroughEnglish(word: string, index: SearchIndex): string | null {
  // Each place of a word costs some fifty tries.
  if (word.length < LEAST_LETTERS || word.length > LONGEST || !/^[a-z]+$/.test(word) || isKnownWord(word))
    return null;
  let best: string | null = null;
  for (const near of oneEditAway(word)) {
    if (!isKnownWord(near) || !index.termIds.has(termOf(near))) continue;
    if (best === null || rarity(near) < rarity(best)) best = near;
  }
  return best && index.vocabulary.at(index.termOfWord.indexOf(index.termIds.get(termOf(best))!));
}

/** Every string one insertion, deletion, substitution or swap of neighbours away. */
function* oneEditAway(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [before, behind] = [word.slice(0, at), word.slice(at)];
    if (behind !== '') yield before + behind.slice(1);
    if (behind.length > 1) yield before + behind[1] + behind[0] + behind.slice(2);
    for (const letter of LETTERS) {
      yield before + letter + behind;
      if (behind !== '') yield before + letter + behind.slice(1);
    }
  }
}

/** An English word that the dossier lacks may be a slip for one that is so much commoner. */
const COMMONER = 0.05;

/**
 * The commoner word of the dossier one edit from a rare English word that it lacks: "acton", "action". A word that has a
 * vector is no rare one, and meant: "sacked" is not "backed".
 */
export function slipOf(word: string, index: SearchIndex, vocabulary: Vocabulary): string | null {
  if (word.length < LEAST_LETTERS || vectorRow(word) >= 0) return null;
  const nearest = vocabulary.nearest(word);
  const meant = nearest && index.vocabulary.at(nearest.word);
  return meant && nearest.edits === 1 && rarity(meant) + COMMONER < rarity(word) ? meant : null;
}

/** Whether a word stands right behind the query's word before a token, or before the one behind it, somewhere. */
export function standsBeside(id: number, token: Token, { words }: Query, index: SearchIndex): boolean {
  const at = words.findIndex((t) => t.start === token.start);
  if (at < 0) return false;
  const [before, behind] = [words[at - 1], words[at + 1]].map((t) => t && index.vocabulary.get(t.word));
  return (
    (before !== undefined && standsAnywhere(index, [before, id])) ||
    (behind !== undefined && standsAnywhere(index, [id, behind]))
  );
}
