import type { Concept } from '../search/concepts.ts';
import type { Query } from '../search/query.ts';
import { ASKS_WHO_SAYS } from '../search/question.ts';
import type { SearchResult } from '../search/search.ts';
import type { Reason } from './answer.ts';
import { passageId } from './citation.ts';
import { type Decision, deedOf } from './decide.ts';
import { sentenceOf } from './passages.ts';
import { type Searched, whereItStands, whyNotTogether } from './where-words-stand.ts';
import { asSearched, filtersAsTyped, listed } from './wording.ts';

const files = (n: number): string =>
  n === 1 ? 'The file does not contain' : `None of the ${n} files contains`;

/** Whether no file has the word itself, but other words stand for it in full. */
const isReplaced = ({ how }: Concept): boolean => how === 'synonym' || how === 'related';

/** A word as it is offered to ask instead: never one that no file has, but what stands for it. */
const offered = (c: Concept): string => (isReplaced(c) ? (c.instead[0] ?? c.typed) : asSearched(c));

/** Words offered one by one. */
const MOST_OFFERED = 2;

/** What stands behind a query offered to ask instead, where it does not say itself what it asks; else ''. */
export const remarkOn = (query: string): string =>
  query.startsWith('show ') ? ' (the nearest passage)' : '';

/** What a reason is made of besides the decision. */
export interface Circumstances extends Searched {
  /** Whether a query would be answered: nothing else is offered. */
  answers: (query: string) => boolean;
}

/** Says why a query has no answer, in its own words, and what to ask instead. */
export function reasonFor(
  { code }: Extract<Decision, { answers: false }>,
  circumstances: Circumstances,
): Reason {
  const { result, answers } = circumstances;
  const { concepts, query } = result.analysed;
  const rest = concepts.filter((c) => c.how !== 'absent' && c.how !== 'near');
  const filters = filtersAsTyped(query);
  const again = (...groups: Concept[][]): string[] => {
    const queries = groups
      .filter((cs) => cs.length > 0)
      .map((cs) => [...filters, ...cs.map(offered)].join(' '));
    return [...new Set(queries)].filter(answers);
  };
  const absent = concepts.filter((c) => !rest.includes(c)).map((c) => c.typed);
  const none = files(result.admitted.length);
  switch (code) {
    case 'stop_words':
      return {
        code,
        text: `These words name nothing to look for; add a name, a place, a number or what it is about${namesDenial(query) ? ', or type responses for all denials and non-answers' : ''}.`,
        try: namesDenial(query) ? ['responses', 'help'] : ['help'],
      };
    case 'no_words':
      return {
        code,
        text:
          filters.length > 0
            ? 'A filter needs something to look for behind it, such as from:001 contract.'
            : 'There is no word in this to look for; type a word or a name.',
        try: ['help'],
      };
    case 'absent': {
      const instead = again(rest, ...(rest.length > 1 ? [[heaviest(rest)]] : []));
      const stand = rest.filter((c) => !isReplaced(c));
      const where = instead.length > 0 && stand.length > 0 ? ` ${whereItStands(stand, circumstances)}` : '';
      return { code, text: `${none} ${listed(absent, 'or')}.${where}`, try: instead };
    }
    case 'phrase_absent': {
      const phrases = listed(
        result.absentPhrases.map((p) => p.text),
        'or',
      );
      const text = `${none} ${phrases} in these words; without the marks they are searched one by one.`;
      return { code, text, try: again(rest) };
    }
    case 'not_stated': {
      const nearest = nearestPassage(circumstances);
      const text = whatIsNotStated(result);
      return { code, text, try: [...again(rest), ...(nearest ? [`show ${nearest.id}`] : [])] };
    }
    default: {
      const nearest = nearestPassage(circumstances);
      const alone =
        rest.length > 1
          ? byWeight(rest)
              .slice(0, MOST_OFFERED)
              .map((c) => [c])
          : [];
      const shown = nearest ? [`show ${nearest.id}`] : [];
      return { code, text: whyNotTogether(circumstances), try: [...again(...alone), ...shown] };
    }
  }
}

const namesDenial = ({ words }: Query): boolean =>
  words.some(({ word }) => /^den(?:y|ies|ied|ial|ials)$/u.test(word));

/** What the question asks for and no passage gives. */
function whatIsNotStated({ analysed }: SearchResult): string {
  const { concepts, question } = analysed;
  const [names, others] = [true, false].map((isName) =>
    listed(concepts.filter((c) => c.isName === isName).map(asSearched), isName ? 'and' : 'or'),
  );
  if (question.type === 'yesNo' && names !== '' && others !== '')
    return `No passage on ${names} tells of ${others}.`;
  if (question.type === 'yesNo') return `No passage says this of ${listed(concepts.map(asSearched))}.`;
  const on = `No passage on ${listed(concepts.map(asSearched))}`;
  if (question.type === 'who') {
    const deed = deedOf(analysed)!;
    const rest = concepts.filter((c) => c !== deed).map(asSearched);
    return `No passage${rest.length > 0 ? ` on ${listed(rest)}` : ''} tells of “${asSearched(deed)}”.`;
  }
  if (question.kind !== null) return `${on} has anything like “${question.kind}”.`;
  if (question.type === 'name') return `${on} gives the name that is asked for.`;
  if (question.type === 'howOld') return `${on} gives an age.`;
  if (question.type === 'open') {
    const of = concepts.filter((c) => !c.isName && !ASKS_WHO_SAYS.test(c.words[0]!)).map(asSearched);
    return `No passage has what ${names === '' ? 'is said' : `${names} says`}${of.length > 0 ? ` of ${listed(of)}` : ''}.`;
  }
  return `${on} gives the figure that is asked for.`;
}

function nearestPassage({ result, index }: Circumstances): { id: string } | null {
  const [best] = result.hits;
  if (!best) return null;
  const { article, sentence } = sentenceOf(index, best.document);
  return { id: passageId(article, sentence.passage) };
}

const byWeight = (concepts: readonly Concept[]): Concept[] =>
  concepts.toSorted((a, b) => b.weight - a.weight);

const heaviest = (concepts: readonly Concept[]): Concept => byWeight(concepts)[0]!;
