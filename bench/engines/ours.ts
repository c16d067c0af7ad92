/** This program: the search alone, and the whole answer. The only file here that knows how it is built and opened. */

import { statSync } from 'node:fs';
import { Desk } from '../../src/desk.ts';
import type { Article, ArticleMetadata, Attribution, Dossier } from '../../src/dossier/article.ts';
import { indexFrom, type StoredIndex, storedIndex } from '../../src/search/index-arrays.ts';
import { IndexBuilder } from '../../src/search/index-builder.ts';
import { parseQuery } from '../../src/search/query.ts';
import { Searcher } from '../../src/search/search.ts';
import { readSnapshot, writeSnapshot } from '../../src/snapshot.ts';
import type { Sentence } from '../text/generate.ts';
import { type CorpusPlaces, type Engine, type First, RESULTS } from './engine.ts';

/** `Searcher.search` on sentences that are cut already, as the peers get them; nothing else is read of the text. */
export class OursSearch implements Engine {
  #searcher: Searcher | null = null;

  build({ sentences }: CorpusPlaces): number {
    const builder = new IndexBuilder();
    const articles: Article[] = [];
    for (const article of articlesOf(sentences())) {
      builder.add(article);
      // The index has what it needs of the sentences; the text stays, as a question may ask for a kind of answer.
      articles.push({ ...article, sentences: [], paragraphs: [] });
    }
    const dossier: Dossier = { path: '', title: 'bench', articles, aliases: [], outlets: [] };
    this.#searcher = new Searcher(dossier, builder.finish(articles, dossier.aliases));
    return articles.reduce((sum, { text }) => sum + text.length, 0);
  }

  search(text: string): First {
    const { query, error } = parseQuery(text);
    if (error) throw new Error(error.message);
    const found = this.#searcher!.search(query, RESULTS);
    if ('message' in found) throw new Error(found.message);
    return found.hits[0]?.document ?? null;
  }

  /** As a start of the program does it, texts left where they are: those of a dossier stay in its files. */
  save(path: string): number {
    const { index, dossier } = this.#searcher!;
    const { arrays, names } = storedIndex(index);
    writeSnapshot(path, { header: { names, articles: dossier.articles.length }, arrays });
    return statSync(path).size;
  }

  open(path: string): void {
    const { header, arrays } = readSnapshot(path)!;
    const { names, articles: count } = header as { names: [string, string[]][]; articles: number };
    const articles = Array.from({ length: count }, (_, i) => emptyArticle(String(i)));
    const dossier: Dossier = { path: '', title: 'bench', articles, aliases: [], outlets: [] };
    const stored = { arrays: arrays as StoredIndex['arrays'], names };
    this.#searcher = new Searcher(dossier, indexFrom(stored, articles, dossier.aliases));
  }
}

/** `Desk.ask` on a dossier folder: search, attribution, sourcing, and the check of every quotation. */
export class OursAnswer implements Engine {
  #desk: Desk | null = null;

  async build({ dossier }: CorpusPlaces): Promise<number> {
    this.#desk = await Desk.open(dossier);
    return this.#desk.dossier.articles.reduce((sum, { text }) => sum + text.length, 0);
  }

  search(text: string): First {
    return this.#desk!.ask(text).passages[0]?.quote ?? null;
  }
}

const NOTHING_KNOWN: ArticleMetadata = {
  title: null,
  publisher: null,
  author: null,
  url: null,
  date: null,
  dateSource: null,
};
const NOT_READ: Attribution = { kind: 'none', source: null, cue: null, stance: null };

/** Sentences as articles whose documents are numbered as they are. */
function* articlesOf(sentences: Iterable<Sentence>): Generator<Article> {
  let together: Sentence[] = [];
  for (const sentence of sentences) {
    if (together.length > 0 && together[0]!.article !== sentence.article) {
      yield articleOf(together);
      together = [];
    }
    together.push(sentence);
  }
  if (together.length > 0) yield articleOf(together);
}

const emptyArticle = (id: string): Article => ({
  id,
  path: '',
  text: '',
  sha256: '',
  metadata: NOTHING_KNOWN,
  sentenceCount: 0,
  responseCount: 0,
  furniture: [],
  paragraphs: [],
  sentences: [],
  quotations: [],
  responses: [],
  outlets: [],
});

function articleOf(together: readonly Sentence[]): Article {
  const first = together[0]!;
  const parts: string[] = [];
  const article = { ...emptyArticle(String(first.article)), sentenceCount: together.length };
  let at = 0;
  for (const [index, { paragraph, text }] of together.entries()) {
    const begins = index === 0 || together[index - 1]!.paragraph !== paragraph;
    if (index > 0) {
      const joint = begins ? '\n\n' : ' ';
      parts.push(joint);
      at += joint.length;
    }
    const start = at;
    at += text.length;
    parts.push(text);
    if (begins) article.paragraphs.push({ start, end: at });
    else article.paragraphs.at(-1)!.end = at;
    article.sentences.push({
      start,
      end: at,
      index,
      paragraph: article.paragraphs.length,
      passage: { start, end: at },
      attribution: NOT_READ,
    });
  }
  article.text = parts.join('');
  return article;
}
