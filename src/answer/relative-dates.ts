import type { Article, Span } from '../dossier/article.ts';
import { figuresWithin } from '../dossier/figures/figures.ts';
import { relativeTimesIn } from '../dossier/figures/relative.ts';
import type { AnswerPassage, Notice } from './answer.ts';
import { labelsOf } from './citation.ts';
import { worthShowing } from './passages.ts';

/** Readers look at so many passages first; remarks on later ones would stand far from them. */
const FIRST_READ = 3;

/**
 * The times in a span that mean nothing without another day ("yesterday", "earlier this year"), in order, offsets into
 * the file. For the remark that goes with a passage: the file's date, or that it has none.
 */
export function relativeDates(
  article: Pick<Article, 'text'>,
  span: Span,
): { start: number; end: number; quote: string }[] {
  if (relativeTimesIn(article.text.slice(span.start, span.end)).length === 0) return [];
  return figuresWithin(article, span)
    .filter((figure) => figure.kind === 'relative')
    .map(({ start, end }) => ({ start, end, quote: article.text.slice(start, end) }));
}

/** "Four days after the flood" counts from what its own sentence tells. */
const FROM_AN_EVENT = / (?:after|before|prior)$/iu;

/** Says of the first passages' relative times which day they count from: the file's date, or none known. */
export function relativeDateNotices(
  passages: readonly AnswerPassage[],
  articles: readonly Article[],
): Notice[] {
  const labels = labelsOf(articles);
  const remarks = worthShowing(passages)
    .slice(0, FIRST_READ)
    .flatMap((p): string[] => {
      const article = articles.find((a) => a.id === p.article)!;
      const counted = relativeDates(article, p).filter((t) => !FROM_AN_EVENT.test(t.quote));
      const times = [...new Set(counted.map((t) => `“${t.quote}”`))];
      if (times.length === 0) return [];
      const { date } = article.metadata;
      const counts = times.length > 1 ? 'count' : 'counts';
      const from = date ? `the file’s date, ${date}` : 'a date the file does not have';
      return [`${times.join(' and ')} in ${labels.get(p.article)} ${counts} from ${from}`];
    });
  return [...new Set(remarks)].map((text) => ({ code: 'relative_date', text }));
}
