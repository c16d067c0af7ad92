import { termOf } from './analysis.ts';
import { findAliases, idf, type SearchIndex, standsAnywhere } from './index.ts';
import { SPELT_OUT } from './initials.ts';
import { nearestInDossier } from './nearest.ts';
import type { Query } from './query.ts';
import { ASKS_WHO_SAYS, type Question, readQuestion } from './question.ts';
import { respellThroughEnglish } from './through-english.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { NAME } from './word-traits.ts';
import { isKnownWord, rarity } from './words/background.ts';
import { relatedPlaces } from './words/places.ts';
import { spell } from './words/spelling.ts';
import { STOP_WORDS } from './words/stop-words.ts';
import { synonymsOf } from './words/synonyms.ts';
import { type Neighbour, neighbours } from './words/vectors.ts';

export interface TermShare {
  id: number;
  /** How much of the concept the term stands for, in (0, 1]: 1 for the word itself. */
  share: number;
}

/** One thing that a query asks about: a content word or a name, with the terms that stand for it in the index. */
export interface Concept {
  /** The words as typed. */
  typed: string;
  /** The typed words in normal form. */
  words: string[];
  /** Terms that count as this concept, best first; empty: nothing in the dossier stands for it. */
  terms: TermShare[];
  /** How the terms were found. */
  how: 'word' | 'alias' | 'respelled' | 'completed' | 'related' | 'synonym' | 'near' | 'absent';
  /** Word forms of the dossier that were searched for instead of the typed one. */
  instead: string[];
  /** How telling the concept is: rare in the dossier and rare in English; 0 for a concept that is absent. */
  weight: number;
  /** Rarity in everyday English, 0..1; see `rarity`. */
  rarity: number;
  /** The same as `weight`, and for a concept that is absent what it would weigh if one sentence had it. */
  importance: number;
  /** Whether the dossier writes it with a capital: a name of somebody or something. */
  isName: boolean;
}

export interface AnalysedQuery {
  query: Query;
  question: Question;
  /** Whether it is worded as a question, not as keywords or a statement. */
  isQuestion: boolean;
  concepts: Concept[];
  /** True where the query has words, but none with content; stop words count only inside quotation marks. */
  onlyStopWords: boolean;
}

/** Turns the words of a query into concepts: drops what only asks, joins names, mends misspelt words. */
export function analyseQuery(query: Query, index: SearchIndex, vocabulary: Vocabulary): AnalysedQuery {
  const question = readQuestion(query.words);
  const { asking } = question;
  const quoted = (t: Token): boolean => query.phrases.some((p) => t.start >= p.start && t.end <= p.end);
  const said = idiomsIn(query.words);
  const asked = query.words
    .slice(asking)
    .filter((t) => quoted(t) || !(STOP_WORDS.has(t.word) || said.has(t)));
  const full = asked.filter((t) => !STOP_WORDS.has(t.word));
  const content = full.length > 0 ? full : asked;
  const aliases = findAliases(
    index,
    query.words.map((t) => t.word),
  );
  const concepts: Concept[] = [];
  const taken = new Set<Token>();
  for (const match of aliases) {
    const tokens = query.words.slice(match.from, match.from + match.length);
    if (tokens.some((t) => !content.includes(t)) && match.length === 1) continue;
    for (const t of tokens) taken.add(t);
    const { alias } = match;
    concepts.push(
      conceptOf(query, tokens, [{ id: alias.term, share: 1 }], 'alias', alias.group.names, index),
    );
  }
  for (const token of content) {
    if (taken.has(token)) continue;
    const parts = index.termIds.has(termOf(token.word)) ? null : compoundParts(token, index);
    for (const part of parts ?? [token]) {
      const concept = wordConcept(query, part, index, vocabulary);
      if (!(concept.how === 'respelled' && STOP_WORDS.has(concept.instead[0]!))) concepts.push(concept);
    }
  }
  return {
    query,
    question: { ...question, counted: question.counted.map((word) => respelled(word, concepts)) },
    isQuestion: asking > 0,
    concepts: inTypedOrder(withoutRepeats(concepts), query),
    onlyStopWords: concepts.length === 0 && query.words.length > 0,
  };
}

/** A word of the query in the spelling that was searched for. */
const respelled = (word: string, concepts: readonly Concept[]): string =>
  concepts.find((c) => c.how === 'respelled' && c.words[0] === word)?.instead[0] ?? word;

