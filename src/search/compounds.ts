import { type SearchIndex, standsAnywhere } from './index.ts';
import { LONGEST } from './pairs.ts';
import type { Token } from './tokens.ts';
import { STOP_WORDS } from './words/stop-words.ts';

/**
 * The words of the dossier that a word is written together from: two ("phonecall"), two with a function word between them
 * ("brotherinlaw"), or two or three initials of a name ("jp" for "J. P."); null where they never stand side by side, and
 * for a word of more than forty letters, since every place to cut it costs.
 */
export function compoundParts(token: Token, index: SearchIndex): Token[] | null {
  const { word, start, end } = token;
  if (end - start !== word.length || word.length > LONGEST) return null;
  const areInitials = word.length === 2 || word.length === 3;
  const cuts = areInitials ? [[...word.slice(0, -1)].map((_, i) => i + 1)] : [];
  for (let at = 3; at + 3 <= word.length; at++) {
    cuts.push([at]);
    for (let behind = at + 2; behind + 3 <= word.length; behind++) {
      if (STOP_WORDS.has(word.slice(at, behind))) cuts.push([at, behind]);
    }
  }
  for (const cut of cuts) {
    const parts = [0, ...cut].map((from, i) => ({ from, to: cut[i] ?? word.length }));
    const ids = parts.map(({ from, to }) => index.vocabulary.get(word.slice(from, to)));
    if (!ids.every((id) => id !== undefined) || !standsAnywhere(index, ids)) continue;
    return parts
      .filter((_, i) => areInitials || i !== 1 || parts.length < 3)
      .map(({ from, to }) => ({ word: word.slice(from, to), start: start + from, end: start + to }));
  }
  return null;
}
