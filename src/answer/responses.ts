/** What is said of denials and other responses with an answer: those that bear on the query, or that none does. */

import type { Article, Response } from '../dossier/article.ts';
import { termOf } from '../search/analysis.ts';
import type { AnalysedQuery, Concept } from '../search/concepts.ts';
import { HAS } from '../search/evidence.ts';
import { documentsWith, type SearchIndex } from '../search/index.ts';
import { tokenise } from '../search/tokens.ts';
import type { AnswerResponse, Notice } from './answer.ts';
import { sentenceOf } from './passages.ts';
import { answerResponse } from './response-as-shown.ts';
import { bearsOn, inAlikeWords, isNear, subjectOf } from './response-bearing.ts';
import { heaviest, MOST_FILES, nearestByFile, sharedWeights } from './response-candidates.ts';
import type { ListedResponse, ResponseList } from './response-list.ts';
import { asSearched, listed } from './wording.ts';

/** Documents with a word near in meaning that are looked into for the same responder. */
const MOST_NEAR = 400;

/**
 * The responses that bear on a query, the nearest one of each file, in file order: those that share a good part of what
 * it is about (see `bearsOn`). A response is never shown as meeting a claim that it has no word of; but where somebody's
 * denial is shown, so is the same one's denial in another file if it has a word near in meaning ("communicating",
 * "contact").
 *
 * @param shown documents of the passages shown
 */
export function responsesFor(
  analysed: AnalysedQuery,
  {
    admitted,
    shown,
    index,
    all,
  }: {
    admitted: readonly number[];
    shown: ReadonlySet<number>;
    index: SearchIndex;
    all: ResponseList;
  },
): AnswerResponse[] {
  const subject = subjectOf(analysed, index);
  const shared = sharedWeights(subject.concepts, (share) => share >= HAS, index, all);
  const nearest = nearestByFile(shared, index, (d) =>
    all.get(d).some((r) => bearsOn(subject, r, shown.has(d), d, index)),
  );
  const met = new Set(nearest.values());
  const nearestOf = (d: number, responses: readonly ListedResponse[]): ListedResponse =>
    nearestClause(sentenceOf(index, d).article, responses, analysed, index);
  const denials = [...met].map((d) => nearestOf(d, all.get(d))).filter(isDenial);
  const responders = new Set(denials.flatMap((r) => r.names));
  const byTheSame = (d: number): ListedResponse[] =>
    all.get(d).filter((r) => isDenial(r) && r.names.some((name) => responders.has(name)));
  if (responders.size > 0) {
    const alike = inAlikeWords(subject, index);
    const near = heaviest(
      sharedWeights(alike.concepts, () => true, index, all),
      MOST_NEAR,
    );
    const companions = nearestByFile(near, index, (d) =>
      byTheSame(d).some((r) => isNear(alike, r, d, index)),
    );
    for (const [file, document] of companions) {
      if (!nearest.has(file) && nearest.size < MOST_FILES) nearest.set(file, document);
    }
  }
  return admitted
    .filter((a) => nearest.has(a))
    .map((a) => {
      const document = nearest.get(a)!;
      const responses = met.has(document) ? all.get(document) : byTheSame(document);
      return answerResponse(sentenceOf(index, document), nearestOf(document, responses));
    });
}

const isDenial = ({ type }: Response): boolean => type === 'denies' || type === 'limits';

/** Of several responses in one sentence, the one whose clause has most words of the query; the first of equal ones. */
function nearestClause(
  article: Article,
  responses: readonly ListedResponse[],
  analysed: AnalysedQuery,
  index: SearchIndex,
): ListedResponse {
  const asked = new Set(analysed.concepts.flatMap((c) => c.terms.map((t) => t.id)));
  const inClause = ({ span }: Response): number =>
    tokenise(article.text, span.start, span.end).filter((t) =>
      asked.has(index.termIds.get(termOf(t.word)) ?? -1),
    ).length;
  return responses.reduce((best, r) => (inClause(r) > inClause(best) ? r : best));
}

/**
 * Says how many responses the files hold where none of them bears on the query, and how to see them. Only where that
 * tells something: of a name asked for alone, and of a claim or a question for yes or no about somebody whom a
 * response names, for there a reader would take silence for a denial not found.
 *
 * @param admitted the articles looked through. `claims`: the query was pasted as a claim
 */
export function responsesNotice(
  analysed: AnalysedQuery,
  {
    admitted,
    claims,
    index,
    all,
  }: { admitted: readonly number[]; claims: boolean; index: SearchIndex; all: ResponseList },
): Notice[] {
  const { concepts, question } = analysed;
  const binding = subjectOf(analysed, index).concepts.filter((c) => c.weight > 0 && c.how !== 'near');
  const names = concepts.filter((c) => c.isName);
  const within = new Set(admitted);
  const isNameAlone = concepts.length === 1 && names.length === 1;
  const asksOfSomebody =
    (claims || question.type === 'yesNo') &&
    names.length < concepts.length &&
    names.some((c) => isNamedIn(all, c, index, within));
  if (binding.length === 0 || !(isNameAlone || asksOfSomebody)) return [];
  const count = admitted.reduce((n, a) => n + index.articles[a]!.responseCount, 0);
  if (count === 0) return [];
  const words = binding.map(asSearched);
  const these = count === 1 ? '1 denial or non-response' : `${count} denials or non-responses`;
  const mentions = words.length > 1 || isNamedIn(all, binding[0]!, index, within);
  const mention = `none ${mentions ? 'is about' : 'mentions'} ${listed(words)}`;
  return [{ code: 'responses', text: `${these} in these files; ${mention} (type responses to see them)` }];
}

/** Whether a sentence with a response, in one of the articles `within`, has the word or name. */
function isNamedIn(
  all: ResponseList,
  { terms }: Concept,
  index: SearchIndex,
  within: ReadonlySet<number>,
): boolean {
  return terms
    .filter(({ share }) => share >= HAS)
    .some(({ id }) => {
      for (const d of documentsWith(index, id, all)) if (within.has(index.articleOf[d]!)) return true;
      return false;
    });
}