/** Ways of putting a question that name nothing to look for. Written by hand. */
const IDIOMS = [
  'right now',
  'at the moment',
  'these days',
  'so far',
  'at this point',
  'as of now',
  'by the way',
].map((idiom) => idiom.split(' '));

/** The words of a query that make up an idiom. */
function idiomsIn(words: readonly Token[]): Set<Token> {
  const runs = words.flatMap((_, at) =>
    IDIOMS.filter((idiom) => idiom.every((word, i) => words[at + i]?.word === word)).map((idiom) =>
      words.slice(at, at + idiom.length),
    ),
  );
  return new Set(runs.flat());
}

/** What a word alike in use counts, times its likeness: a hint beside the word itself, a stand-in where it is absent. */
const BESIDE_THE_WORD = 0.25;
const IN_ITS_PLACE = 0.7;
/** The same for a word that news copy uses for the same thing. */
const SYNONYM_BESIDE = 0.4;
const SYNONYM_IN_ITS_PLACE = 0.6;
/** A small dossier may have none but a word's remoter neighbours; in a large one the nearest few do, and cost less. */
const mostBeside = (index: SearchIndex): number => (index.size > LARGE ? 8 : 32);
/** Sentences. */
const LARGE = 3_000;
/** How many words of the dossier may stand in for one that it lacks, and how alike they must be. */
const MOST_NEAR = 12;
const LEAST_LIKENESS = 0.45;

function wordConcept(query: Query, token: Token, index: SearchIndex, vocabulary: Vocabulary): Concept {
  const make = (how: Concept['how'], terms: TermShare[], instead: string[]): Concept =>
    conceptOf(query, [token], terms, how, instead, index);
  const hasTerm = index.termIds.has(termOf(token.word));
  if (hasTerm && (index.vocabulary.has(token.word) || isKnownWord(token.word))) {
    return make('word', termsFor(token.word, index), []);
  }
  if (!hasTerm) {
    const places = inDossier(relatedPlaces(token.word), index, 1);
    if (places.length > 0) return make('related', places, namesOf(places));
    const same = synonymTerms(token.word, index, SYNONYM_IN_ITS_PLACE);
    if (same.length > 0) return make('synonym', same, namesOf(same));
    const name = index.names.get(token.word) ?? SPELT_OUT.get(token.word);
    const parts = name ? partsOfName(name, index) : [];
    if (name && parts.length === name.length) return make('related', parts, [name.join(' ')]);
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
  const near = inDossier(
    shares(nearestInDossier(token.word, index, LEAST_LIKENESS, MOST_NEAR)),
    index,
    IN_ITS_PLACE,
  );
  if (near.length > 0) return make('near', near, namesOf(near));
  const slip = slipOf(token.word, index, vocabulary);
  if (slip) return make('respelled', termsFor(slip, index), [slip]);
  return make('absent', [], []);
}

/** An English word of so many letters that the dossier lacks may be a slip for one that is so much commoner. */
const SLIP_FROM = 5;
const COMMONER = 0.05;

/** The commoner word of the dossier one edit from an English word that it lacks: "acton", "action". */
function slipOf(word: string, index: SearchIndex, vocabulary: Vocabulary): string | null {
  if (word.length < SLIP_FROM) return null;
  const nearest = vocabulary.nearest(word);
  const meant = nearest && index.vocabulary.at(nearest.word);
  return meant && nearest.edits === 1 && rarity(meant) + COMMONER < rarity(word) ? meant : null;
}

/** Whether a word stands right behind the query's word before a token, or before the one behind it, somewhere. */
function standsBeside(id: number, token: Token, { words }: Query, index: SearchIndex): boolean {
  const at = words.findIndex((t) => t.start === token.start);
  const [before, behind] = [words[at - 1], words[at + 1]].map((t) => t && index.vocabulary.get(t.word));
  return (
    (before !== undefined && standsAnywhere(index, [before, id])) ||
    (behind !== undefined && standsAnywhere(index, [id, behind]))
  );
}

const shares = (words: readonly Neighbour[]): { word: string; share: number }[] =>
  words.map(({ word, likeness }) => ({ word, share: likeness }));

/** Who does something: the stemmer takes "reporter" for "report". */
const AGENT = /[eo]r$/u;
const standsAsNoun = (word: string, { vocabulary }: SearchIndex): boolean =>
  vocabulary.has(word) || vocabulary.has(`${word}s`);

const synonymTerms = (word: string, index: SearchIndex, share: number): NamedShare[] =>
  ASKS_WHO_SAYS.test(word)
    ? []
    : inDossier(
        synonymsOf(word)
          .filter((synonym) => !AGENT.test(synonym) || standsAsNoun(synonym, index))
          .map((synonym) => ({ word: synonym, share })),
        index,
        1,
      ).map((term) => ({ ...term, word: formOf(term.id, index) }));

/** The form in which the dossier has a term first. */
const formOf = (term: number, { vocabulary, termOfWord }: SearchIndex): string =>
  vocabulary.at(termOfWord.indexOf(term));

/** The terms of words asked for before, by dossier; past so many of them it starts again. */
const termsKnown = new WeakMap<SearchIndex, Map<string, TermShare[]>>();
const MOST_KNOWN = 1000;

/** The term of a word that the dossier has, then its other names and words near in meaning. */
function termsFor(word: string, index: SearchIndex): TermShare[] {
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
    ...inDossier(relatedPlaces(word), index, 1),
    ...synonymTerms(word, index, SYNONYM_BESIDE),
    ...inDossier(shares(neighbours(word).slice(0, mostBeside(index))), index, BESIDE_THE_WORD).filter(
      (t) => !STOP_WORDS.has(t.word),
    ),
  ];
  return [{ id, share: 1 }, ...others.filter((r) => r.id !== id)];
}

