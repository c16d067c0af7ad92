import { termOf } from './analysis.ts';
import { documentsWith, type SearchIndex } from './index.ts';
import { inDossier, type NamedShare, SYNONYM_IN_ITS_PLACE } from './stand-ins.ts';
import type { Token } from './tokens.ts';
import { inflected } from './words/inflected.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import {
  expressionKey,
  hashWith,
  isBesides,
  LONGEST_EXPRESSION,
  mayHaveWordings,
  NO_WORDS,
  wordingsOf,
} from './words/wordings.ts';

/** An expression of a query, of several words, and the terms by which the dossier says the same. */
export interface Expression {
  tokens: readonly Token[];
  terms: NamedShare[];
}

/** Words that may stand behind the first one of an expression: "kept the miller in the dark". */
const MOST_BETWEEN = 3;

/**
 * The expressions in a run of words for which the dossier has another one; no word is in two of them. Of two that begin at one
 * word the longer is meant ("put up with"), even where the dossier has no other for it.
 */
export function expressionsIn(words: readonly Token[], index: SearchIndex): Expression[] {
  const found: Expression[] = [];
  const taken = new Set<Token>();
  const terms = words.map(({ word }) => (isBesides(word) ? null : termOf(word)));
  for (let from = 0; from + 1 < words.length; from++) {
    const tokens = runsFrom(words, terms, from).find(
      (run) => !run.some((t) => taken.has(t)) && !run.every((t) => STOP_WORDS.has(t.word)),
    );
    if (!tokens) continue;
    const others = wordingTerms(
      tokens.map((t) => t.word),
      index,
    );
    if (others.length === 0) continue;
    found.push({ tokens, terms: others });
    for (const t of tokens) taken.add(t);
  }
  return found;
}

/**
 * What may be an expression that begins at a place, longest first; those with words between last. `terms`: of the words, null
 * for one that an expression may have or not.
 */
function runsFrom(words: readonly Token[], terms: readonly (string | null)[], from: number): Token[][] {
  const runs: Token[][] = [];
  if (terms[from] === null) return runs;
  const begun = hashWith(NO_WORDS, terms[from]!);
  for (let between = 0; between <= MOST_BETWEEN; between++) {
    const rest = from + 1 + between;
    if (between > 0 && !STOP_WORDS.has(words[rest]?.word ?? '')) continue;
    const before = runs.length;
    let hash = begun;
    for (let at = rest; at < Math.min(words.length, from + between + LONGEST_EXPRESSION); at++) {
      if (terms[at] === null) continue;
      hash = hashWith(hash, terms[at]!);
      if (mayHaveWordings(hash)) runs.splice(before, 0, [words[from]!, ...words.slice(rest, at + 1)]);
    }
  }
  return runs;
}

/** The terms of expressions asked for before, by dossier; past so many of them it starts again. */
const termsKnown = new WeakMap<SearchIndex, Map<string, NamedShare[]>>();
const MOST_KNOWN = 1000;

/** Terms of the dossier by which news copy says what an expression, or a word, says. */
export function wordingTerms(words: readonly string[], index: SearchIndex): NamedShare[] {
  let known = termsKnown.get(index);
  if (!known) {
    known = new Map();
    termsKnown.set(index, known);
  }
  const key = expressionKey(words);
  const before = known.get(key);
  if (before) return before;
  const wordings = wordingsOf(key);
  if (wordings.length === 0) return [];
  const told = wordings
    .map((wording) => tellingWord(wording.split(' '), index))
    .filter((word) => word !== null)
    .map((word) => ({ word, share: SYNONYM_IN_ITS_PLACE }));
  const terms = inDossier(told, index, 1);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, terms);
  return terms;
}

/** Documents of a word that are looked into for an expression, and what share of them must have it. */
const LOOKED_INTO = 100;
const LEAST_HAVE = 0.5;

/**
 * The word of the dossier that stands for an expression: its rarest, where that stands mostly in the expression ("bars" for
 * "behind bars"); null where it does not.
 */
function tellingWord(expression: readonly string[], index: SearchIndex): string | null {
  if (expression.length === 1)
    return inflected(expression[0]!).find((form) => index.vocabulary.has(form)) ?? null;
  const ids = expression.filter((word) => !isBesides(word)).map((word) => index.termIds.get(termOf(word)));
  if (!ids.every((id) => id !== undefined)) return null;
  const rarest = ids.reduce((a, b) => (index.documents[b]! < index.documents[a]! ? b : a));
  if (STOP_WORDS.has(expression[ids.indexOf(rarest)]!)) return null;
  let word: string | null = null;
  let looked = 0;
  let have = 0;
  for (const document of documentsWith(index, rarest)) {
    if (looked++ === LOOKED_INTO) break;
    const form = formIn(document, ids, rarest, index);
    if (form === null) continue;
    have++;
    word ??= form;
  }
  return have > 0 && have >= LEAST_HAVE * Math.min(looked, LOOKED_INTO) ? word : null;
}

/** The form of `rarest` in a run of terms in a document; null where the terms do not stand side by side. */
function formIn(document: number, run: readonly number[], rarest: number, index: SearchIndex): string | null {
  const { words, wordStart, termOfWord, vocabulary } = index;
  const behind = wordStart[document + 1]!;
  for (let from = wordStart[document]!; from < behind; from++) {
    let at = from;
    let form = -1;
    for (const term of run) {
      while (at > from && at < behind && isBesides(vocabulary.at(words[at]!))) at++;
      if (at >= behind || termOfWord[words[at]!] !== term) {
        at = -1;
        break;
      }
      if (term === rarest) form = words[at]!;
      at++;
    }
    if (at >= 0) return vocabulary.at(form);
  }
  return null;
}
