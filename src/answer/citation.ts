import type { Article, Dossier, Sentence, Span } from '../dossier/article.ts';

/**
 * A passage's id: the first eight hex digits of its file's SHA-256, its start and its length in base 36. It says where
 * the passage is, so it needs no register, and stays the same for the same bytes whatever else the dossier holds.
 *
 * @example passageId({ sha256: 'bacdd551...' }, { start: 1806, end: 1954 }) // 'bacdd551-1e6-44'
 */
export function passageId(article: Pick<Article, 'sha256'>, span: Span): string {
  return `${article.sha256.slice(0, 8)}-${span.start.toString(36)}-${(span.end - span.start).toString(36)}`;
}

const ID = /^([0-9a-f]{8})-([0-9a-z]{1,7})-([0-9a-z]{1,7})$/u;

export interface Located {
  article: Article;
  sentence: Sentence;
}

/**
 * The passage that an id names, or null: it is no id, no file has these bytes any more, or no passage stands there.
 * Ids come back from buttons and command lines and are not trusted.
 */
export function locate(dossier: Dossier, id: string): Located | null {
  const parts = ID.exec(id);
  if (!parts) return null;
  const start = Number.parseInt(parts[2]!, 36);
  const end = start + Number.parseInt(parts[3]!, 36);
  for (const article of dossier.articles) {
    if (!article.sha256.startsWith(parts[1]!)) continue;
    const sentence = article.sentences.find((s) => s.passage.start === start && s.passage.end === end);
    if (sentence) return { article, sentence };
  }
  return null;
}

const numbers = new WeakMap<readonly object[], Map<string, number>>();

/** The articles with these ids, in the order of `articles`; found by id, since an answer names few of many. */
export function articlesWith<A extends Pick<Article, 'id'>>(
  ids: ReadonlySet<string>,
  articles: readonly A[],
): A[] {
  let numberOf = numbers.get(articles);
  if (!numberOf) {
    numberOf = new Map(articles.map(({ id }, number) => [id, number]));
    numbers.set(articles, numberOf);
  }
  return [...ids]
    .flatMap((id) => numberOf.get(id) ?? [])
    .sort((a, b) => a - b)
    .map((number) => articles[number]!);
}

const known = new WeakMap<readonly object[], Map<string, string>>();

/** The shortest beginning of each article's id that no other id shares, cut at a word's end: `000` for `000_bacd`. */
export function labelsOf(articles: readonly Pick<Article, 'id'>[]): Map<string, string> {
  const before = known.get(articles);
  if (before) return before;
  const ids = articles.map(({ id }) => id);
  const lower = ids.map((id) => id.toLowerCase()).sort();
  const labels = new Map(
    ids.map((id) => {
      const label = /^[\p{L}\p{N}]+(?=[_.-])/u.exec(id)?.[0] ?? id;
      return [id, beginningWith(lower, label.toLowerCase()) > 1 ? id : label];
    }),
  );
  known.set(articles, labels);
  return labels;
}

const MOST_NAMED = 20;

/** Names in a row; of very many the first, and how many more there are. */
export function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '');
}

/** How many words of an ascending list begin like this. */
function beginningWith(ascending: readonly string[], beginning: string): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < beginning) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  while (count < 2 && ascending[low + count]?.startsWith(beginning)) count++;
  return count;
}
