import { readDossier } from '../../src/dossier/read.ts';
import { parseQuery } from '../../src/search/query.ts';
import { Searcher, type SearchResult } from '../../src/search/search.ts';
import { dossierFolder } from './dossier-folder.ts';

/** A searcher over made-up articles: one text each, read as files are, with this `dossier.yml` where one is given. */
export function searcherOf(texts: readonly string[], known?: string): Searcher {
  const files = Object.fromEntries(texts.map((text, i) => [`articles/${i}.txt`, `${text}\n`]));
  return new Searcher(
    readDossier(dossierFolder(known === undefined ? files : { ...files, 'dossier.yml': known })),
  );
}

/** What a query finds. @throws where it cannot be read or a filter fits nothing */
export function found(searcher: Searcher, text: string, limit = 40): SearchResult {
  const { query, error } = parseQuery(text);
  if (error) throw new Error(error.message);
  const result = searcher.search(query, limit);
  if ('message' in result) throw new Error(result.message);
  return result;
}
