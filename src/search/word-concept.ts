import { termOf } from './analysis.ts';
import type { Concept } from './concepts.ts';
import { wordingTerms } from './expressions.ts';
import { idf, type SearchIndex } from './index.ts';
import { SPELT_OUT } from './initials.ts';
import type { Query } from './query.ts';
import { respellThroughEnglish, slipOf, standsBeside } from './respelling.ts';
import {
  isPlainStandIn,
  namesOf,
  nearTerms,
  partsOfName,
  placeTerms,
  synonymTerms,
  type TermShare,
  termsFor,
} from './stand-ins.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { NAME } from './word-traits.ts';
import { isKnownWord, rarity } from './words/background.ts';
import { shorthandFor, spell } from './words/spelling.ts';

/** Reads one word: itself, what stands for it, what it was a slip for. */
export function wordConcept(query: Query, token: Token, index: SearchIndex, vocabulary: Vocabulary): Concept {
  const make = (how: Concept['how'], terms: TermShare[], instead: string[]): Concept =>
    conceptOf(query, [token], terms, how, instead, index);
  const hasTerm = index.termIds.has(termOf(token.word));
  const printed = shorthandFor(token.word);
  if (hasTerm && printed && !index.vocabulary.has(token.word)) {
    return make('synonym', termsFor(token.word, index), [printed]);
  }
  if (hasTerm && (index.vocabulary.has(token.word) || isKnownWord(token.word))) {
    return make('word', termsFor(token.word, index), []);
  }
  if (!hasTerm) {
    const places = placeTerms(token.word, index);
    if (places.length > 0) return make('related', places, namesOf(places));
    const name = index.names.get(token.word) ?? SPELT_OUT.get(token.word);
    const parts = name ? partsOfName(name, index) : [];
    if (name && parts.length === name.length) return make('related', parts, [name.join(' ')]);
    const same = synonymTerms(token.word, index);
    if (same.length > 0) return make('synonym', same, namesOf(same));
    const told = wordingTerms([token.word], index);
    if (told.length > 0) return make('synonym', told, namesOf(told));
  }
  const respelled = vocabulary.respell(token.word, (id) => standsBeside(id, token, query, index));
  if (respelled && (!hasTerm || respelled.edits === 1)) {
    const meant = index.vocabulary.at(respelled.word);
    return make('respelled', termsFor(meant, index), [meant]);
  }
  if (hasTerm) return make('word', termsFor(token.word, index), []);
  const english = respellThroughEnglish(token.word, index);
  if (english) return make('respelled', termsFor(english, index), [english]);
  const completed = vocabulary.beginningWith(token.word);
  if (completed.length > 0) {
    const terms = [...new Set(completed.map((id) => index.termOfWord[id]!))].map((id) => ({ id, share: 1 }));
    return make(
      'completed',
      terms,
      completed.map((id) => index.vocabulary.at(id)),
    );
  }
  const near = nearTerms(token.word, index);
  if (near.length > 0) {
    const plain = near.filter(({ share }) => isPlainStandIn(token.word, share));
    return make('near', near, namesOf(plain));
  }
  const slip = slipOf(token.word, index, vocabulary);
  if (slip) return make('respelled', termsFor(slip, index), [slip]);
  return make('absent', [], []);
}

export function conceptOf(
  query: Query,
  tokens: readonly Token[],
  terms: TermShare[],
  how: Concept['how'],
  instead: string[],
  index: SearchIndex,
): Concept {
  const words = tokens.map((t) => t.word);
  const rare =
    how === 'respelled'
      ? rarity(instead[0]!)
      : Math.max(...words.map((w) => Math.min(rarity(w), rarity(spell(w)))));
  const first = terms[0]?.id;
  const documents = first === undefined ? 0 : index.documents[first]!;
  const importance = tellingness(Math.max(1, documents), rare, index);
  return {
    typed: typedAs(tokens, query),
    words,
    terms,
    how: documents > 0 ? how : 'absent',
    instead,
    weight: documents > 0 ? importance : 0,
    rarity: rare,
    importance,
    isName:
      how === 'alias' || how === 'related' || isWrittenAsName(how === 'respelled' ? instead : words, index),
  };
}

/** How telling a word is: rare in the dossier, by the documents that have it, and in English, 0..1. */
export const tellingness = (documents: number, rare: number, index: SearchIndex): number =>
  idf(documents, index.size) * (0.4 + 0.6 * rare);

/** Stands for words of the query that an expression leaves out: "kept … in the dark". */
export const GAP = ' … ';

/** Tokens as they were typed. */
function typedAs(tokens: readonly Token[], { text, words }: Query): string {
  let typed = '';
  for (const [i, { start, end }] of tokens.entries()) {
    const from = tokens[i - 1]?.end ?? start;
    const isGap = words.some((w) => w.start >= from && w.end <= start && w.start < start);
    typed += (isGap ? GAP : text.slice(from, start)) + text.slice(start, end);
  }
  return typed;
}

const isWrittenAsName = (words: readonly string[], index: SearchIndex): boolean =>
  words.every((word) => {
    const id = index.vocabulary.get(word);
    return id !== undefined && (index.traits[id]! & NAME) !== 0;
  });
