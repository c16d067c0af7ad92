import type { Figure } from './figure.ts';

const YEAR = '(?:1[0-9]|20)\\d{2}';
/**
 * Four digits without a comma are a year: news copy writes a count of that size with one. Not behind a sign
 * of money or number, not before a unit or what is counted in thousands, and before 1700 only behind a preposition of time.
 */
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}$€£¥₹#№.,/:-]|(?:\\p{N}|[$€£])[.,\\s-])(?<![Nn]os?\\. )(?:(?<part>early|mid|late)[ -])?(?<year>${YEAR})(?:(?<range>[-–—/](?:\\d{4}|\\d{2}))|(?<decade>['’]?s))?(?![\\p{L}\\p{N}%]|[.,:]\\p{N}|[- ](?:percent|per cent|million|billion|thousand|bn|dollars?|euros?|pounds?|people|times|miles?|km|met(?:er|re)s?|tons?|tonnes?|words|pages|votes|troops)(?!\\p{L}))`,
  'gu',
);
const JOINED_PART = new RegExp(
  `(?<!\\p{L})(?<part>early|mid|late|pre|post)[-–](?<year>${YEAR})(?!\\p{N})`,
  'giu',
);
const LEADS_YEAR = /(?:in|since|by|until|from|of|to|during|before|after|around|and) $/iu;

/** Years of a text, with "early", "mid", "late" before them, decades (`199X`) and spans (`2022/2023`). */
export function yearsIn(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(BARE)) {
    const { part, year, range, decade } = match.groups!;
    const old = Number(year) < 1700;
    if (old && !LEADS_YEAR.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    const value = range ? spanOf(year!, range.slice(1)) : decade ? `${year!.slice(0, 3)}X` : year!;
    if (value === null) continue;
    figures.push({
      kind: 'date',
      value: part ? `${part} ${value}` : value,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  for (const match of text.matchAll(JOINED_PART)) {
    const { part, year } = match.groups!;
    const value = `${part!.toLowerCase()} ${year}`;
    figures.push({ kind: 'date', value, start: match.index, end: match.index + match[0].length });
  }
  return figures;
}

/** `2022` and `23` or `2023`; null where the second year is not after the first. */
function spanOf(from: string, to: string): string | null {
  const until = to.length === 2 ? from.slice(0, 2) + to : to;
  return until > from ? `${from}/${until}` : null;
}
