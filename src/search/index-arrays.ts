import type { AliasGroup } from '../dossier/article.ts';
import type { SearchIndex } from './index.ts';
import { indexAliases } from './index-builder.ts';
import { WordTable } from './word-table.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** The arrays of an index that are kept as they are. */
const KEPT = [
  'articleStart',
  'articleOf',
  'spans',
  'paragraphOf',
  'paragraphStart',
  'wordStart',
  'words',
  'wordCount',
  'traits',
  'termOfWord',
  'postingStart',
  'postings',
  'places',
  'greatest',
  'documents',
  'classes',
  'vectorRow',
  'vectorLength',
] as const;

/** An index as arrays of numbers and a little besides, to be stored; the articles and their aliases are not in it. */
export interface StoredIndex {
  arrays: Record<string, Numbers>;
  names: [string, string[]][];
}

export function storedIndex(index: SearchIndex): StoredIndex {
  const arrays: StoredIndex['arrays'] = {
    ...named('vocabulary', index.vocabulary.arrays()),
    ...named('termIds', index.termIds.arrays()),
    ...named('pairs', index.pairs),
  };
  for (const name of KEPT) arrays[name] = index[name];
  return { arrays, names: [...index.names] };
}

/** The arrays of one thing under its name, among those of others: `vocabulary.units`. */
export const named = (name: string, parts: object): Record<string, Numbers> =>
  Object.fromEntries(Object.entries(parts).map(([part, numbers]) => [`${name}.${part}`, numbers]));

/** The same taken apart again. */
export const partOf = (arrays: Record<string, Numbers>, name: string): Record<string, Numbers> =>
  Object.fromEntries(
    Object.entries(arrays).flatMap(([key, numbers]) =>
      key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), numbers]] : [],
    ),
  );

/** The index that was stored, for the same articles and aliases. No array is copied. */
export function indexFrom(
  { arrays, names }: StoredIndex,
  articles: SearchIndex['articles'],
  groups: readonly AliasGroup[],
): SearchIndex {
  const tableOf = (name: string): WordTable =>
    new WordTable(partOf(arrays, name) as unknown as ReturnType<WordTable['arrays']>);
  const kept = Object.fromEntries(KEPT.map((name) => [name, arrays[name]])) as Pick<
    SearchIndex,
    (typeof KEPT)[number]
  >;
  const vocabulary = tableOf('vocabulary');
  const termIds = tableOf('termIds');
  return {
    ...kept,
    articles,
    size: kept.articleOf.length,
    paragraphs: kept.paragraphStart.length - 1,
    vocabulary,
    termIds,
    terms: termIds.length + groups.length,
    names: new Map(names),
    ...indexAliases(groups, termIds.length, vocabulary),
    pairs: partOf(arrays, 'pairs') as unknown as SearchIndex['pairs'],
  };
}
