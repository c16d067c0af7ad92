import type { AliasGroup, Article } from '../dossier/article.ts';
import type { PairLists } from './pairs.ts';
import { PARAGRAPH_UNIT, type Postings, paragraphOfPosting, SEVERAL, seek } from './postings.ts';
import { tokenise } from './tokens.ts';
import type { WordTable } from './word-table.ts';

/**
 * The inverted index of a dossier. One document is one sentence, numbered through all articles in order, so that the
 * sentences of a paragraph and of an article are neighbours. All of it is flat typed arrays; nothing is allocated for
 * a document.
 */
export interface SearchIndex extends Postings {
  articles: readonly Article[];
  /** Number of documents. */
  size: number;
  /** First document of each article, and `size` at the end. */
  articleStart: Uint32Array;
  /** Article of each document, an index into `articles`. */
  articleOf: Uint32Array;
  /** Of each document its start and end, and its passage's, in the article's text: four numbers a document. */
  spans: Uint32Array;
  /** Paragraph of each document, numbered through all articles. */
  paragraphOf: Uint32Array;
  paragraphs: number;
  /** First document of each paragraph, and `size` at the end. */
  paragraphStart: Uint32Array;
  /** Words of each document: `words.subarray(wordStart[d], wordStart[d + 1])`, ids into `vocabulary`. */
  wordStart: Uint32Array;
  words: Uint32Array;
  /** Every word form of the dossier, in normal form, in order of first appearance. */
  vocabulary: WordTable;
  /** How often each word form occurs. */
  wordCount: Uint32Array;
  /** Traits of each word form; see `word-traits.ts`. */
  traits: Uint8Array;
  /** Term of each word form. */
  termOfWord: Uint32Array;
  termIds: WordTable;
  /** Number of terms, those of alias groups included. */
  terms: number;
  /** Long names by their initials: see `namesByInitials`. */
  names: ReadonlyMap<string, string[]>;
  aliases: IndexedAlias[];
  /** Longest alias name in words; 0 where there is none. */
  longestAlias: number;
  aliasByWords: Map<string, IndexedAlias>;
  /** The same by the ids of the words, joined with spaces. */
  aliasByIds: ReadonlyMap<string, IndexedAlias>;
  /** First words of alias names, and their ids: most words of a text begin none. */
  aliasStarts: ReadonlySet<string>;
  beginsAlias: Uint8Array;
  pairs: PairLists;
  /** Classes of each word form; see `word-classes.ts`. */
  classes: Uint32Array;
  /** See `vectorRows` and `vectorLengths`. */
  vectorRow: Uint16Array;
  vectorLength: Float32Array;
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
export const keyOf = (words: readonly string[]): string => words.join(' ');

/** The names of a group as runs of words; a leading article is optional in copy ("the Journal", "Journal"). */
export function aliasWords(name: string): string[] {
  const words = tokenise(name).map((t) => t.word);
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** Alias names in a run of words, longest first, not overlapping. */
export function findAliases(
  index: Pick<SearchIndex, 'longestAlias' | 'aliasByWords' | 'aliasStarts'>,
  words: readonly string[],
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

/** Alias names in a document, longest first, not overlapping; places are numbers of words from its start. */
export function aliasesIn(
  index: Pick<SearchIndex, 'words' | 'wordStart' | 'longestAlias' | 'aliasByIds' | 'beginsAlias'>,
  document: number,
): AliasMatch[] {
  const { words, wordStart, longestAlias, aliasByIds, beginsAlias } = index;
  const first = wordStart[document]!;
  const behind = wordStart[document + 1]!;
  const matches: AliasMatch[] = [];
  for (let from = first; from < behind; from++) {
    if (beginsAlias[words[from]!] === 0) continue;
    for (let length = Math.min(longestAlias, behind - from); length > 0; length--) {
      const alias = aliasByIds.get(words.subarray(from, from + length).join(' '));
      if (!alias) continue;
      matches.push({ alias, from: from - first, length });
      from += length - 1;
      break;
    }
  }
  return matches;
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

/** Whether a run of word forms stands in any article. Looks where the rarest of its words stand. */
export function standsAnywhere(index: SearchIndex, run: readonly number[]): boolean {
  const { termOfWord, documents, wordStart, articleOf, articleStart } = index;
  const sizes = run.map((word) => documents[termOfWord[word]!]!);
  const rarest = sizes.indexOf(Math.min(...sizes));
  for (const d of documentsWith(index, termOfWord[run[rarest]!]!)) {
    // The run may begin in a sentence before, as many words back as stand before its rarest one.
    const first = wordStart[d]! - rarest;
    const least = articleStart[articleOf[d]!]!;
    for (let from = d; from >= least; from--) {
      if (runBeginsIn(index, from, run)) return true;
      if (wordStart[from]! <= first) break;
    }
  }
  return false;
}

/** Calls `visit` for each word's term and for each alias name's term, in the order of a document's words. */
export function visitTerms(
  index: Pick<
    SearchIndex,
    'words' | 'wordStart' | 'termOfWord' | 'longestAlias' | 'aliasByIds' | 'beginsAlias'
  >,
  document: number,
  visit: (term: number) => void,
): void {
  const { words, wordStart, termOfWord, longestAlias } = index;
  for (let w = wordStart[document]!; w < wordStart[document + 1]!; w++) visit(termOfWord[words[w]!]!);
  if (longestAlias === 0) return;
  for (const match of aliasesIn(index, document)) visit(match.alias.term);
}

/** How often a term stands in a document. */
export function frequencyIn(index: SearchIndex, document: number, term: number): number {
  const { words, wordStart, termOfWord, termIds } = index;
  if (term >= termIds.length) return aliasesIn(index, document).filter((m) => m.alias.term === term).length;
  let frequency = 0;
  for (let w = wordStart[document]!; w < wordStart[document + 1]!; w++)
    if (termOfWord[words[w]!] === term) frequency++;
  return frequency;
}

/** The documents with a term, ascending; of `among` only, where that is given. */
export function* documentsWith(
  index: SearchIndex,
  term: number,
  among: { has(document: number): boolean } | null = null,
): Generator<number> {
  const { postings, postingStart, places, paragraphStart } = index;
  for (let at = postingStart[term]!; at < postingStart[term + 1]!; at++) {
    const paragraph = paragraphOfPosting(postings[at]!);
    const first = paragraphStart[paragraph]!;
    if (places[at] !== SEVERAL) {
      const d = first + places[at]!;
      if (among === null || among.has(d)) yield d;
    } else
      for (let d = first; d < paragraphStart[paragraph + 1]!; d++)
        if ((among === null || among.has(d)) && frequencyIn(index, d, term) > 0) yield d;
  }
}

/** Whether a term stands in an article. */
export function standsInArticle(index: SearchIndex, term: number, article: number): boolean {
  const { postings, postingStart, paragraphOf, articleStart } = index;
  const first = articleStart[article]!;
  const behind = articleStart[article + 1]!;
  if (first === behind) return false;
  const end = postingStart[term + 1]!;
  const at = seek(postings, postingStart[term]!, end, paragraphOf[first]! * PARAGRAPH_UNIT);
  return at < end && paragraphOfPosting(postings[at]!) <= paragraphOf[behind - 1]!;
}

/** BM25's inverse document frequency with 1 added inside the logarithm, as Lucene has it, so that it is never negative. */
export const idf = (documents: number, size: number): number =>
  Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
