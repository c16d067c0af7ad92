import type { Concept } from '../search/concepts.ts';
import type { SearchResult } from '../search/search.ts';
import type { Reason } from './answer.ts';
import type { Decision } from './decide.ts';

/** So many words are named, and so many characters of each; a pasted page would fill the screen. */
const MOST_NAMED = 6;
const LONGEST_NAMED = 60;

/** Puts words that were typed into a list for a sentence: “a”, “b” and “c”. */
export function listed(words: readonly string[]): string {
  const short = (w: string): string => (w.length > LONGEST_NAMED ? `${w.slice(0, LONGEST_NAMED)}…` : w);
  const named = words.slice(0, MOST_NAMED).map((w) => `“${short(w)}”`);
  if (words.length > MOST_NAMED) named.push(`${words.length - MOST_NAMED} more`);
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
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
  const { concepts } = result.analysed;
  const rest = concepts.filter((c) => c.how !== 'absent' && c.how !== 'near');
  const words = (cs: readonly Concept[]): string => cs.map(asSearched).join(' ');
  const absent = concepts.filter((c) => !rest.includes(c)).map((c) => c.typed);
  const retry = rest.length > 0 && absent.length > 0 ? [words(rest)] : [];
  switch (decision.code) {
    case 'stop_words':
      return {
        code: 'stop_words',
        text: 'These words stand in every text; add a name, a place, a number or what it is about.',
        try: ['help'],
      };
    case 'no_words':
      if (/(?:from|before|after):/iu.test(result.analysed.query.text)) {
        const text = 'A filter needs something to look for behind it, such as from:001 contract.';
        return { code: 'no_words', text, try: ['help'] };
      }
      return {
        code: 'no_words',
        text: 'There is no word in this to look for; type a word or a name.',
        try: ['help'],
      };
    case 'absent': {
      const also = rest.length > 0 ? ` They do have ${listed(rest.map(asSearched))}.` : '';
      return {
        code: 'absent',
        text: `${files(result.admitted.length)} ${listed(absent)}.${also}`,
        try: retry,
      };
    }
    case 'phrase_absent': {
      const phrases = listed(result.absentPhrases.map((p) => p.text));
      const text = `${files(result.admitted.length)} ${phrases} in these words; without the marks they are searched one by one.`;
      return { code: 'phrase_absent', text, try: rest.length > 0 ? [words(rest)] : [] };
    }
    default: {
      const inFiles = articleIds.map((id) => labels.get(id) ?? id).join(', ');
      return {
        code: 'not_together',
        text: `${listed(rest.map(asSearched))} ${rest.length === 1 ? 'stands' : 'all stand'} in the files${inFiles ? ` (nearest: ${inFiles})` : ''}, but no passage answers with them together.`,
        try: [rest.reduce((a, b) => (b.weight > a.weight ? b : a), rest[0]!)?.typed].filter(
          (t) => t !== undefined,
        ),
      };
    }
  }
}
