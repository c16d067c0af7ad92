import type { Article, Response } from '../dossier/article.ts';
import { termOf } from '../search/analysis.ts';
import type { AnalysedQuery, Concept } from '../search/concepts.ts';
import { documentsWith, type SearchIndex } from '../search/index.ts';
import { tokenise } from '../search/tokens.ts';
import type { AnswerResponse, Notice } from './answer.ts';
import { passageId } from './citation.ts';
import { listed } from './no-answer.ts';
import { quoteOf, sentenceOf } from './passages.ts';
import { speakerOf } from './speaker.ts';

/** A word of the query counts as shared if a term stands for so much of it; less is only near it in meaning. */
const SHARED = 0.4;
/** Words commoner than this in English ("said", "house") bind a response to nothing. */
const TELLING = 0.35;
/** The sentence must share so much of the telling words' weight. */
const LEAST_SHARED = 0.3;
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

/** The words of a query that can bind a response to it. */
function bindingConcepts({ concepts }: AnalysedQuery, index: SearchIndex): Concept[] {
  return concepts.filter(
    (c) => c.weight > 0 && c.rarity >= TELLING && sizeOf(c.terms[0]!.id, index) <= COMMON * index.size,
  );
}

/**
 * The responses that bear on a query, the nearest one of each file, in file order: those whose sentence shares enough
 * of its telling words. A response is never shown as meeting a claim that it has no word of; but where somebody's denial
 * is shown, so is the same one's denial in another file if it has a word near in meaning ("communicating", "contact").
 */
export function responsesFor(
  analysed: AnalysedQuery,
  admitted: readonly number[],
  index: SearchIndex,
  all: ResponseIndex,
): AnswerResponse[] {
  const binding = bindingConcepts(analysed, index);
  const least = LEAST_SHARED * binding.reduce((sum, c) => sum + c.weight, 0);
  const shared = sharedWeights(binding, (share) => share >= SHARED, index, all);
  const nearest = nearestByFile(new Map([...shared].filter(([, weight]) => weight >= least)), index);
  const responders = new Set(
    [...nearest.values()].flatMap((d) => all.get(d)!.flatMap((r) => namesIn(d, r, index))),
  );
  const near = sharedWeights(binding, (share) => share < SHARED, index, all);
  const companions = [...near].filter(([d]) =>
    all.get(d)!.some((r) => isDenial(r) && namesIn(d, r, index).some((name) => responders.has(name))),
  );
  for (const [file, document] of nearestByFile(new Map(companions), index)) {
    if (!nearest.has(file)) nearest.set(file, document);
  }
  return admitted
    .filter((a) => nearest.has(a))
    .map((a) => {
      const document = nearest.get(a)!;
      const { article } = sentenceOf(index, document);
      return answerResponse(article, nearestClause(article, all.get(document)!, analysed, index));
    });
}

/** How much of the concepts each document with a response has, by those of their terms whose share `counts`. */
function sharedWeights(
  concepts: readonly Concept[],
  counts: (share: number) => boolean,
  index: SearchIndex,
  all: ResponseIndex,
): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { terms, weight } of concepts) {
    for (const { id, share } of terms.filter((t) => counts(t.share))) {
      for (const d of documentsWith(index, id)) {
        if (all.has(d)) weights.set(d, (weights.get(d) ?? 0) + weight * share);
      }
    }
  }
  return weights;
}

/** The heaviest document of each file, the first of equal ones; by file. */
function nearestByFile(weights: ReadonlyMap<number, number>, index: SearchIndex): Map<number, number> {
  const nearest = new Map<number, number>();
  for (const [d, weight] of [...weights].sort((a, b) => a[0] - b[0])) {
    const known = nearest.get(index.articleOf[d]!);
    if (known === undefined || weight > weights.get(known)!) nearest.set(index.articleOf[d]!, d);
  }
  return nearest;
}

/** Capitalised words of who responds: "Harbour spokesman Al Roe" is Harbour, Al and Roe. */
function namesIn(document: number, { who }: Response, index: SearchIndex): string[] {
  const { article } = sentenceOf(index, document);
  const text = who === null ? '' : article.text.slice(who.start, who.end).replace(/^The /u, '');
  return text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
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

const sizeOf = (term: number, index: SearchIndex): number => index.documents[term]!;

export function answerResponse(article: Article, response: Response): AnswerResponse {
  const sentence = article.sentences.find((s) => s.start === response.start)!;
  const who = speakerOf(article, sentence, response.who);
  return {
    id: passageId(article, sentence.passage),
    ...quoteOf(article, sentence.passage),
    type: response.type,
    who: who && article.text.slice(who.start, who.end),
  };
}

/** Says how many responses the files hold where none of them bears on the query, and how to see them. */
export function responsesNotice(
  analysed: AnalysedQuery,
  articles: readonly Article[],
  index: SearchIndex,
): Notice[] {
  const count = articles.reduce((n, a) => n + a.responses.length, 0);
  const words = bindingConcepts(analysed, index)
    .filter((c) => c.how !== 'near')
    .map((c) => (c.how === 'respelled' ? c.instead[0]! : c.typed));
  if (count === 0 || words.length === 0) return [];
  const these = count === 1 ? '1 denial or non-response' : `${count} denials or non-responses`;
  const mention = words.length === 1 ? `none mentions ${listed(words)}` : `none is about ${listed(words)}`;
  return [{ code: 'responses', text: `${these} in these files; ${mention} (type responses to see them)` }];
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
