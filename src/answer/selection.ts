import type { Article, Sentence } from '../dossier/article.ts';
import { parseQuery } from '../search/query.ts';
import type { Answer, Notice } from './answer.ts';
import { carrying, MOST_HITS } from './carrying.ts';
import type { Library } from './library.ts';
import { lookup } from './lookup.ts';
import { noticesOf } from './notices.ts';
import { sentenceOf } from './passages.ts';

/** Sentences to list something of, in file order. */
export interface Selection {
  sentences: { article: Article; sentence: Sentence }[];
  /** The files that were looked through. */
  articles: readonly Article[];
  /** How the words were read. */
  notices: Notice[];
}

/** Files looked through for a list; an archive has more than anybody reads a list of. */
const MOST_FILES = 400;

/** The first files, and a word on the rest. */
function fewEnough(articles: readonly Article[]): { looked: readonly Article[]; notices: Notice[] } {
  if (articles.length <= MOST_FILES) return { looked: articles, notices: [] };
  const [most, all] = [MOST_FILES, articles.length].map((n) => n.toLocaleString('en'));
  const text = `looked through the first ${most} of ${all} files; words or from: choose others`;
  return { looked: articles.slice(0, MOST_FILES), notices: [{ code: 'left_out', text }] };
}

/**
 * The sentences that a list is made of: those that match the words as a lookup of them would, or all of the files that
 * filters alone ("from:001") admit, or all of the dossier. A lookup without an answer is handed back as it is.
 */
export function selectSentences(library: Library, words: string): Selection | Answer {
  const { searcher } = library;
  const { query } = parseQuery(words);
  if (query === null) return lookup(library, words);
  const result = searcher.search(query, MOST_HITS);
  if ('message' in result) return lookup(library, words);
  const articles = result.admitted.map((i) => searcher.dossier.articles[i]!);
  if (query.words.length === 0 && /^\s*$|^\s*(?:from|before|after):/iu.test(words) && articles.length > 0) {
    const { looked, notices } = fewEnough(articles);
    const sentences = looked.flatMap((article) =>
      article.sentences.map((sentence) => ({ article, sentence })),
    );
    return {
      sentences,
      articles: looked,
      notices: [...noticesOf(result, searcher.dossier, null, []), ...notices],
    };
  }
  const answer = lookup(library, words);
  if (answer.status !== 'answered') return answer;
  const documents = carrying(result.hits, searcher.index).map((h) => h.document);
  const sentences = documents.sort((a, b) => a - b).map((d) => sentenceOf(searcher.index, d));
  const notices = answer.notices.filter(({ code }) => code !== 'responses');
  // Of more files than can be looked through, those with the words.
  const looked =
    articles.length <= MOST_FILES ? articles : [...new Set(sentences.map(({ article }) => article))];
  return { sentences, articles: looked, notices };
}
