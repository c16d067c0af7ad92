import { casual as chrono, type ParsedResult } from 'chrono-node/en';
import { isCalendarDate } from '../metadata.ts';
import type { Figure } from './figure.ts';

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** Where the library is asked at all: it costs 50 µs a sentence, and most sentences have no date. */
const MAY_HOLD_DATE = new RegExp(
  `(?<!\\p{L})(?:${MONTH})(?!\\p{L})|\\d{4}-\\d\\d?-\\d|\\d[/.]\\d\\d?[/.]\\d`,
  'u',
);
const NAMES_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTH})(?!\\p{L})`, 'u');

/** The library wants a day to count from. What it computes from one is never used, so any day does. */
const NO_DAY = new Date(2000, 0, 1);

/** "Since October, 14 sailings": the number behind the comma is not the day. */
const COMMA_BEFORE_DAY = /^(\p{L}+),\s*\d{1,2}$/u;
/** What the library takes into a date and computes with: "three days before 17 September". */
const BEFORE_DATE = /^(?:.*\b(?:before|after|from|since|until|by|of)\s+)?(?:on )?/iu;
/** What must stand before a month without day and year: May, March and April are other words as well. */
const ASKS_FOR_MONTH =
  /(?:^|[^\p{L}])(?:in|since|by|until|till|before|after|during|from|through|of|to|and|early|mid|late|every)[ -]$/iu;
const ISO = /^\d{4}-\d{1,2}-\d{1,2}/u;
const NUMERIC = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/u;
/** Part of a month or a year; it belongs to the figure, and it comes before the rest in a timeline. */
const PART = /(?<![\p{L}])(?<part>early|mid|late)[ -](?:in )?$/iu;

/**
 * The dates of a text in the calendar's own words: a day, a month or both, with or without a year. Found by chrono-node;
 * kept only where the text itself names the month or is all digits, and only with the parts that the text states.
 */
export function calendarDatesIn(text: string): Figure[] {
  if (!MAY_HOLD_DATE.test(text)) return [];
  return chrono.parse(text, NO_DAY).flatMap((found): Figure[] => {
    const from = found.index + (BEFORE_DATE.exec(found.text)?.[0].length ?? 0);
    const literal = text.slice(from, found.index + found.text.length).replace(/[\s,]+$/u, '');
    const monthAlone = COMMA_BEFORE_DAY.exec(literal)?.[1];
    const again = monthAlone === undefined ? chrono.parse(literal, NO_DAY)[0] : undefined;
    const value =
      monthAlone !== undefined ? `--${pad(found.start.get('month')!)}` : again && dateValue(again);
    return value ? dated(text, value, from, from + (monthAlone ?? literal).length) : [];
  });
}

/** A date with the "early", "mid" or "late" before it; none where it is a month's name that may be another word. */
function dated(text: string, value: string, start: number, end: number): Figure[] {
  const before = text.slice(Math.max(0, start - 12), start);
  const isMonthAlone = /^--\d\d$/u.test(value);
  if (isMonthAlone && !ASKS_FOR_MONTH.test(before)) return [];
  const part = isMonthAlone || /^\d{4}-\d\d$/u.test(value) ? PART.exec(before) : null;
  if (!part) return [{ kind: 'date', value, start, end }];
  const word = part.groups!.part!.toLowerCase();
  return [{ kind: 'date', value: `${word} ${value}`, start: start - part[0].length, end }];
}

/** The value of what the library found, or null where it is no date by the text's own words. */
function dateValue({ text, start, end }: ParsedResult): string | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return numericValue(text, numeric);
  if (!ISO.test(text) && !NAMES_MONTH.test(text)) return null;
  const from = statedParts(text, start);
  if (!end || from === null) return from;
  const to = statedParts(text, end);
  return to && `${from}/${to}`;
}

const pad = (n: number): string => String(n).padStart(2, '0');

function statedParts(literal: string, parts: ParsedResult['start']): string | null {
  const stated = (part: 'year' | 'day' | 'month'): number | null =>
    parts.isCertain(part) ? parts.get(part) : null;
  const guessed = parts.get('year');
  const year = guessed !== null && literal.includes(String(guessed)) ? String(guessed) : null;
  const month = stated('month');
  const day = stated('day');
  if (month === null) return null;
  if (day === null) return `${year ?? '-'}-${pad(month)}`;
  const known = isCalendarDate(`${year?.padStart(4, '0') ?? '2000'}-${pad(month)}-${pad(day)}`);
  return known ? `${year ?? '-'}-${pad(month)}-${pad(day)}` : null;
}

/** `25/10/2024`: day and month where only one order is a date; `3/4/2024` stays as it is written. */
function numericValue(literal: string, [, first, second, year]: RegExpExecArray): string | null {
  if (year!.length !== 4) return null;
  const [a, b] = [pad(Number(first)), pad(Number(second))];
  const orders = [`${year}-${b}-${a}`, `${year}-${a}-${b}`].filter(isCalendarDate);
  return orders.length === 1 || a === b ? (orders[0] ?? null) : orders.length === 0 ? null : literal;
}
