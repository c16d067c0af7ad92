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

/** The shortest beginning of each article's id that no other id shares, cut at a word's end: `000` for `000_bacd`. */
export function labelsOf(articles: readonly Pick<Article, 'id'>[]): Map<string, string> {
  const shortened = new Map(articles.map((a) => [a.id, /^[\p{L}\p{N}]+(?=[_.-])/u.exec(a.id)?.[0] ?? a.id]));
  const uses = new Map<string, number>();
  for (const label of shortened.values()) uses.set(label, (uses.get(label) ?? 0) + 1);
  const prefixed = (label: string, id: string): boolean =>
    articles.some((a) => a.id !== id && a.id.toLowerCase().startsWith(label.toLowerCase()));
  return new Map(
    [...shortened].map(([id, label]) => [id, uses.get(label) === 1 && !prefixed(label, id) ? label : id]),
  );
}
