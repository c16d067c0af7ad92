import { MAX_QUERY_LENGTH, parseQuery, type Query } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import type { Searcher, SearchResult } from '../search/search.ts';
import type { Answer, Reason } from './answer.ts';
import { alsoIn, carrying, MOST_HITS } from './carrying.ts';
import { labelsOf, someOf } from './citation.ts';
import { type Decision, decide } from './decide.ts';
import { queryPointsBack } from './follow-up.ts';
import { EMPTY, type Library, refuse } from './library.ts';
import { reasonFor } from './no-answer.ts';
import { noticesOf } from './notices.ts';
import { answerPassage, arrange, matchesIn, scoresOf, sentenceOf, worthShowing } from './passages.ts';
import { relativeDateNotices } from './relative-dates.ts';
import { responsesFor, responsesNotice } from './responses.ts';
import { sourcesOf, sourcingOf } from './sourcing.ts';

/** Passages in an answer. Readers see the first few; the rest is behind a button, and past ten nobody looks. */
export const MOST_PASSAGES = 10;
/** Hits looked at for passages and for the same fact in other files. */
export const HITS = 40;

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
    notices: noticesOf(result, searcher.dossier, reason, []),
    sourcing: { ...EMPTY.sourcing, of },
  });
  if (of === 0) return noAnswer(filteredOut(result, searcher));
  const decision: Decision =
    !pasted && queryPointsBack(query)
      ? { answers: false, code: 'stop_words' }
      : decide(result, searcher.index, pasted);
  if (!decision.answers)
    return noAnswer(
      reasonFor(decision, {
        result,
        index: searcher.index,
        labels: labelsOf(searcher.dossier.articles),
        answers: (instead) => isAnswered(instead, searcher),
      }),
    );
  const { index, dossier } = searcher;
  const arranged = arrange(decision.hits, index, result.analysed.query);
  const scores = scoresOf(arranged.map((p) => p.hit));
  const documents = arranged.map((p) => ({ ...p, document: p.hit.document }));
  const passages = documents.slice(0, MOST_PASSAGES).map((passage, i) =>
    answerPassage(passage, {
      score: scores[i]!,
      matched: matchesIn(passage, result.analysed, index),
      also: alsoIn(passage, documents, index),
    }),
  );
  const shown = worthShowing(passages).flatMap(({ quote, context }) => [quote, context?.quote ?? '']);
  const responses = responsesFor(result.analysed, {
    admitted: result.admitted,
    shown: new Set(documents.slice(0, worthShowing(passages).length).map((p) => p.document)),
    index,
    all: library.responses,
  });
  const matching = allCarrying(query, decision.hits, searcher).map((hit) => sentenceOf(index, hit.document));
  return {
    ...EMPTY,
    query: query.text,
    status: 'answered',
    notices: [
      ...noticesOf(result, dossier, null, shown),
      ...relativeDateNotices(passages, dossier.articles),
      ...(responses.length === 0
        ? responsesNotice(result.analysed, {
            admitted: result.admitted,
            claims: pasted,
            index,
            all: library.responses,
          })
        : []),
    ],
    passages,
    sources: sourcesOf(passages, dossier.articles),
    sourcing: sourcingOf(matching, of, library.nearCopies),
    responses,
  };
}

/** Every hit that carries it; looked for further where so many of the first hits do that there may be more. */
function allCarrying(query: Query, first: readonly Hit[], searcher: Searcher): Hit[] {
  const carry = carrying(first, searcher.index);
  if (2 * carry.length < HITS) return carry;
  const wider = searcher.search(query, MOST_HITS);
  return 'message' in wider ? carry : carrying(wider.hits, searcher.index);
}

/** Whether a query would be answered. */
function isAnswered(text: string, searcher: Searcher): boolean {
  const { query } = parseQuery(text);
  const result = query && searcher.search(query, HITS);
  return result !== null && !('message' in result) && decide(result, searcher.index, false).answers;
}

function filteredOut(result: SearchResult, searcher: Searcher): Reason {
  const dated = searcher.dossier.articles.filter((a) => a.metadata.date !== null);
  const labels = labelsOf(searcher.dossier.articles);
  const dates = someOf(dated.map((a) => `${labels.get(a.id)} ${a.metadata.date}`));
  return {
    code: 'filtered_out',
    text: `No file passes the filter. Dated files: ${dates || 'none'}${result.undated.length > 0 ? `; ${result.undated.length} have no known date` : ''}.`,
    try: [],
  };
}
