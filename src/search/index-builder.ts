import type { AliasGroup, Article, Dossier } from '../dossier/article.ts';
import { termOf } from './analysis.ts';
import { Norms } from './bm25.ts';
import { Growing } from './growing.ts';
import { aliasWords, type IndexedAlias, keyOf, type SearchIndex, visitTerms } from './index.ts';
import { addNames } from './initials.ts';
import { pairLists } from './pairs.ts';
import { makePostings } from './postings.ts';
import { vectorLengths, vectorRows } from './sentence-vectors.ts';
import { visitTokens } from './tokens.ts';
import { classesOf } from './word-classes.ts';
import { WordTable } from './word-table.ts';
import { TraitCounter } from './word-traits.ts';

type ArticleText = Pick<Article, 'text' | 'sentences' | 'paragraphs'>;

/** Builds the index of a dossier that is at hand whole. */
export function buildIndex(dossier: Pick<Dossier, 'articles' | 'aliases'>): SearchIndex {
  const builder = new IndexBuilder();
  for (const article of dossier.articles) builder.add(article);
  return builder.finish(dossier.articles, dossier.aliases);
}

/**
 * Takes the articles of a dossier one after the other, in order, and keeps numbers only; then makes the index of
 * them. Memory grows with the index, not with the text.
 */
export class IndexBuilder {
  readonly #vocabulary = new WordTable();
  readonly #traits = new TraitCounter();
  readonly #names = new Map<string, string[]>();
  readonly #articleStart = new Growing();
  readonly #articleOf = new Growing();
  readonly #paragraphOf = new Growing();
  readonly #wordStart = new Growing();
  readonly #words = new Growing();
  readonly #spans = new Growing();
  #paragraphs = 0;

  constructor() {
    this.#articleStart.push(0);
    this.#wordStart.push(0);
  }

  /** Number of sentences so far. */
  get size(): number {
    return this.#articleOf.length;
  }

  add({ text, sentences, paragraphs }: ArticleText): void {
    addNames(this.#names, text);
    for (const { start, end, paragraph, passage } of sentences) {
      this.#articleOf.push(this.#articleStart.length - 1);
      this.#paragraphOf.push(this.#paragraphs + paragraph - 1);
      this.#spans.push(start);
      this.#spans.push(end);
      this.#spans.push(passage.start);
      this.#spans.push(passage.end);
      const before = this.#words.length;
      visitTokens(text, start, end, (from, to, normal) => {
        const word =
          normal === null ? this.#vocabulary.addPlain(text, from, to) : this.#vocabulary.add(normal);
        this.#traits.see(word, text, from, to, this.#words.length === before);
        this.#words.push(word);
      });
      this.#wordStart.push(this.#words.length);
    }
    this.#paragraphs += paragraphs.length;
    this.#articleStart.push(this.#articleOf.length);
  }

  /** The index of what was added. `articles` are those, in the same order. */
  finish(articles: SearchIndex['articles'], groups: readonly AliasGroup[]): SearchIndex {
    const vocabulary = new WordTable(this.#vocabulary.arrays());
    const size = this.#articleOf.length;
    const paragraphOf = this.#paragraphOf.done();
    const words = this.#words.done();
    const counted = {
      articles,
      size,
      articleStart: this.#articleStart.done(),
      articleOf: this.#articleOf.done(),
      spans: this.#spans.done(),
      paragraphs: this.#paragraphs,
      paragraphOf,
      paragraphStart: startsOf(paragraphOf, this.#paragraphs),
      wordStart: this.#wordStart.done(),
      words,
    };
    const wordCount = new Uint32Array(vocabulary.length);
    for (let i = 0; i < words.length; i++) wordCount[words[i]!]!++;
    const terms = new WordTable();
    const termOfWord = new Uint32Array(vocabulary.length);
    for (let id = 0; id < vocabulary.length; id++) termOfWord[id] = terms.add(termOf(vocabulary.at(id)));
    const named = {
      ...counted,
      vocabulary,
      wordCount,
      traits: this.#traits.done(vocabulary.length),
      classes: Uint32Array.from({ length: vocabulary.length }, (_, id) => classesOf(vocabulary.at(id))),
      vectorRow: vectorRows(vocabulary),
      termOfWord,
      termIds: new WordTable(terms.arrays()),
      terms: terms.length + groups.length,
      names: this.#names,
      ...indexAliases(groups, terms.length, vocabulary),
    };
    const postings = makePostings(named, new Norms(named), named.terms, (document, visit) =>
      visitTerms(named, document, visit),
    );
    const vectorLength = vectorLengths({ ...named, ...postings });
    return { ...named, ...postings, pairs: pairLists(vocabulary), vectorLength };
  }
}

/** First document of each paragraph, and the number of documents at the end. */
function startsOf(paragraphOf: Uint32Array, paragraphs: number): Uint32Array {
  const starts = new Uint32Array(paragraphs + 1).fill(paragraphOf.length);
  for (let d = paragraphOf.length - 1; d >= 0; d--) starts[paragraphOf[d]!] = d;
  for (let p = paragraphs - 1; p >= 0; p--) starts[p] = Math.min(starts[p]!, starts[p + 1]!);
  return starts;
}

/** What finds the names of alias groups again; their terms are numbered from `firstTerm` on. */
export function indexAliases(
  groups: readonly AliasGroup[],
  firstTerm: number,
  vocabulary: WordTable,
): Pick<
  SearchIndex,
  'aliases' | 'longestAlias' | 'aliasByWords' | 'aliasByIds' | 'aliasStarts' | 'beginsAlias'
> {
  const aliases = groups.map((group, i) => ({ group, term: firstTerm + i }));
  const aliasByWords = new Map<string, IndexedAlias>();
  const aliasByIds = new Map<string, IndexedAlias>();
  const aliasStarts = new Set<string>();
  let longestAlias = 0;
  for (const alias of aliases) {
    for (const name of alias.group.names) {
      const words = aliasWords(name);
      if (words.length === 0) continue;
      longestAlias = Math.max(longestAlias, words.length);
      aliasStarts.add(words[0]!);
      if (!aliasByWords.has(keyOf(words))) aliasByWords.set(keyOf(words), alias);
      const ids = words.map((word) => vocabulary.get(word));
      if (!ids.includes(undefined) && !aliasByIds.has(ids.join(' '))) aliasByIds.set(ids.join(' '), alias);
    }
  }
  const beginsAlias = new Uint8Array(vocabulary.length);
  for (const word of aliasStarts) {
    const id = vocabulary.get(word);
    if (id !== undefined) beginsAlias[id] = 1;
  }
  return { aliases, longestAlias, aliasByWords, aliasByIds, aliasStarts, beginsAlias };
}
