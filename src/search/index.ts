import type { AliasGroup, Article, Dossier } from '../dossier/article.ts';
import { termOf } from './analysis.ts';
import { namesByInitials } from './initials.ts';
import { tokenise } from './tokens.ts';

/**
 * The inverted index of a dossier. One document is one sentence, numbered through all articles in order, so that the
 * sentences of a paragraph and of an article are neighbours. All of it is flat typed arrays; nothing is allocated for
 * a document, and a posting list is `postings.subarray(postingStart[t], postingStart[t + 1])`.
 */
export interface SearchIndex {
  articles: readonly Article[];
  /** Number of documents. */
  size: number;
  /** First document of each article, and `size` at the end. */
  articleStart: Uint32Array;
  /** Article of each document, an index into `articles`. */
  articleOf: Uint32Array;
  /** Paragraph of each document, numbered through all articles. */
  paragraphOf: Uint32Array;
  paragraphs: number;
  /** Words of each document: `words.subarray(wordStart[d], wordStart[d + 1])`, ids into `vocabulary`. */
  wordStart: Uint32Array;
  words: Uint32Array;
  /** Every word form of the dossier, in normal form, in order of first appearance. */
  vocabulary: string[];
  wordIds: Map<string, number>;
  /** How often each word form occurs. */
  wordCount: Uint32Array;
  /** Term of each word form. */
  termOfWord: Uint32Array;
  termIds: Map<string, number>;
  /** Number of terms, those of alias groups included. */
  terms: number;
  postingStart: Uint32Array;
  /** Documents of each term, ascending. */
  postings: Uint32Array;
  /** How often the term occurs in that document, at most 255. */
  frequencies: Uint8Array;
  /** Long names by their initials: see `namesByInitials`. */
  names: ReadonlyMap<string, string[]>;
  aliases: IndexedAlias[];
  /** Longest alias name in words; 0 where there is none. */
  longestAlias: number;
  aliasByWords: Map<string, IndexedAlias>;
  /** First words of alias names: most words of a text begin none. */
  aliasStarts: Set<string>;
}

export interface IndexedAlias {
  group: AliasGroup;
  /** The term that stands for any of the names. */
  term: number;
}

export interface AliasMatch {
  alias: IndexedAlias;
  /** Index of the first word and number of words. */
  from: number;
  length: number;
}

/** What joins the words of an alias in a key: no word holds a space. */
const keyOf = (words: readonly string[]): string => words.join(' ');

/** The names of a group as runs of words; a leading article is optional in copy ("the Journal", "Journal"). */
export function aliasWords(name: string): string[] {
  const words = tokenise(name).map((t) => t.word);
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** Alias names in a run of words, longest first, not overlapping. */
export function findAliases(
  index: Pick<SearchIndex, 'longestAlias' | 'aliasByWords' | 'aliasStarts'>,
  words: string[],
): AliasMatch[] {
  const matches: AliasMatch[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!index.aliasStarts.has(words[from]!)) continue;
    for (let length = Math.min(index.longestAlias, words.length - from); length > 0; length--) {
      const alias = index.aliasByWords.get(keyOf(words.slice(from, from + length)));
      if (!alias) continue;
      matches.push({ alias, from, length });
      from += length - 1;
      break;
    }
  }
  return matches;
}

/** The words of one document in normal form. */
export function wordFormsOf(index: SearchIndex, document: number): string[] {
  const ids = index.words.subarray(index.wordStart[document]!, index.wordStart[document + 1]!);
  return Array.from(ids, (id) => index.vocabulary[id]!);
}

/** Whether a run of word forms begins in a document; it may go on into the next ones of the same article. */
export function runBeginsIn(index: SearchIndex, document: number, run: readonly number[]): boolean {
  const { words, wordStart, articleOf, articleStart } = index;
  const end = wordStart[articleStart[articleOf[document]! + 1]!]!;
  for (let at = wordStart[document]!; at < wordStart[document + 1]!; at++) {
    if (at + run.length <= end && run.every((id, i) => words[at + i] === id)) return true;
  }
  return false;
}

/** Whether a run of word forms stands in any article. */
export function standsAnywhere(index: SearchIndex, run: readonly number[]): boolean {
  const { postings, postingStart, termOfWord } = index;
  const term = termOfWord[run[0]!]!;
  return postings
    .subarray(postingStart[term], postingStart[term + 1])
    .some((d) => runBeginsIn(index, d, run));
}

/** BM25's inverse document frequency with 1 added inside the logarithm, as Lucene has it, so that it is never negative. */
export const idf = (documents: number, size: number): number =>
  Math.log(1 + (size - documents + 0.5) / (documents + 0.5));

