import { termOf } from './analysis.ts';
import { compoundParts } from './compounds.ts';
import { expressionsIn } from './expressions.ts';
import { findAliases, type SearchIndex } from './index.ts';
import type { Query } from './query.ts';
import { idiomsIn, type Question, readQuestion } from './question.ts';
import { namesOf, type TermShare } from './stand-ins.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { conceptOf, GAP, tellingness, wordConcept } from './word-concept.ts';
import { rarity } from './words/background.ts';
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
  const { by, without } = question.told;
  const said = new Set([...idiomsIn(query.words, question), ...without]);
  const asked = query.words
    .slice(0, until)
    .filter(
      (t, at) => by.has(t) || (at >= asking && (quoted(t) || !(STOP_WORDS.has(t.word) || said.has(t)))),
    );
  const full = asked.filter((t) => by.has(t) || !STOP_WORDS.has(t.word));
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
  const beside = new Map<Token, TermShare[]>();
  const free = runsOf(query.words.slice(asking, until), (t) => !taken.has(t) && !quoted(t));
  for (const { tokens, terms } of free.flatMap((run) => expressionsIn(run, index))) {
    const own = tokens.filter((t) => content.includes(t));
    if (own.length > 0 && own.every((t) => index.termIds.has(termOf(t.word)))) {
      beside.set(mostTelling(own, index), terms);
      continue;
    }
    for (const t of tokens) taken.add(t);
    concepts.push(conceptOf(query, tokens, terms, 'synonym', namesOf(terms), index));
  }
  for (const token of content) {
    if (taken.has(token)) continue;
    const parts = index.termIds.has(termOf(token.word)) ? null : compoundParts(token, index);
    for (const part of parts ?? [token]) {
      const found = wordConcept(query, part, index, vocabulary);
      const told = orTold(found, by.get(token) ?? [], token, query, index);
      const concept = withTerms(told, beside.get(token) ?? []);
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

/** A concept for which other terms stand, too. */
function withTerms(concept: Concept, more: readonly TermShare[]): Concept {
  if (more.length === 0) return concept;
  const most = new Map<number, number>();
  for (const { id, share } of [...concept.terms, ...more]) most.set(id, Math.max(share, most.get(id) ?? 0));
  const [first] = concept.terms;
  const terms = [...most].map(([id, share]) => ({ id, share }));
  return { ...concept, terms: [first!, ...terms.filter((t) => t.id !== first!.id)] };
}

/** The most telling of words that the dossier has. */
function mostTelling(tokens: readonly Token[], index: SearchIndex): Token {
  const telling = ({ word }: Token): number =>
    tellingness(index.documents[index.termIds.get(termOf(word))!]!, rarity(word), index);
  return tokens.reduce((a, b) => (telling(b) > telling(a) ? b : a));
}

/** The runs of items that pass a test. */
function runsOf<T>(items: readonly T[], test: (item: T) => boolean): T[][] {
  const runs: T[][] = [[]];
  for (const item of items) {
    if (test(item)) runs.at(-1)!.push(item);
    else runs.push([]);
  }
  return runs;
}

/** The question by what its words turned out to be: one for the name of a name asks who that is. */
function settled(question: Question, concepts: readonly Concept[]): Question {
  const { named } = question;
  const isOfName = named !== null && concepts.some((c) => c.isName && c.words.includes(named));
  return {
    ...question,
    ...(isOfName ? { type: 'who', named: null } : {}),
    counted: question.counted.flatMap((word) => searchedFor(word, concepts)),
  };
}

/** What was searched for in the place of a word: another spelling of it, or it and what copy prints for it. */
function searchedFor(word: string, concepts: readonly Concept[]): string[] {
  const { how, instead } = concepts.find((c) => c.words[0] === word) ?? {};
  if (how === 'respelled') return instead!.slice(0, 1);
  return how === 'synonym' ? [word, ...instead!] : [word];
}

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
    .map((c) => ({ c, at: query.text.indexOf(c.typed.split(GAP)[0]!) }))
    .sort((a, b) => a.at - b.at)
    .map(({ c }) => c);