type NamedShare = TermShare & { word: string };
const namesOf = (terms: readonly NamedShare[]): string[] => [...new Set(terms.map((t) => t.word))];

/** Those of the words that the dossier has, with their terms, the nearest first; one entry a term. */
function inDossier(
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

function partsOfName(name: readonly string[], index: SearchIndex): TermShare[] {
  const documents = (id: number): number => index.documents[id]!;
  return name
    .map((word) => index.termIds.get(termOf(word)))
    .filter((id) => id !== undefined)
    .sort((a, b) => documents(a) - documents(b) || a - b)
    .map((id, i) => ({ id, share: i === 0 ? RAREST_PART : OTHER_PART }));
}

/**
 * The words of the dossier that a word is written together from: two or three ("phonecall", "brotherinlaw"), or the initials of a name ("jp" for
 * "J. P."); null where they never stand side by side.
 */
function compoundParts(token: Token, index: SearchIndex): Token[] | null {
  const { word, start, end } = token;
  if (end - start !== word.length) return null;
  const cuts = word.length <= 3 ? [[...word.slice(0, -1)].map((_, i) => i + 1)] : [];
  for (let at = 3; at + 3 <= word.length; at++) {
    cuts.push([at]);
    for (let behind = at + 2; behind + 3 <= word.length; behind++) cuts.push([at, behind]);
  }
  for (const cut of cuts) {
    const parts = [0, ...cut].map((from, i) => ({ from, to: cut[i] ?? word.length }));
    const ids = parts.map(({ from, to }) => index.vocabulary.get(word.slice(from, to)));
    if (!ids.every((id) => id !== undefined) || !standsAnywhere(index, ids)) continue;
    return parts
      .map(({ from, to }) => ({ word: word.slice(from, to), start: start + from, end: start + to }))
      .filter((part) => !STOP_WORDS.has(part.word));
  }
  return null;
}

function conceptOf(
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
  const importance = idf(Math.max(1, documents), index.size) * (0.4 + 0.6 * rare);
  return {
    typed: query.text.slice(tokens[0]!.start, tokens.at(-1)!.end),
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

const isWrittenAsName = (words: readonly string[], index: SearchIndex): boolean =>
  words.every((word) => {
    const id = index.vocabulary.get(word);
    return id !== undefined && (index.traits[id]! & NAME) !== 0;
  });

function withoutRepeats(concepts: Concept[]): Concept[] {
  const seen = new Set<string>();
  return concepts.filter((c) => {
    // A word near to another one of the query is still a word that was asked for.
    const key =
      c.how === 'near' || c.how === 'synonym'
        ? c.words.join(' ')
        : String(c.terms[0]?.id ?? c.words.join(' '));
    return !seen.has(key) && seen.add(key);
  });
}

const inTypedOrder = (concepts: Concept[], query: Query): Concept[] =>
  concepts
    .map((c) => ({ c, at: query.text.indexOf(c.typed) }))
    .sort((a, b) => a.at - b.at)
    .map(({ c }) => c);
