import type { Figure } from './figure.ts';
import { TIME_UNIT } from './quantities.ts';

/**
 * Times that mean nothing without another one: the deictic and anaphoric expressions of TimeML's TIMEX3 guidelines
 * (Saurí et al. 2006) that English news copy uses. Vague adverbs ("recently", "now") are left out: they date nothing.
 */
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const PART_OF_DAY = 'morning|afternoon|evening|night|lunchtime';
const SEASON = 'spring|summer|autumn|fall|winter';
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const COUNT =
  '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|(?:a )?few|(?:a )?couple(?: of)?|many|\\d{1,4})';
const PLAIN_UNIT = `(?:${TIME_UNIT})s?`;

const FORMS = [
  `(?:the )?day (?:before yesterday|after tomorrow)`,
  `(?:earlier |later |late |early )?(?:today|tonight|yesterday|tomorrow)(?: (?:${PART_OF_DAY}))?`,
  `(?:(?:earlier|later|late|early|sooner) )?(?:this|last|next|the (?:past|last|next|previous|following|coming)) (?:${DAY}|${PART_OF_DAY}|${SEASON}|${MONTH}|${PLAIN_UNIT})(?![\\p{L}])(?! \\d{4})`,
  `(?:(?:the|these|those) )?(?:past|last|next|coming|previous|following) ${COUNT} ${PLAIN_UNIT}`,
  `${COUNT} (?:and a half )?${PLAIN_UNIT} (?:ago|earlier|later|before|after|from now|prior)`,
  `(?:on |last |next )?${DAY}(?: (?:${PART_OF_DAY}))?`,
];
const RELATIVE = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${FORMS.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const CLOCK =
  /(?<![\p{L}\p{N}.:])(?:\d{1,2}(?:[:.]\d{2})?\s?(?:a\.m\.|p\.m\.|am|pm)|(?:[01]?\d|2[0-3]):[0-5]\d)(?![\p{L}\p{N}:])/giu;

/** "second" after an ordinal's place, "Sunday" in small letters and the like are no times. */
function isTime(literal: string): boolean {
  if (/day\b/iu.test(literal) && new RegExp(`^(?:on )?${DAY}`, 'iu').test(literal)) {
    return new RegExp(`^(?:[Oo]n |[Ll]ast |[Nn]ext )?${DAY}`, 'u').test(literal);
  }
  return !/\b(?:this|last|next) (?:second|may|march)$/u.test(literal);
}

/** Relative times of a text; the value is their words in lower case, with single spaces and no "on". */
export function relativeTimesIn(text: string): Figure[] {
  return [...text.matchAll(RELATIVE)]
    .filter((match) => isTime(match[0]))
    .map((match) => {
      const on = /^on /iu.exec(match[0])?.[0].length ?? 0;
      const value = match[0].slice(on).toLowerCase().replace(/\s+/gu, ' ');
      return { kind: 'relative', value, start: match.index + on, end: match.index + match[0].length };
    });
}

/** Times of day: "9:30 a.m.", "8 p.m.", "18:15". The value keeps what the text states: `9:30 am`, `18:15`. */
export function clockTimesIn(text: string): Figure[] {
  return [...text.matchAll(CLOCK)].map((match) => {
    const [, time, half = ''] = /^([\d:.]+?)\.?\s?([ap])?\.?m?\.?$/iu.exec(match[0])!;
    const value = `${time!.replace('.', ':')}${half && ` ${half.toLowerCase()}m`}`;
    return { kind: 'time', value, start: match.index, end: match.index + match[0].length };
  });
}
