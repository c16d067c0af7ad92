/** In which files the words of a query stand, where no passage answers with all of them. */

import type { Concept } from '../search/concepts.ts';
import { HAS } from '../search/evidence.ts';
import { type SearchIndex, standsInArticle } from '../search/index.ts';
import type { SearchResult } from '../search/search.ts';
import { asSearched, filtersAsTyped, listed } from './wording.ts';

/** What was looked for, and where. */
export interface Searched {
  result: SearchResult;
  index: SearchIndex;
  /** Article id to the short name shown. */
  labels: ReadonlyMap<string, string>;
}

/** So many words are told apart by their files; a pasted sentence has more. */
const MOST_TOLD_APART = 4;
/** So many files are named. */
const MOST_FILES = 6;
/** A file has a word if its own term stands there; a word near it in meaning, or a country's people, is another word. */
const OWN_TERM = 1;

/** Which words stand where, if never together; or that they do stand together, and still no passage answers. */
export function whyNotTogether(searched: Searched): string {
  const { concepts, query } = searched.result.analysed;
  const { hits } = searched.result;
  const left = filtersAsTyped(query).length > 0 ? ' that the filters leave' : '';
  const all = listed(concepts.map(asSearched));
  const { labels, index } = searched;
  if (concepts.length === 1 || concepts.length > MOST_TOLD_APART) {
    const nearest = [...new Set(hits.slice(0, 3).map((h) => articleOf(h.document, index)))];
    const where = nearest.map((id) => labels.get(id) ?? id).join(', ');
    return `No passage${left} answers with ${all}${concepts.length > 1 ? ' together' : ''}${where ? `; the nearest are in ${where}` : ''}.`;
  }
  const together = hits.filter((h) => h.shares.every((share) => share >= HAS));
  if (together.length === 0) {
    const each = concepts.map((c) => whereStands([c], searched));
    return `No sentence${left} has ${all} together. ${asSentence(each.join('; '))}`;
  }
  const where = named([...new Set(together.map((h) => articleOf(h.document, index)))], labels);
  return `The words ${all} stand together in ${where}, but no passage${left} was found that answers this.`;
}

/** @example whereItStands([heron], searched) // '“heron” is in 000, 001.' */
export const whereItStands = (concepts: readonly Concept[], searched: Searched): string =>
  asSentence(whereStands(concepts, searched));

const asSentence = (clause: string): string => `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}.`;

function whereStands(concepts: readonly Concept[], { result, index, labels }: Searched): string {
  const has = (article: number, { terms }: Concept): boolean =>
    terms.some(({ id, share }) => share >= OWN_TERM && standsInArticle(index, id, article));
  const ids = result.admitted
    .filter((a) => concepts.every((c) => has(a, c)))
    .map((a) => index.articles[a]!.id);
  const verb = concepts.length === 1 ? 'is' : 'are';
  if (ids.length === 0)
    return `${listed(concepts.map(asSearched))} ${verb} in ${concepts.length === 1 ? 'none' : 'no one file'}`;
  const numbers = result.admitted.filter((a) => ids.includes(index.articles[a]!.id));
  return `${inForm(concepts, numbers, index)} ${verb} in ${named(ids, labels)}`;
}

/** The words, one that some of the files have in another form only said to be so: “heron” and a form of “nest”. */
function inForm(concepts: readonly Concept[], articles: readonly number[], index: SearchIndex): string {
  const remark = (concept: Concept): string => {
    const isWritten = articles.every((article) => standsAsWritten(concept, article, index));
    return isWritten ? '' : 'a form of ';
  };
  return listed(concepts.map(asSearched), 'and', { remarks: concepts.map(remark) });
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
