import type { Dossier } from '../dossier/article.ts';
import { type AnalysedQuery, analyseQuery } from './concepts.ts';
import { runBeginsIn, type SearchIndex, standsAnywhere } from './index.ts';
import { buildIndex } from './index-builder.ts';
import type { Filters, Phrase, Query } from './query.ts';
import { type Hit, Ranker } from './rank.ts';
import { Vocabulary } from './vocabulary.ts';

/** A filter that no article can satisfy as it stands, with what would. */
export interface FilterProblem {
  filter: string;
  message: string;
}

export interface SearchResult {
  analysed: AnalysedQuery;
  /** Best first. */
  hits: Hit[];
  /** Phrases of the query that stand in no article. */
  absentPhrases: Phrase[];
  /** Articles that the filters admit, as indices into `dossier.articles`. */
  admitted: readonly number[];
  /** Articles left out only because their date is not known. */
  undated: number[];
}

/** Everything needed to search one dossier; made once, replaced whole when the dossier changes. */
export class Searcher {
  readonly dossier: Dossier;
  readonly index: SearchIndex;
  readonly #vocabulary: Vocabulary;
  readonly #ranker: Ranker;
  /** Every article, where no filter is given. */
  readonly #all: readonly number[];

  /** `index`: the dossier's own, where it is at hand. */
  constructor(dossier: Dossier, index: SearchIndex = buildIndex(dossier)) {
    this.dossier = dossier;
    this.index = index;
    this.#vocabulary = new Vocabulary(this.index);
    this.#ranker = new Ranker(this.index);
    this.#all = dossier.articles.map((_, i) => i);
  }

  /** The sentences that match a query, best first. `limit`: how many at most. */
  search(query: Query, limit: number): SearchResult | FilterProblem {
    const articles = this.#articlesAdmitted(query.filters);
    if ('message' in articles) return articles;
    const admitted = articles.admitted === this.#all ? null : new Set(articles.admitted);
    const analysed = analyseQuery(query, this.index, this.#vocabulary);
    const phrases = query.phrases.map((phrase) => this.#idsOf(phrase.words));
    const without = query.filters.without.map((run) => this.#idsOf(run));
    const inArticles = (d: number): boolean => admitted === null || admitted.has(this.index.articleOf[d]!);
    const excluded = (d: number): boolean =>
      without.some((ids) => ids !== null && runBeginsIn(this.index, d, ids));
    const absentPhrases = query.phrases.filter(
      (_, i) => phrases[i] === null || !standsAnywhere(this.index, phrases[i]!),
    );
    const required = absentPhrases.length > 0 ? [] : phrases;
    const hits = this.#ranker.rank(analysed, {
      admits: (d) =>
        inArticles(d) &&
        !excluded(d) &&
        required.every((ids) => ids !== null && runBeginsIn(this.index, d, ids)),
      limit,
    });
    return { analysed, hits, absentPhrases, ...articles };
  }

  #articlesAdmitted(filters: Filters): { admitted: readonly number[]; undated: number[] } | FilterProblem {
    const all = this.#all;
    let admitted = all;
    if (filters.from.length > 0) {
      const named = new Set<number>();
      for (const wanted of filters.from) {
        const found = articlesNamed(this.dossier, wanted);
        if ('message' in found) return found;
        named.add(found.article);
      }
      admitted = all.filter((i) => named.has(i));
    }
    if (filters.before === null && filters.after === null) return { admitted, undated: [] };
    const dateOf = (i: number): string | null => this.dossier.articles[i]!.metadata.date;
    return {
      undated: admitted.filter((i) => dateOf(i) === null),
      admitted: admitted.filter((i) => {
        const date = dateOf(i);
        return (
          date !== null &&
          (filters.before === null || date < filters.before) &&
          (filters.after === null || date > filters.after)
        );
      }),
    };
  }

  /** Ids of a run of words, or null where the dossier lacks one of them. */
  #idsOf(words: readonly string[]): number[] | null {
    const ids = words.map((w) => this.index.vocabulary.get(w));
    return ids.every((id) => id !== undefined) ? ids : null;
  }
}

/** The one article that `from:` names: by its id, or by a beginning of it that no other id has. */
function articlesNamed(dossier: Dossier, wanted: string): { article: number } | FilterProblem {
  const ids = dossier.articles.map((a) => a.id.toLowerCase());
  const exact = ids.indexOf(wanted);
  if (exact >= 0) return { article: exact };
  const beginning = ids.flatMap((id, i) => (id.startsWith(wanted) ? [i] : []));
  if (beginning.length === 1) return { article: beginning[0]! };
  const names = (beginning.length > 0 ? beginning : ids.map((_, i) => i)).map((i) => dossier.articles[i]!.id);
  const some =
    names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
  return {
    filter: `from:${wanted}`,
    message:
      beginning.length > 1
        ? `"from:${wanted}" fits ${beginning.length} files (${some}); type more of the name`
        : `no file begins with "${wanted}"; the files are ${some}`,
  };
}
