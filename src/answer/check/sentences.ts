/** A pasted text in sentences. */

import { splitSentences } from '../../dossier/sentences.ts';
import { MAX_QUERY_LENGTH, parseQuery } from '../../search/query.ts';
import { clauseWords } from './clauses.ts';

/** Past so many sentences a reader checks a text piece by piece, and Slack waits for nobody. */
export const MOST_SENTENCES = 8;
/** A sentence with fewer telling words ("He did not.") is checked together with the one before it. */
const LEAST_CONTENT = 2;

/** `from:`, `before:` and `after:` with what they ask for: no words of the claim. */
const FILTER = /(?<!\S)(?:from|before|after):\S+/giu;

/** A text without its filters. */
export const withoutFilters = (text: string): string => text.replace(FILTER, '');

/** The sentences of a pasted text; all of it where filters stand in it, which are for the whole. */
export function sentencesOf(claim: string): string[] {
  const { query } = parseQuery(claim);
  const filters = query?.filters;
  const isFiltered =
    !filters ||
    filters.from.length + filters.without.length > 0 ||
    filters.before !== null ||
    filters.after !== null;
  if (isFiltered || claim.length > MAX_QUERY_LENGTH) return [claim];
  const sentences: string[] = [];
  for (const line of claim.split('\n')) {
    for (const { start, end } of splitSentences(line, { start: 0, end: line.length })) {
      const sentence = line.slice(start, end);
      const isShort = tellingWords(sentence) < LEAST_CONTENT;
      if (isShort && sentences.length > 0) sentences.push(`${sentences.pop()} ${sentence}`);
      else sentences.push(sentence);
    }
  }
  return sentences.length > 1 ? sentences : [claim];
}

export const tellingWords = (text: string): number => clauseWords(text).filter((w) => w.isContent).length;
