import type { Article, Response } from '../dossier/article.ts';
import { termOf } from '../search/analysis.ts';
import type { AnalysedQuery } from '../search/concepts.ts';
import type { SearchIndex } from '../search/index.ts';
import { tokenise } from '../search/tokens.ts';
import type { AnswerResponse, Notice } from './answer.ts';
import { passageId } from './citation.ts';
import { listed } from './no-answer.ts';
import { quoteOf, sentenceOf } from './passages.ts';

/** A word of the query counts as shared if a term stands for so much of it; for a denial, a word near in meaning too. */
const SHARED = 0.4;
const SHARED_BY_A_DENIAL = 0.05;
/** A word in more than this share of the sentences is what the dossier is about, and binds a response to nothing. */
const COMMON = 0.25;

/** The responses of a dossier by the document they stand in. */
export type ResponseIndex = ReadonlyMap<number, readonly Response[]>;

export function indexResponses(index: SearchIndex): ResponseIndex {
  const found = new Map<number, Response[]>();
  for (const [a, article] of index.articles.entries()) {
    const byStart = new Map(article.sentences.map((s) => [s.start, index.articleStart[a]! + s.index]));
    for (const response of article.responses) {
      const document = byStart.get(response.start);
      if (document !== undefined) found.set(document, [...(found.get(document) ?? []), response]);
    }
  }
  return found;
}

/**
 * The responses that bear on a query, the nearest one of each file, in file order: those whose sentence shares a
 * telling word with it. A response is never shown as meeting a claim that it has no word of.
 */
export function responsesFor(
  analysed: AnalysedQuery,
  admitted: readonly number[],
  index: SearchIndex,
  all: ResponseIndex,
): AnswerResponse[] {
  const telling = analysed.concepts.filter((c) => c.weight > 0);
  const rare = telling.filter((c) => sizeOf(c.terms[0]!.id, index) <= COMMON * index.size);
  const shared = new Map<number, number>();
  for (const concept of rare.length > 0 ? rare : telling) {
    for (const { id, share } of concept.terms.filter((t) => t.share >= SHARED_BY_A_DENIAL)) {
      for (const d of index.postings.subarray(index.postingStart[id], index.postingStart[id + 1])) {
        const counts = share >= SHARED || all.get(d)?.some(isDenial);
        if (counts && all.has(d)) shared.set(d, (shared.get(d) ?? 0) + concept.weight * share);
      }
    }
  }
  const nearest = new Map<number, number>();
  for (const [d, weight] of [...shared].sort((a, b) => a[0] - b[0])) {
    const known = nearest.get(index.articleOf[d]!);
    if (known === undefined || weight > shared.get(known)!) nearest.set(index.articleOf[d]!, d);
  }
  return admitted
    .filter((a) => nearest.has(a))
    .map((a) => {
      const document = nearest.get(a)!;
      const { article } = sentenceOf(index, document);
      return answerResponse(article, nearestClause(article, all.get(document)!, analysed, index));
    });
}

const isDenial = ({ type }: Response): boolean => type === 'denies' || type === 'limits';

/** Of several responses in one sentence, the one whose clause has most words of the query; the first of equal ones. */
function nearestClause(
  article: Article,
  responses: readonly Response[],
  analysed: AnalysedQuery,
  index: SearchIndex,
): Response {
  const asked = new Set(analysed.concepts.flatMap((c) => c.terms.map((t) => t.id)));
  const inClause = ({ span }: Response): number =>
    tokenise(article.text, span.start, span.end).filter((t) =>
      asked.has(index.termIds.get(termOf(t.word)) ?? -1),
    ).length;
  return responses.reduce((best, r) => (inClause(r) > inClause(best) ? r : best));
}

const sizeOf = (term: number, index: SearchIndex): number =>
  index.postingStart[term + 1]! - index.postingStart[term]!;

export function answerResponse(article: Article, response: Response): AnswerResponse {
  const sentence = article.sentences.find((s) => s.start === response.start)!;
  return {
    id: passageId(article, sentence.passage),
    ...quoteOf(article, sentence.passage),
    type: response.type,
    who: response.who && article.text.slice(response.who.start, response.who.end),
  };
}

/** Says how many responses the files hold where none of them bears on the query, and how to see them. */
export function responsesNotice(analysed: AnalysedQuery, articles: readonly Article[]): Notice[] {
  const count = articles.reduce((n, a) => n + a.responses.length, 0);
  if (count === 0) return [];
  const words = listed(analysed.concepts.filter((c) => c.weight > 0).map((c) => c.typed));
  const these = count === 1 ? '1 denial or non-response' : `${count} denials or non-responses`;
  return [
    {
      code: 'responses',
      text: `${these} in these files; none mentions ${words} (type responses to see them)`,
    },
  ];
}

/** The types of response in words for people. */
export const RESPONSE_WORDS: Readonly<Record<AnswerResponse['type'], string>> = {
  denies: 'denies',
  limits: 'admits a part',
  no_comment: 'gave no answer',
  unaware: 'did not know',
  negates: 'says nothing was found',
  counters: 'states the contrary',
};
