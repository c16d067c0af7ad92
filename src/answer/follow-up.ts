import { parseQuery, type Query } from '../search/query.ts';
import { ASKS_WHO_SAYS, readQuestion } from '../search/question.ts';
import { STOP_WORDS } from '../search/words/stop-words.ts';

/** Words by which a question asks after a saying besides those of `ASKS_WHO_SAYS`, and after its place. Written by hand. */
const SAYING =
  /^(?:speak|speaks|spoke|spoken|speaking|talk|talks|talked|talking|mention(?:s|ed)?|quoted?|stated|source|article|file|outlet|paper|newspaper|paragraph|passage|page|first|true)$/u;
const PLAIN_SAYING = /^(?:say|says|said)$/u;
const ASKING = /^(?:who|whos|whom|whose|what|whats|which|when|whens|where|wheres|why|whys|how|hows)$/u;
/** Words that stand for something named before. */
const POINTING =
  /^(?:that|thats|this|these|those|it|its|he|hes|him|his|she|shes|her|hers|they|theyre|them|their|theirs|so|else|there|here)$/u;
/** Asks for a figure, a date or a place, or doubts, of nothing that it names. */
const BARE =
  /^(?:(?:and|but|so|then|ok|okay|oh|in|on|of|at|from) )*(?:(?:which|what|how) (?:year|month|day|date|much|many|paper|newspaper|outlet|article|file|paragraph|page)|really)$/u;
/** Words that press a question and name nothing. */
const PRESSING = /^(?:really|actually|exactly|precisely)$/u;
const LEADING = /^(?:and|but|so|or|then|ok|okay)$/u;

/**
 * Whether a question names nothing to look for, and so can only be about what was said before it: it has pronouns, stop
 * words and words of saying alone. "Thanks for that" asks nothing; words in quotation marks are looked for as they are.
 *
 * @example pointsBack('and when did they speak?') // true
 * @example pointsBack('who said that about Heron') // false
 */
export function pointsBack(text: string): boolean {
  const { query } = parseQuery(text);
  return query !== null && queryPointsBack(query);
}

export function queryPointsBack({ text, words: all, phrases, filters }: Query): boolean {
  const isFiltered = filters.from.length + filters.without.length > 0 || filters.before || filters.after;
  if (all.length === 0 || phrases.length > 0 || isFiltered) return false;
  if (BARE.test(all.map((t) => t.word).join(' '))) return true;
  const words = all.filter(({ word }) => !PRESSING.test(word));
  if (words.length === 0) return false;
  const telling = words.map((t) => t.word).filter((word) => !STOP_WORDS.has(word));
  if (!telling.every((word) => SAYING.test(word) || ASKS_WHO_SAYS.test(word))) return false;
  const only = telling.length > 0 && telling.every((word) => PLAIN_SAYING.test(word));
  const points = words.some(({ word }) => POINTING.test(word)) || only || ASKING.test(words.at(-1)!.word);
  const from = words.findIndex(({ word }) => !LEADING.test(word));
  const asks =
    /\?\s*$/u.test(text) ||
    words.some(({ word }) => ASKING.test(word)) ||
    readQuestion(words.slice(from)).type === 'yesNo';
  return points && asks;
}
