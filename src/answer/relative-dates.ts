import type { Article, Span } from '../dossier/article.ts';
import { figuresWithin } from '../dossier/figures/figures.ts';

/**
 * The times in a span that mean nothing without another day ("yesterday", "earlier this year"), in order, offsets into
 * the file. For the remark that goes with a passage: the file's date, or that it has none.
 */
export function relativeDates(
  article: Pick<Article, 'text'>,
  span: Span,
): { start: number; end: number; quote: string }[] {
  return figuresWithin(article, span)
    .filter((figure) => figure.kind === 'relative')
    .map(({ start, end }) => ({ start, end, quote: article.text.slice(start, end) }));
}
