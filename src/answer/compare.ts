import { findHedges } from '../dossier/attribution/hedges.ts';
import { type SearchIndex, standsInArticle } from '../search/index.ts';
import { parseQuery } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import type { SearchResult } from '../search/search.ts';
import type { Answer, Cell } from './answer.ts';
import { carrying, MOST_HITS } from './carrying.ts';
import { labelsOf, passageId } from './citation.ts';
import { EMPTY, type Library, refuse } from './library.ts';
import { lookup } from './lookup.ts';
import { quoteOf, sentenceOf } from './passages.ts';
import { inCommon } from './same-fact.ts';
import { speakerOf } from './speaker.ts';

/**
 * `compare WORDS`: how each file words it, a row a file in file order, verbatim, with the hedges in it. Of a file's
 * matching passages the one nearest to the other files' is the row, so that the same fact stands beside itself.
 */
export function compare(library: Library, rest: string, text: string): Answer {
  if (rest === '') {
    const code = 'empty';
    return refuse(text, 'invalid', 'compare', {
      code,
      text: 'Type compare and what to compare behind it.',
      try: ['help'],
    });
  }
  const found = lookup(library, rest);
  const { searcher } = library;
  const { query } = parseQuery(rest);
  const result = query && searcher.search(query, MOST_HITS);
  if (found.status !== 'answered' || !result || 'message' in result)
    return { ...found, query: text, kind: 'compare' };
  const { index, dossier } = searcher;
  const hits = carrying(result.hits, index);
  const labels = labelsOf(dossier.articles);
  const having = new Set(hits.map((h) => index.articleOf[h.document]!));
  // Of very many files only those that have it: thousands of rows without it help nobody.
  const compared = result.admitted.length > MOST_FILES ? [...having].sort((a, b) => a - b) : result.admitted;
  const rows = compared.map((a): Cell[] => {
    const label = { text: labels.get(dossier.articles[a]!.id)! };
    const hit = typicalHit(a, hits, index);
    if (!hit) return [label, { text: missing(a, result, index) }, { text: '' }, { text: '' }];
    const { article, sentence } = sentenceOf(index, hit.document);
    const source = speakerOf(article, sentence, sentence.attribution.source);
    const hedges = findHedges(article.text, sentence.passage).map((h) => article.text.slice(h.start, h.end));
    return [
      label,
      { quote: { id: passageId(article, sentence.passage), ...quoteOf(article, sentence.passage) } },
      { text: hedges.length > 0 ? [...new Set(hedges)].join(', ') : 'no hedge' },
      source
        ? { quote: { id: null, ...quoteOf(article, source) } }
        : { text: sentence.attribution.kind === 'none' ? 'not attributed here' : 'not stated here' },
    ];
  });
  return {
    ...EMPTY,
    query: text,
    kind: 'compare',
    status: 'answered',
    notices: found.notices,
    sourcing: found.sourcing,
    table: { columns: ['File', 'Passage', 'Hedges', 'Who says it'], rows },
  };
}

/** So many files are set side by side, those without the words too. */
const MOST_FILES = 400;

/** A file may have some of the words, or all of them apart. */
function missing(article: number, { analysed }: SearchResult, index: SearchIndex): string {
  const has = analysed.concepts.some(({ terms }) =>
    terms.some(({ id, share }) => share === 1 && standsInArticle(index, id, article)),
  );
  return has ? 'no passage with all of it' : 'not mentioned';
}

/** The hit of an article that shares most with the hits of the others; the best one where there are no others. */
function typicalHit(article: number, hits: readonly Hit[], index: SearchIndex): Hit | undefined {
  const mine = hits.filter((h) => index.articleOf[h.document] === article);
  const others = hits.filter((h) => index.articleOf[h.document] !== article);
  const common = (hit: Hit): number =>
    others.reduce((sum, o) => sum + inCommon(hit.document, o.document, index), 0);
  return mine
    .map((hit) => ({ hit, common: common(hit) }))
    .sort((a, b) => b.common - a.common || b.hit.score - a.hit.score || a.hit.document - b.hit.document)[0]
    ?.hit;
}
