import { termOf } from './analysis.ts';
import { compoundParts } from './compounds.ts';
import { findAliases, idf, type SearchIndex } from './index.ts';
import { SPELT_OUT } from './initials.ts';
import type { Query } from './query.ts';
import { BEGINNING, idiomsIn, type Question, readQuestion } from './question.ts';
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
import { STOP_WORDS } from './words/stop-words.ts';

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
  const { asking, until } = question;
  const quoted = (t: Token): boolean => query.phrases.some((p) => t.start >= p.start && t.end <= p.end);
  const [story, ...publishing] = question.published;
  const said = new Set([...idiomsIn(query.words, question), ...publishing]);
  const asksSince = (t: Token): boolean => question.asksSinceWhen && BEGINNING.test(t.word);
  const asked = query.words
    .slice(0, until)
    .filter(
      (t, at) => asksSince(t) || (at >= asking && (quoted(t) || !(STOP_WORDS.has(t.word) || said.has(t)))),
    );
  const full = asked.filter((t) => asksSince(t) || !STOP_WORDS.has(t.word));
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
      const found = wordConcept(query, part, index, vocabulary);
      const told = asksSince(token) ? ['since'] : token === story ? TELLS_OF_PUBLISHING : [];
      const concept = orTold(found, told, token, query, index);
      if (!(concept.how === 'respelled' && STOP_WORDS.has(concept.instead[0]!))) concepts.push(concept);
    }
  }
  return {
    query,
    question: settled(question, concepts),
    isQuestion: question.isWorded,
    concepts: inTypedOrder(withoutRepeats(concepts), query),
    onlyStopWords: concepts.length === 0 && query.words.length > 0,
  };
}

/** By what copy tells that a story was published: "the paper reported on Friday". */
const TELLS_OF_PUBLISHING = ['reported', 'revealed', 'published'];

/** A concept that other words tell, too, as they tell when something began. */
function orTold(
  found: Concept,
  words: readonly string[],
  token: Token,
  query: Query,
  index: SearchIndex,
): Concept {
  const had = words.filter((word) => index.termIds.has(termOf(word)));
  if (had.length === 0) return found;
  const terms = had.map((word) => ({ id: index.termIds.get(termOf(word))!, share: 1 }));
  const others = found.terms.filter((t) => terms.every(({ id }) => id !== t.id));
  return found.how === 'absent' || found.how === 'near'
    ? conceptOf(query, [token], terms, 'synonym', had, index)
    : { ...found, terms: [...others, ...terms].sort((a, b) => b.share - a.share) };
}

/** The question by what its words turned out to be: one for the name of a name asks who that is. */
function settled(question: Question, concepts: readonly Concept[]): Question {
  const { named } = question;
  const isOfName = named !== null && concepts.some((c) => c.isName && c.words.includes(named));
  return {
    ...question,
    ...(isOfName ? { type: 'who', named: null } : {}),
    counted: question.counted.map((word) => respelled(word, concepts)),
  };
}

/** A word of the query in the spelling that was searched for. */
const respelled = (word: string, concepts: readonly Concept[]): string =>
  concepts.find((c) => c.how === 'respelled' && c.words[0] === word)?.instead[0] ?? word;

/** Reads one word: itself, what stands for it, what it was a slip for. */
function wordConcept(query: Query, token: Token, index: SearchIndex, vocabulary: Vocabulary): Concept {
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
