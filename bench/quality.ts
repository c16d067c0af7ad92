/** How well sentences are found at the same time: judged questions of squad/, ours beside MiniSearch. */

import { readDossier } from '../src/dossier/read.ts';
import { parseQuery } from '../src/search/query.ts';
import { Searcher } from '../src/search/search.ts';
import { readNumbered, readSentences } from '../test/eval/gold.ts';
import type { Place } from '../test/eval/measures.ts';
import { SHARED, sharedIsHere } from '../test/eval/sets.ts';
import { type Cell, table } from '../test/eval/table.ts';
import { RESULTS } from './engines/engine.ts';
import { installPeers } from './install.ts';

/** A sentence found counts as a judged one of which it holds at least this share; boundaries may differ a little. */
const HELD_SHARE = 0.6;

type Find = (query: string) => Place[];

const holds = (found: Place, gold: Place): boolean =>
  found.article === gold.article &&
  Math.min(found.end, gold.end) - Math.max(found.start, gold.start) >= HELD_SHARE * (gold.end - gold.start);

/** nDCG@10 with gain 1 for a judged sentence, each counted once: what is found over the best order there can be. */
function ndcgAt10(found: readonly Place[], gold: readonly Place[]): number {
  const left = new Set(gold);
  let dcg = 0;
  for (const [rank, place] of found.slice(0, RESULTS).entries()) {
    const hit = [...left].find((g) => holds(place, g));
    if (!hit) continue;
    left.delete(hit);
    dcg += 1 / Math.log2(rank + 2);
  }
  const ideal = gold.slice(0, RESULTS).reduce((sum, _, rank) => sum + 1 / Math.log2(rank + 2), 0);
  return dcg / ideal;
}

/** A table, or a line that says that the judged questions are not on this machine. */
export async function measureQuality(): Promise<string> {
  if (!sharedIsHere) {
    return `The judged questions of squad/ are not on this machine (${SHARED.squad.queries}); nothing was measured.`;
  }
  await installPeers();
  const dossier = readDossier(SHARED.squad.dossier);
  const { queries, sentences } = SHARED.squad;
  const judged = readNumbered(queries, sentences, dossier.articles).filter((q) => q.answerable);
  const engines: [string, Find][] = [
    ['ours, search', oursOn(new Searcher(dossier))],
    ...(await peersOn(sentences)),
  ];
  const mean = (find: Find, type: string): number => {
    const of = judged.filter((q) => q.type === type);
    return of.reduce((sum, q) => sum + ndcgAt10(find(q.query), q.gold), 0) / of.length;
  };
  const rows: Cell[][] = [];
  for (const [name, find] of engines) {
    process.stderr.write(`  ${name} ...\n`);
    rows.push([name, mean(find, 'clean'), mean(find, 'typo')]);
  }
  return `nDCG@10 of squad/, ${judged.length} questions\n\n${table(['engine', 'clean', 'typo'], rows)}`;
}

const oursOn =
  (searcher: Searcher): Find =>
  (text) => {
    const { query } = parseQuery(text);
    const found = query && searcher.search(query, RESULTS);
    if (!found || 'message' in found) return [];
    const { articleOf, articleStart, articles } = searcher.index;
    return found.hits.map(({ document }) => {
      const article = articles[articleOf[document]!]!;
      const { start, end } = article.sentences[document - articleStart[articleOf[document]!]!]!;
      return { article: article.id, start, end };
    });
  };

async function peersOn(path: string): Promise<[string, Find][]> {
  const { default: MiniSearch } = await import('minisearch');
  const { DOCUMENTED, TUNED } = await import('./engines/minisearch.ts');
  const sentences = readSentences(path).filter(({ kind }) => kind === 'body');
  const engine = (options: typeof DOCUMENTED): Find => {
    const index = new MiniSearch(options);
    for (const [id, { text }] of sentences.entries()) index.add({ id, text });
    return (query) =>
      index
        .search(query)
        .slice(0, RESULTS)
        .map(({ id }) => sentences[id]!);
  };
  return [
    ['MiniSearch, fuzzy, prefix', engine(DOCUMENTED)],
    ['MiniSearch, tuned', engine(TUNED)],
  ];
}
