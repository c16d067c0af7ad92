import type { Concept } from '../search/concepts.ts';
import { HAS } from '../search/evidence.ts';
import { type SearchIndex, standsInArticle } from '../search/index.ts';
import type { Query } from '../search/query.ts';
import type { SearchResult } from '../search/search.ts';
import type { Reason } from './answer.ts';
import { passageId } from './citation.ts';
import type { Decision } from './decide.ts';
import { sentenceOf } from './passages.ts';

/** So many words are named, and so many characters of each; a pasted page would fill the screen. */
const MOST_NAMED = 6;
const LONGEST_NAMED = 60;

/**
 * Puts words that were typed into a list for a sentence: “a”, “b” and “c”. Past `most` they are counted. `remarks`: what
 * goes before each of them.
 */
export function listed(
  words: readonly string[],
  join = 'and',
  most = MOST_NAMED,
  remarks: readonly string[] = [],
): string {
  const short = (w: string): string => (w.length > LONGEST_NAMED ? `${w.slice(0, LONGEST_NAMED)}…` : w);
  const named = words.slice(0, most).map((w, i) => `${remarks[i] ?? ''}“${short(w)}”`);
  if (words.length > most) named.push(`${words.length - most} more`);
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} ${join} ${named.at(-1)}`;
}

const files = (n: number): string =>
  n === 1 ? 'The file does not contain' : `None of the ${n} files contains`;

/** A word as the files have it: a misspelt one in the spelling that was searched for. */
export const asSearched = (c: Concept): string => (c.how === 'respelled' ? c.instead[0]! : c.typed);

/** Whether no file has the word itself, but other words stand for it in full. */
const isStoodFor = ({ how }: Concept): boolean => how === 'synonym' || how === 'related';

/** A word as it is offered to ask instead: never one that no file has, but what stands for it. */
const offered = (c: Concept): string => (isStoodFor(c) ? (c.instead[0] ?? c.typed) : asSearched(c));

/** What stands behind a query offered to ask instead, where it does not say itself what it asks; else ''. */
export const remarkOn = (query: string): string =>
  query.startsWith('show ') ? ' (the nearest passage)' : '';

/** What a reason is made of besides the decision. */
export interface Circumstances {
  result: SearchResult;
  index: SearchIndex;
  /** Article id to the short name shown. */
  labels: ReadonlyMap<string, string>;
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
  const filters = filtersOf(query);
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
        text: `These words name nothing to look for; add a name, a place, a number or what it is about${asksForDenials(query) ? ', or type responses for all denials and non-answers' : ''}.`,
        try: asksForDenials(query) ? ['responses', 'help'] : ['help'],
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
      const stand = rest.filter((c) => !isStoodFor(c));
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

const asksForDenials = ({ words }: Query): boolean =>
  words.some(({ word }) => /^den(?:y|ies|ied|ial|ials)$/u.test(word));

/** What the question asks for and no passage gives. */
function whatIsNotStated({ analysed: { concepts, question } }: SearchResult): string {
  const [names, others] = [true, false].map((isName) =>
    listed(concepts.filter((c) => c.isName === isName).map(asSearched), isName ? 'and' : 'or'),
  );
  if (question.type === 'yesNo' && names !== '' && others !== '')
    return `No passage on ${names} tells of ${others}.`;
  if (question.type === 'yesNo') return `No passage says this of ${listed(concepts.map(asSearched))}.`;
  const on = `No passage on ${listed(concepts.map(asSearched))}`;
  if (question.kind !== null) return `${on} has anything like “${question.kind}”.`;
  if (question.type === 'name') return `${on} gives the name that is asked for.`;
  if (question.type === 'howOld') return `${on} gives an age.`;
  return `${on} gives the figure that is asked for.`;
}

/** Words offered one by one. */
const MOST_OFFERED = 2;
/** So many words are told apart by their files; a pasted sentence has more. */
const MOST_TOLD_APART = 4;
/** So many files are named. */
const MOST_FILES = 6;
/** A file has a word if its own term stands there; a word near it in meaning, or a country's people, is another word. */
const OWN_TERM = 1;

/** Which words stand where, if never together; or that they do stand together, and still no passage answers. */
function whyNotTogether(circumstances: Circumstances): string {
  const { concepts, query } = circumstances.result.analysed;
  const { hits } = circumstances.result;
  const left = filtersOf(query).length > 0 ? ' that the filters leave' : '';
  const all = listed(concepts.map(asSearched));
  const { labels, index } = circumstances;
  if (concepts.length === 1 || concepts.length > MOST_TOLD_APART) {
    const nearest = [...new Set(hits.slice(0, 3).map((h) => articleOf(h.document, index)))];
    const where = nearest.map((id) => labels.get(id) ?? id).join(', ');
    return `No passage${left} answers with ${all}${concepts.length > 1 ? ' together' : ''}${where ? `; the nearest are in ${where}` : ''}.`;
  }
  const together = hits.filter((h) => h.shares.every((share) => share >= HAS));
  if (together.length === 0) {
    const each = concepts.map((c) => whereItStands([c], circumstances).replace(/\.$/u, ''));
    return `No sentence${left} has ${all} together. ${each.join('; ')}.`;
  }
  const where = named([...new Set(together.map((h) => articleOf(h.document, index)))], labels);
  return `The words ${all} stand together in ${where}, but no passage${left} was found that answers this.`;
}

/** @example whereItStands([heron], circumstances) // '“heron” is in 000, 001.' */
function whereItStands(concepts: readonly Concept[], { result, index, labels }: Circumstances): string {
  const has = (article: number, { terms }: Concept): boolean =>
    terms.some(({ id, share }) => share >= OWN_TERM && standsInArticle(index, id, article));
  const ids = result.admitted
    .filter((a) => concepts.every((c) => has(a, c)))
    .map((a) => index.articles[a]!.id);
  const verb = concepts.length === 1 ? 'is' : 'are';
  if (ids.length === 0)
    return `${listed(concepts.map(asSearched))} ${verb} in ${concepts.length === 1 ? 'none' : 'no one file'}.`;
  const numbers = result.admitted.filter((a) => ids.includes(index.articles[a]!.id));
  return `${inForm(concepts, numbers, index)} ${verb} in ${named(ids, labels)}.`;
}

/** The words, one that some of the files have in another form only said to be so: “heron” and a form of “nest”. */
function inForm(concepts: readonly Concept[], articles: readonly number[], index: SearchIndex): string {
  const remark = (concept: Concept): string => {
    const isWritten = articles.every((article) => standsAsWritten(concept, article, index));
    return isWritten ? '' : 'a form of ';
  };
  return listed(concepts.map(asSearched), 'and', MOST_NAMED, concepts.map(remark));
}

/** Whether an article has the very words of a concept, whatever their case. */
function standsAsWritten(concept: Concept, article: number, index: SearchIndex): boolean {
  const { vocabulary, words, wordStart, articleStart } = index;
  const wanted = concept.how === 'respelled' ? [concept.instead[0]!] : concept.words;
  const from = wordStart[articleStart[article]!]!;
  const all = words.subarray(from, wordStart[articleStart[article + 1]!]!);
  return concept.how === 'alias' || wanted.every((w) => all.includes(vocabulary.get(w) ?? -1));
}

/** Files by name, or their number where they are many. `ids`: one at least. */
function named(ids: readonly string[], labels: ReadonlyMap<string, string>): string {
  return ids.length > MOST_FILES ? `${ids.length} files` : ids.map((id) => labels.get(id) ?? id).join(', ');
}

const articleOf = (document: number, index: SearchIndex): string =>
  index.articles[index.articleOf[document]!]!.id;

function nearestPassage({ result, index }: Circumstances): { id: string } | null {
  const [best] = result.hits;
  if (!best) return null;
  const { article, sentence } = sentenceOf(index, best.document);
  return { id: passageId(article, sentence.passage) };
}

const byWeight = (concepts: readonly Concept[]): Concept[] =>
  concepts.toSorted((a, b) => b.weight - a.weight);

const heaviest = (concepts: readonly Concept[]): Concept => byWeight(concepts)[0]!;

/** The filters of a query as they are typed, to go before what to try next. */
function filtersOf({ filters }: Query): string[] {
  return [
    ...filters.from.map((id) => `from:${id}`),
    ...(filters.before ? [`before:${filters.before}`] : []),
    ...(filters.after ? [`after:${filters.after}`] : []),
    ...filters.without.map((run) => (run.length > 1 ? `-"${run.join(' ')}"` : `-${run[0]}`)),
  ];
}