/** Builds the index of a dossier: one pass over the text to number words, one over the numbers to fill postings. */
export function buildIndex(dossier: Pick<Dossier, 'articles' | 'aliases'>): SearchIndex {
  const { articles } = dossier;
  const size = articles.reduce((n, a) => n + a.sentences.length, 0);
  const vocabulary: string[] = [];
  const wordIds = new Map<string, number>();
  const articleStart = new Uint32Array(articles.length + 1);
  const articleOf = new Uint32Array(size);
  const paragraphOf = new Uint32Array(size);
  const wordStart = new Uint32Array(size + 1);
  const words: number[] = [];
  let document = 0;
  let paragraphs = 0;
  for (const [a, article] of articles.entries()) {
    articleStart[a] = document;
    for (const sentence of article.sentences) {
      articleOf[document] = a;
      paragraphOf[document] = paragraphs + sentence.paragraph - 1;
      for (const { word } of tokenise(article.text, sentence.start, sentence.end)) {
        let id = wordIds.get(word);
        if (id === undefined) {
          id = vocabulary.length;
          wordIds.set(word, id);
          vocabulary.push(word);
        }
        words.push(id);
      }
      document++;
      wordStart[document] = words.length;
    }
    paragraphs += article.paragraphs.length;
  }
  articleStart[articles.length] = size;
  const termIds = new Map<string, number>();
  const termOfWord = Uint32Array.from(vocabulary, (word) => {
    const term = termOf(word);
    const id = termIds.get(term) ?? termIds.size;
    termIds.set(term, id);
    return id;
  });
  const aliasIndex = indexAliases(dossier.aliases, termIds.size);
  const index: SearchIndex = {
    articles,
    size,
    articleStart,
    articleOf,
    paragraphOf,
    paragraphs,
    wordStart,
    words: Uint32Array.from(words),
    vocabulary,
    wordIds,
    wordCount: new Uint32Array(vocabulary.length),
    termOfWord,
    termIds,
    terms: termIds.size + aliasIndex.aliases.length,
    names: namesByInitials(articles),
    ...aliasIndex,
    ...EMPTY_POSTINGS,
  };
  for (const id of index.words) index.wordCount[id]!++;
  return { ...index, ...fillPostings(index) };
}

const EMPTY_POSTINGS = {
  postingStart: new Uint32Array(1),
  postings: new Uint32Array(0),
  frequencies: new Uint8Array(0),
};

function indexAliases(
  groups: readonly AliasGroup[],
  firstTerm: number,
): Pick<SearchIndex, 'aliases' | 'longestAlias' | 'aliasByWords' | 'aliasStarts'> {
  const aliases = groups.map((group, i) => ({ group, term: firstTerm + i }));
  const aliasByWords = new Map<string, IndexedAlias>();
  const aliasStarts = new Set<string>();
  let longestAlias = 0;
  for (const alias of aliases) {
    for (const name of alias.group.names) {
      const words = aliasWords(name);
      if (words.length === 0) continue;
      longestAlias = Math.max(longestAlias, words.length);
      aliasStarts.add(words[0]!);
      if (!aliasByWords.has(keyOf(words))) aliasByWords.set(keyOf(words), alias);
    }
  }
  return { aliases, longestAlias, aliasByWords, aliasStarts };
}

/** Two passes of a counting sort over (term, document): count, then place. Documents come out ascending. */
function fillPostings(index: SearchIndex): Pick<SearchIndex, 'postingStart' | 'postings' | 'frequencies'> {
  const postingStart = new Uint32Array(index.terms + 1);
  const lastSeen = new Int32Array(index.terms).fill(-1);
  forEachTerm(index, (term, document) => {
    if (lastSeen[term] === document) return;
    lastSeen[term] = document;
    postingStart[term + 1]!++;
  });
  for (let t = 0; t < index.terms; t++) postingStart[t + 1]! += postingStart[t]!;
  const next = postingStart.slice();
  const postings = new Uint32Array(postingStart[index.terms]!);
  const frequencies = new Uint8Array(postings.length);
  lastSeen.fill(-1);
  forEachTerm(index, (term, document) => {
    if (lastSeen[term] !== document) {
      lastSeen[term] = document;
      postings[next[term]!++] = document;
    }
    const at = next[term]! - 1;
    if (frequencies[at]! < 255) frequencies[at]!++;
  });
  return { postingStart, postings, frequencies };
}

/** Calls `visit` for each word's term, and for each alias name with its group's term, document by document. */
function forEachTerm(index: SearchIndex, visit: (term: number, document: number) => void): void {
  for (let d = 0; d < index.size; d++) {
    const to = index.wordStart[d + 1]!;
    for (let w = index.wordStart[d]!; w < to; w++) visit(index.termOfWord[index.words[w]!]!, d);
    if (index.longestAlias === 0) continue;
    for (const match of findAliases(index, wordFormsOf(index, d))) visit(match.alias.term, d);
  }
}
