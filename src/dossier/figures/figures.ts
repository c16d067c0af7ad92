import type { Article, Sentence, Span } from '../article.ts';
import { lowerBound } from '../passages.ts';
import { calendarDatesIn } from './calendar.ts';
import type { Figure } from './figure.ts';
import { quantitiesIn } from './quantities.ts';
import { clockTimesIn, relativeTimesIn } from './relative.ts';
import { yearsIn } from './years.ts';

/** Where two readings overlap, the one found first in this order stands: "17 September 2027" is no 17 and no year. */
const READERS: readonly ((text: string) => Figure[])[] = [
  calendarDatesIn,
  relativeTimesIn,
  clockTimesIn,
  yearsIn,
  quantitiesIn,
];

/** No figure stands in a text without a digit, a number's word or a time's word. Most sentences end here. */
const MAY_HOLD_FIGURE =
  /\d|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|trillion|dozen|once|twice|thrice|single|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|first|to(?:day|night|morrow)|yesterday|this|last|next|past|previous|following|coming|ago|earlier|later|before|after|prior|half|one|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)|day(?!\p{L})|uary(?!\p{L})|ember(?!\p{L})|(?:March|April|August|October)(?!\p{L})/iu;

/**
 * Every figure, sum, percentage, date, time and duration of `text`, in order and not overlapping; offsets are into it.
 *
 * @example figuresIn('15,000 dishes since late 2022') // [{ kind: 'number', value: '15000', start: 0, end: 6 },
 *                                                    //  { kind: 'date', value: 'late 2022', start: 20, end: 29 }]
 */
export function figuresIn(text: string): Figure[] {
  if (!MAY_HOLD_FIGURE.test(text)) return [];
  const taken: Figure[] = [];
  for (const read of READERS) {
    for (const figure of read(text)) {
      const at = lowerBound(taken, figure.start);
      if (at === taken.length || taken[at]!.start >= figure.end) taken.splice(at, 0, figure);
    }
  }
  return taken;
}

const known = new WeakMap<readonly Sentence[], Figure[][]>();

/**
 * The figures of an article, a list for each of its sentences, offsets into the file. Read when first asked for
 * and kept as long as the reading of the article is: 100,000 sentences take about two seconds, which a start need not wait for.
 */
export function figuresOf(article: Article): readonly Figure[][] {
  const { sentences } = article;
  const before = known.get(sentences);
  if (before) return before;
  const figures = sentences.map((sentence) => figuresWithin(article, sentence));
  known.set(sentences, figures);
  return figures;
}

/** The figures of a span of an article, offsets into the file. */
export function figuresWithin(article: Pick<Article, 'text'>, { start, end }: Span): Figure[] {
  return figuresIn(article.text.slice(start, end)).map((f) => ({
    ...f,
    start: f.start + start,
    end: f.end + start,
  }));
}
