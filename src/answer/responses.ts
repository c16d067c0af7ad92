import type { Article, Response } from '../dossier/article.ts';
import { termOf } from '../search/analysis.ts';
import type { AnalysedQuery, Concept } from '../search/concepts.ts';
import { HAS } from '../search/evidence.ts';
import { documentsWith, type SearchIndex } from '../search/index.ts';
import { nearestInDossier } from '../search/nearest.ts';
import { tokenise } from '../search/tokens.ts';
import type { AnswerResponse, Notice } from './answer.ts';
import { type Located, passageId } from './citation.ts';
import type { ListedResponse, ResponseList } from './listed-responses.ts';
import { asSearched, listed } from './no-answer.ts';
import { quoteOf, sentenceOf } from './passages.ts';
import { speakerOf } from './speaker.ts';

/** So alike must a word be to one of the query ("communicating", "contact") to lead to another denial of the same one. */
const LEAST_ALIKE = 0.4;
const MOST_ALIKE = 40;
/** Words commoner than this in English ("said", "house") bind a response to nothing. */
const TELLING = 0.35;
/** The sentence must share so much of the telling words' weight. */
const LEAST_SHARED = 0.3;
/** A word in more than this share of the sentences is what the dossier is about, and binds a response to nothing. */
const COMMON = 0.25;

/** Files whose responses are shown with an answer; of more, those whose responses share most with the query. */
const MOST_FILES = 20;
/** Documents with a word near in meaning that are looked into for the same responder. */
const MOST_NEAR = 400;

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
  all: ResponseList,
): AnswerResponse[] {
  const binding = bindingConcepts(analysed, index);
  const least = LEAST_SHARED * binding.reduce((sum, c) => sum + c.weight, 0);
  const shared = sharedWeights(binding, (share) => share >= HAS, index, all);
  const enough = heaviest(new Map([...shared].filter(([, weight]) => weight >= least)), MOST_NEAR);
  const nearest = nearestByFile(enough, index, MOST_FILES);
  const responders = new Set([...nearest.values()].flatMap((d) => all.get(d).flatMap((r) => r.names)));
  const near =
    responders.size === 0
      ? new Map<number, number>()
      : heaviest(
          sharedWeights(
            binding.map((c) => withAlike(c, index)),
            () => true,
            index,
            all,
          ),
          MOST_NEAR,
        );
  const byTheSame = (d: number): ListedResponse[] =>
    all.get(d).filter((r) => isDenial(r) && r.names.some((name) => responders.has(name)));
  const companions = new Map([...near].filter(([d]) => byTheSame(d).length > 0));
  for (const [file, document] of nearestByFile(companions, index, MOST_FILES)) {
    if (!nearest.has(file) && nearest.size < MOST_FILES) nearest.set(file, document);
  }
  return admitted
    .filter((a) => nearest.has(a))
    .map((a) => {
      const document = nearest.get(a)!;
      const place = sentenceOf(index, document);
      const responses = enough.has(document) ? all.get(document) : byTheSame(document);
      return answerResponse(place, nearestClause(place.article, responses, analysed, index));
    });
}

/** A concept with the words of the dossier that are alike to it in its terms' place. */
const withAlike = (concept: Concept, index: SearchIndex): Concept => ({
  ...concept,
  terms: nearestInDossier(concept.words[0]!, index, LEAST_ALIKE, MOST_ALIKE).flatMap(({ word, likeness }) => {
    const id = index.termIds.get(termOf(word));
    return id === undefined ? [] : [{ id, share: likeness }];
  }),
});

/** How much of the concepts each document with a response has, by those of their terms whose share `counts`. */
function sharedWeights(
  concepts: readonly Concept[],
  counts: (share: number) => boolean,
  index: SearchIndex,
  all: ResponseList,
): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { terms, weight } of concepts) {
    for (const { id, share } of terms.filter((t) => counts(t.share))) {
      for (const d of documentsWith(index, id, all)) weights.set(d, (weights.get(d) ?? 0) + weight * share);
    }
  }
  return weights;
}

/** The heaviest entries, at most so many, the first of equal ones before the others. */
function heaviest(weights: ReadonlyMap<number, number>, most: number): Map<number, number> {
  if (weights.size <= most) return new Map(weights);
  return new Map([...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most));
}

/** The heaviest document of each of the heaviest files, the first of equal ones; by file. */
function nearestByFile(
  weights: ReadonlyMap<number, number>,
  index: SearchIndex,
  most: number,
): Map<number, number> {
  const nearest = new Map<number, number>();
  for (const [d, weight] of [...weights].sort((a, b) => a[0] - b[0])) {
    const known = nearest.get(index.articleOf[d]!);
    if (known === undefined || weight > weights.get(known)!) nearest.set(index.articleOf[d]!, d);
  }
  const files = [...nearest].sort(([, a], [, b]) => weights.get(b)! - weights.get(a)! || a - b);
  return new Map(files.slice(0, most).sort(([a], [b]) => a - b));
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

/** A response that stands in a sentence, as it is answered. */
export function answerResponse({ article, sentence }: Located, response: Response): AnswerResponse {
  const who = speakerOf(article, sentence, response.who);
  return {
    id: passageId(article, sentence.passage),
    ...quoteOf(article, sentence.passage),
    type: response.type,
    who: who && article.text.slice(who.start, who.end),
  };
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
  const binding = bindingConcepts(analysed, index).filter((c) => c.how !== 'near');
  const names = concepts.filter((c) => c.isName);
  const isNameAlone = concepts.length === 1 && names.length === 1;
  const asksOfSomebody =
    (claims || question.type === 'yesNo') &&
    names.length < concepts.length &&
    names.some((c) => isNamedIn(all, c, index));
  if (binding.length === 0 || !(isNameAlone || asksOfSomebody)) return [];
  const count = admitted.reduce((n, a) => n + index.articles[a]!.responseCount, 0);
  if (count === 0) return [];
  const words = binding.map(asSearched);
  const these = count === 1 ? '1 denial or non-response' : `${count} denials or non-responses`;
  const mention = words.length === 1 ? `none mentions ${listed(words)}` : `none is about ${listed(words)}`;
  return [{ code: 'responses', text: `${these} in these files; ${mention} (type responses to see them)` }];
}

/** Whether a sentence with a response has the name. */
function isNamedIn(all: ResponseList, { terms }: Concept, index: SearchIndex): boolean {
  return terms.some(({ id, share }) => share >= HAS && !documentsWith(index, id, all).next().done);
}

/** The types of response in words for people, in the past: they stand behind one speaker and behind several. */
export const RESPONSE_WORDS: Readonly<Record<AnswerResponse['type'], string>> = {
  denies: 'denied',
  limits: 'admitted a part',
  no_comment: 'gave no answer',
  unaware: 'did not know',
  negates: 'said nothing was found',
  counters: 'stated the contrary',
};
