import type { Article, Sentence } from '../dossier/article.ts';
import type { AnalysedQuery } from '../search/concepts.ts';
import { MAX_QUERY_LENGTH, parseQuery, type Query } from '../search/query.ts';
import type { Searcher, SearchResult } from '../search/search.ts';
import type { Answer, AnswerPassage, AnswerSource, Reason } from './answer.ts';
import { checkedWords, isNegation } from './check/words.ts';
import { type Located, labelsOf, passageId } from './citation.ts';
import { type Decision, decide } from './decide.ts';
import { EMPTY, type Library, refuse } from './library.ts';
import { reasonFor } from './no-answer.ts';
import { noticesOf } from './notices.ts';
import { answerPassage, arrange, quoteOf, type RankedPassage, sentenceOf } from './passages.ts';
import { relativeDateNotices } from './relative-dates.ts';
import { responsesFor, responsesNotice } from './responses.ts';
import { statesSameFact } from './same-fact.ts';
import { sourcingOf } from './sourcing.ts';

/** Passages in an answer. Readers see the first few; the rest is behind a button, and past ten nobody looks. */
export const MOST_PASSAGES = 10;
/** Hits looked at for passages, for the same fact in other files and for counting the files that have it. */
const HITS = 40;
/** A file carries the fact if it has a passage that covers nearly as much of the query as the best one. */
export const CARRIES = 0.8;

/**
 * The passages that answer a query, or why none does. `pasted`: the text is a claim to compare with the files, so the
 * nearest passages are wanted even where they do not say the same.
 */
export function lookup(library: Library, text: string, pasted = false): Answer {
  if (text.length > MAX_QUERY_LENGTH) {
    return refuse(text, 'invalid', 'lookup', {
      code: 'too_long',
      text: `This has ${text.length.toLocaleString('en')} characters; a question may have ${MAX_QUERY_LENGTH.toLocaleString('en')}. Paste the one sentence to look for.`,
      try: ['help'],
    });
  }
  const { query, error } = parseQuery(text);
  if (error) {
    return refuse(text, 'invalid', 'lookup', {
      code: 'query_error',
      text: `At character ${error.at + 1}: ${error.message}.`,
      try: ['help'],
    });
  }
  return answerQuery(library, query, pasted);
}

function answerQuery(library: Library, query: Query, pasted: boolean): Answer {
  const { searcher } = library;
  const result = searcher.search(query, HITS);
  if ('message' in result) {
    return refuse(query.text, 'invalid', 'lookup', {
      code: 'query_error',
      text: `${result.message}.`,
      try: ['help'],
    });
  }
  const of = result.admitted.length;
  const noAnswer = (reason: Reason): Answer => ({
    ...refuse(query.text, 'no_answer', 'lookup', reason),
    notices: noticesOf(result, searcher.dossier, reason),
    sourcing: { ...EMPTY.sourcing, of },
  });
  if (of === 0) return noAnswer(filteredOut(result, searcher));
  const decision = decide(result, searcher.index, pasted);
  if (!decision.answers) return noAnswer(explainNone(decision, result, searcher));
  const arranged = arrange(decision.hits, searcher.index);
  const shown = arranged.slice(0, MOST_PASSAGES);
  const best = Math.max(...arranged.map((p) => p.hit.score));
  const passages = shown.map((passage) =>
    answerPassage(
      passage,
      result.analysed,
      searcher.index,
      passage.hit.coverage * (passage.hit.score / best) || Number.EPSILON,
      alsoIn(passage, arranged, searcher),
    ),
  );
  const admitted = result.admitted.map((i) => searcher.dossier.articles[i]!);
  const responses = responsesFor(result.analysed, result.admitted, searcher.index, library.responses);
  const top = arranged[0]!.hit.coverage;
  const matching = arranged.filter((p) => p.hit.coverage >= CARRIES * top);
  return {
    ...EMPTY,
    query: query.text,
    status: 'answered',
    notices: [
      ...noticesOf(result, searcher.dossier, null),
      ...relativeDateNotices(passages, searcher.dossier.articles),
      ...(responses.length === 0 ? responsesNotice(result.analysed, admitted, searcher.index) : []),
    ],
    passages,
    sources: sourcesOf(quotedIn(passages), searcher.dossier.articles),
    sourcing: sourcingOf(matching, of, library.nearCopies),
    responses,
  };
}

