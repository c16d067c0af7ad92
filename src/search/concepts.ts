import { termOf } from './analysis.ts';
import { findAliases, idf, type SearchIndex } from './index.ts';
import type { Query } from './query.ts';
import { type QuestionType, questionType } from './question.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { rarity } from './words/background.ts';
import { STOP_WORDS } from './words/stop-words.ts';

/** One thing that a query asks about: a content word or a name, with the terms that stand for it in the index. */
export interface Concept {
  /** The words as typed. */
  typed: string;
  /** The typed words in normal form. */
  words: string[];
  /** Term ids that count as this concept, best first; empty: nothing in the dossier stands for it. */
  terms: number[];
  /** How the terms were found. */
  how: 'word' | 'alias' | 'respelled' | 'completed' | 'absent';
  /** Word forms of the dossier that were searched for instead of the typed one. */
  instead: string[];
  /** How telling the concept is: rare in the dossier and rare in English; 0 for a concept that is absent. */
  weight: number;
  /** Rarity in everyday English, 0..1; see `rarity`. */
  rarity: number;
}

export interface AnalysedQuery {
  query: Query;
  type: QuestionType;
  concepts: Concept[];
  /** True where the query has words, but none with content; stop words count only inside quotation marks. */
  onlyStopWords: boolean;
}

/** Turns the words of a query into concepts: drops what only asks, joins names, mends misspelt words. */
export function analyseQuery(query: Query, index: SearchIndex, vocabulary: Vocabulary): AnalysedQuery {
  const { type, asking } = questionType(query.words);
  const quoted = (t: Token): boolean => query.phrases.some((p) => t.start >= p.start && t.end <= p.end);
  const asked = query.words.slice(asking).filter((t) => !STOP_WORDS.has(t.word) || quoted(t));
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
    concepts.push(conceptOf(query, tokens, [alias.term], 'alias', alias.group.names, index));
  }
  for (const token of content) {
    if (!taken.has(token)) concepts.push(wordConcept(query, token, index, vocabulary));
  }
  return {
    query,
    type,
    concepts: inTypedOrder(withoutRepeats(concepts), query),
    onlyStopWords: content.length === 0 && query.words.length > 0,
  };
}

function wordConcept(query: Query, token: Token, index: SearchIndex, vocabulary: Vocabulary): Concept {
  const own = index.termIds.get(termOf(token.word));
  if (own !== undefined) return conceptOf(query, [token], [own], 'word', [], index);
  const respelled = vocabulary.respell(token.word);
  if (respelled) {
    const { word } = respelled;
    return conceptOf(query, [token], [index.termOfWord[word]!], 'respelled', [index.vocabulary[word]!], index);
  }
  const completed = vocabulary.beginningWith(token.word);
  const terms = [...new Set(completed.map((id) => index.termOfWord[id]!))];
  const how = completed.length > 0 ? 'completed' : 'absent';
  return conceptOf(query, [token], terms, how, completed.map((id) => index.vocabulary[id]!), index);
}

function conceptOf(
  query: Query,
  tokens: readonly Token[],
  terms: number[],
  how: Concept['how'],
  instead: string[],
  index: SearchIndex,
): Concept {
  const words = tokens.map((t) => t.word);
  const rare = how === 'respelled' ? rarity(instead[0]!) : Math.max(...words.map(rarity));
  const documents = Math.max(0, ...terms.map((t) => index.postingStart[t + 1]! - index.postingStart[t]!));
  return {
    typed: query.text.slice(tokens[0]!.start, tokens.at(-1)!.end),
    words,
    terms,
    how: documents > 0 ? how : 'absent',
    instead,
    weight: documents > 0 ? idf(documents, index.size) * (0.4 + 0.6 * rare) : 0,
    rarity: rare,
  };
}

function withoutRepeats(concepts: Concept[]): Concept[] {
  const seen = new Set<string>();
  return concepts.filter((c) => {
    const key = c.terms.length > 0 ? c.terms.join() : c.words.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

const inTypedOrder = (concepts: Concept[], query: Query): Concept[] =>
  concepts
    .map((c) => ({ c, at: query.text.indexOf(c.typed) }))
    .sort((a, b) => a.at - b.at)
    .map(({ c }) => c);
