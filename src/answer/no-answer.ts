import type { Concept } from '../search/concepts.ts';
import type { Query } from '../search/query.ts';
import type { SearchResult } from '../search/search.ts';
import type { Reason } from './answer.ts';
import type { Decision } from './decide.ts';

/** So many words are named, and so many characters of each; a pasted page would fill the screen. */
const MOST_NAMED = 6;
const LONGEST_NAMED = 60;

/** Puts words that were typed into a list for a sentence: “a”, “b” and “c”. */
export function listed(words: readonly string[], join = 'and'): string {
  const short = (w: string): string => (w.length > LONGEST_NAMED ? `${w.slice(0, LONGEST_NAMED)}…` : w);
  const named = words.slice(0, MOST_NAMED).map((w) => `“${short(w)}”`);
  if (words.length > MOST_NAMED) named.push(`${words.length - MOST_NAMED} more`);
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} ${join} ${named.at(-1)}`;
}

const files = (n: number): string =>
  n === 1 ? 'The file does not contain' : `None of the ${n} files contains`;

/** A word as the files have it: a misspelt one in the spelling that was searched for. */
const asSearched = (c: Concept): string => (c.how === 'respelled' ? c.instead[0]! : c.typed);

/** Says why a query has no answer, in its own words, and what to ask instead. */
export function reasonFor(
  decision: Extract<Decision, { answers: false }>,
  result: SearchResult,
  labels: ReadonlyMap<string, string>,
  articleIds: readonly string[],
): Reason {
  const { concepts, query } = result.analysed;
  const rest = concepts.filter((c) => c.how !== 'absent' && c.how !== 'near');
  const again = (cs: readonly Concept[]): string[] =>
    cs.length === 0 ? [] : [[...filtersOf(query), ...cs.map(asSearched)].join(' ')];
  const absent = concepts.filter((c) => !rest.includes(c)).map((c) => c.typed);
  const none = files(result.admitted.length);
  switch (decision.code) {
    case 'stop_words':
      return {
        code: 'stop_words',
        text: 'These words stand in every text; add a name, a place, a number or what it is about.',
        try: ['help'],
      };
    case 'no_words':
      return {
        code: 'no_words',
        text:
          filtersOf(query).length > 0
            ? 'A filter needs something to look for behind it, such as from:001 contract.'
            : 'There is no word in this to look for; type a word or a name.',
        try: ['help'],
      };
    case 'absent':
      return { code: 'absent', text: `${none} ${listed(absent, 'or')}.`, try: again(rest) };
    case 'phrase_absent': {
      const phrases = listed(
        result.absentPhrases.map((p) => p.text),
        'or',
      );
      const text = `${none} ${phrases} in these words; without the marks they are searched one by one.`;
      return { code: 'phrase_absent', text, try: again(rest) };
    }
    default: {
      const nearest = articleIds.map((id) => labels.get(id) ?? id).join(', ');
      const all = listed(concepts.map(asSearched));
      const text = `No passage ${filtersOf(query).length > 0 ? 'that the filters leave ' : ''}answers with ${all}${concepts.length > 1 ? ' together' : ''}${nearest ? `; the nearest are in ${nearest}` : ''}.`;
      return { code: 'not_together', text, try: rest.length > 1 ? again([heaviest(rest)]) : [] };
    }
  }
}

const heaviest = (concepts: readonly Concept[]): Concept =>
  concepts.reduce((a, b) => (b.weight > a.weight ? b : a));

/** The filters of a query as they are typed, to go before what to try next. */
function filtersOf({ filters }: Query): string[] {
  return [
    ...filters.from.map((id) => `from:${id}`),
    ...(filters.before ? [`before:${filters.before}`] : []),
    ...(filters.after ? [`after:${filters.after}`] : []),
    ...filters.without.map((run) => (run.length > 1 ? `-"${run.join(' ')}"` : `-${run[0]}`)),
  ];
}
