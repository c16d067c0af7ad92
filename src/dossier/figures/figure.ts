import type { Span } from '../article.ts';

/**
 * - `number`: how many ("15,000", "two", "37"), a measure ("1.5 metres") or the number in a name ("No. 4")
 * - `money`, `percentage`
 * - `ordinal`: a place in a row ("third time", "21st"), not a rank in a title ("first secretary")
 * - `date`: what the calendar or part of it says: a day, a month, a year, "late 2022", "Oct. 25"
 * - `time`: of the day
 * - `relative`: a time told from another one: "yesterday", "earlier this year", "the past two years", "on Monday"
 * - `duration`: a length of time: "twelve months"
 */
export type FigureKind =
  | 'number'
  | 'money'
  | 'percentage'
  | 'ordinal'
  | 'date'
  | 'time'
  | 'relative'
  | 'duration';

/** A figure of a text. `start`/`end`: half-open UTF-16 range. */
export interface Figure extends Span {
  kind: FigureKind;
  /**
   * What the figure says, the same for every way of writing it: `15000`, `$ 1800000000`, `12 %`, `no. 4`, `2 year`.
   * Dates as in ISO 8601 with what is known, `2024-10-25`, `2021-04`, `2022`, `--10-25` (no year), `--10`, spans as
   * `2024-03-03/2024-03-04`, and `late 2022`; nothing is filled in. Relative ones: their words, in lower case.
   */
  value: string;
}
