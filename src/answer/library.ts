import type { Completion } from '../search/completion.ts';
import type { Searcher } from '../search/search.ts';
import type { Answer, Reason } from './answer.ts';
import type { ResponseList } from './response-list.ts';

/** What an answer is composed from: one dossier, ready to search, with what was read of it once. */
export interface Library {
  searcher: Searcher;
  nearCopies: string[][];
  responses: ResponseList;
  /** What can be completed while typing, most widely used first. */
  completions: readonly Completion[];
}

/** An answer with nothing in it; every other one starts from here. */
export const EMPTY: Answer = {
  query: '',
  kind: 'lookup',
  status: 'no_answer',
  reason: null,
  notices: [],
  passages: [],
  sources: [],
  sourcing: { matching: 0, of: 0, apart_from_copies: 0, outlets: [], nearby: [], near_copies: [] },
  responses: [],
  check: null,
  table: null,
  export: null,
  around: null,
  took_ms: 0,
};

/** Says why there is no answer, or why the query cannot be read. */
export function refuse(
  query: string,
  status: 'no_answer' | 'invalid',
  kind: Answer['kind'],
  reason: Reason,
): Answer {
  return { ...EMPTY, query, kind, status, reason };
}