/** Neither of two sentences denies or negates what the other does not. */
function saysItTheSameWay(a: Located, b: Located): boolean {
  const turned = ({ article, sentence }: Located): boolean =>
    sentence.attribution.stance === 'denies' ||
    checkedWords(article.text, sentence.start, sentence.end).some((w) => isNegation(w.key));
  return turned(a) === turned(b);
}

/** Passages of other files, among those found, that state the same fact; one a file. */
function alsoIn(
  passage: RankedPassage,
  all: readonly RankedPassage[],
  searcher: Searcher,
): AnswerPassage['also'] {
  const files = new Set([passage.article.id]);
  return all.flatMap(({ article, sentence, hit }) => {
    const same =
      statesSameFact(passage.hit.document, hit.document, searcher.index) &&
      saysItTheSameWay(passage, { article, sentence });
    if (files.has(article.id) || !same) return [];
    files.add(article.id);
    const { passage: span, paragraph } = sentence;
    return [{ id: passageId(article, span), ...quoteOf(article, span), paragraph }];
  });
}

/** The source line's facts for each article that is quoted, in the order of `articles`. */
export function sourcesOf(quoted: ReadonlySet<string>, articles: readonly Article[]): AnswerSource[] {
  return articles
    .filter((a) => quoted.has(a.id))
    .map(({ id, metadata: { title, publisher, url, date } }) => ({
      article: id,
      title,
      publisher,
      url,
      date,
    }));
}

const quotedIn = (passages: readonly AnswerPassage[]): Set<string> =>
  new Set(passages.flatMap((p) => [p.article, ...p.also.map((a) => a.article)]));

function explainNone(
  decision: Extract<Decision, { answers: false }>,
  result: SearchResult,
  searcher: Searcher,
): Reason {
  const { articles } = searcher.dossier;
  const nearest = [
    ...new Set(result.hits.slice(0, 3).map((h) => sentenceOf(searcher.index, h.document).article.id)),
  ];
  return reasonFor(decision, result, labelsOf(articles), nearest);
}

function filteredOut(result: SearchResult, searcher: Searcher): Reason {
  const dated = searcher.dossier.articles.filter((a) => a.metadata.date !== null);
  const dates = dated.map((a) => `${a.id} ${a.metadata.date}`).join(', ');
  return {
    code: 'filtered_out',
    text: `No file passes the filter. Dated files: ${dates || 'none'}${result.undated.length > 0 ? `; ${result.undated.length} have no known date` : ''}.`,
    try: [],
  };
}

/** An answer made of given passages, for a click on a message whose query is no longer known. */
export function composeFrom(
  library: Library,
  places: readonly { article: Article; sentence: Sentence }[],
): Answer {
  const { searcher } = library;
  const analysed: AnalysedQuery = {
    query: {
      text: '',
      words: [],
      phrases: [],
      filters: { from: [], before: null, after: null, without: [] },
      unclosedMark: null,
    },
    question: { type: 'open', asking: 0, counted: [] },
    isQuestion: false,
    concepts: [],
    onlyStopWords: false,
  };
  const seen = new Set<string>();
  const once = places.filter(({ article, sentence }) => {
    const place = `${article.id} ${sentence.passage.start}`;
    return !seen.has(place) && seen.add(place);
  });
  const ranked = once.map(({ article, sentence }): RankedPassage => {
    const document =
      searcher.index.articleStart[searcher.dossier.articles.indexOf(article)]! + sentence.index;
    const evidence = { sentence: 0, paragraph: 0, order: 0, answerType: 0 };
    return {
      article,
      sentence,
      hit: { document, score: 1, coverage: 1, shares: [], answerType: 1, evidence },
    };
  });
  const passages = ranked.map((p) =>
    answerPassage(p, analysed, searcher.index, 1, alsoIn(p, ranked, searcher)),
  );
  return {
    ...EMPTY,
    query: '',
    status: passages.length > 0 ? 'answered' : 'no_answer',
    passages,
    sources: sourcesOf(quotedIn(passages), searcher.dossier.articles),
    sourcing: sourcingOf(ranked, searcher.dossier.articles.length, library.nearCopies),
  };
}
