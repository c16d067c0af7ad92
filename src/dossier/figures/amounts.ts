import type { Span } from '../article.ts';

/** A quantity as it is written, in digits or in words, without what is counted. */
export interface Amount extends Span {
  /** Decimal digits without separators ("1800000000", "1.5"), or the words where they say no number ("thousands"). */
  value: string;
  digits: boolean;
}

const SMALL: Record<string, number> = Object.fromEntries(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen`
    .split(/\s+/u)
    .map((word, i) => [word, i + 1]),
);
const TENS: Record<string, number> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);
/** Powers of ten that words and newsroom shorthand multiply by; `m` and `b` count only behind a currency sign. */
const SCALES: Record<string, number> = {
  hundred: 2,
  thousand: 3,
  k: 3,
  lakh: 5,
  million: 6,
  mn: 6,
  crore: 7,
  billion: 9,
  bn: 9,
  trillion: 12,
  tn: 12,
  m: 6,
  b: 9,
};

const WORDS = [...Object.keys(SMALL), ...Object.keys(TENS)].join('|');
const POWER = 'hundred|thousand|million|billion|trillion';
const BIG = `${POWER}|dozen`;
const GROUPED = '\\d{1,3}(?:[,\\u00A0\\u2009\\u202F ]\\d{3})+(?!\\d)|\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)';
/** Digits that stand alone: not in `COVID-19`, `F-16`, `MH17`, `5G`, `4x4`, `1.2.3`. */
const DIGITS = `(?<![\\p{L}\\p{N}]|\\p{L}[-–]|\\p{N}[.,])(?<!\\p{N}[\\u00A0\\u2009\\u202F](?=\\p{N}{3}(?!\\p{N})))(?<digits>(?:${GROUPED}|\\d{1,15})(?:\\.\\d{1,9}|,\\d{1,2})?)(?![.,]?\\d)`;
const SCALE =
  '(?:[ \\u00A0-]?(?<scale>hundred|thousand|lakh|million|crore|billion|trillion)(?![\\p{L}])|(?<short>k|mn|bn|tn|m|b)(?![\\p{L}\\p{N}])| (?<spaced>mn|bn|tn)(?![\\p{L}\\p{N}]))?';
/** What may follow in a number of words: "-five" after "twenty", "thousand" after any, "and two" after "hundred". */
const NEXT_WORD = `[ -](?:${BIG})|(?<=${Object.keys(TENS).join('|')})[ -](?:${Object.keys(SMALL).slice(0, 9).join('|')})|(?<=${POWER})(?:,? and|,)? (?:${WORDS})`;
const IN_WORDS = `(?<![\\p{L}\\p{N}])(?<words>(?:(?:half )?an? (?:${BIG})|(?:${WORDS}))(?:(?:${NEXT_WORD})(?![\\p{L}\\p{N}]))*|(?:${BIG})s(?: of (?:${BIG})s)?)(?![\\p{L}\\p{N}])`;
const AMOUNT = new RegExp(`${DIGITS}${SCALE}|${IN_WORDS}`, 'giu');

/**
 * The amounts of `text` in order, not overlapping. "one" alone is none: it is a pronoun as often as a number.
 *
 * @example amountsIn('$1.8 billion for two') // [{ value: '1800000000', ... }, { value: '2', ... }]
 */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match): Amount[] => {
    const { digits, scale, short, spaced, words } = match.groups!;
    const start = match.index;
    if (words !== undefined) {
      const value = wordsToNumber(words.toLowerCase());
      return words.toLowerCase() === 'one'
        ? []
        : [{ start, end: start + words.length, value, digits: false }];
    }
    const separators = /[,\u00A0\u2009\u202F ]/gu;
    const unit = (scale ?? short ?? spaced)?.toLowerCase();
    const bareLetter = unit !== undefined && unit.length === 1 && unit !== 'k';
    const isMoney = /[$€£¥₹₽₴₩₺]\s?$/u.test(text.slice(Math.max(0, start - 2), start));
    if (bareLetter && !isMoney) return [];
    const value = shift(
      digits!.replace(/,(\d{1,2})$/u, '.$1').replace(separators, ''),
      unit === undefined ? 0 : SCALES[unit]!,
    );
    return [{ start, end: start + match[0].length, value, digits: true }];
  });
}

/** A decimal number times a power of ten, by moving the point: no rounding. */
function shift(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole + fraction.padEnd(places, '0');
  const point = whole.length + places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/u, '');
  const right = digits.slice(point).replace(/0+$/u, '');
  return right === '' ? left : `${left}.${right}`;
}

/** The number that words spell ("two hundred and fifty thousand"), else the words themselves ("hundreds of thousands"). */
function wordsToNumber(words: string): string {
  const half = words.startsWith('half a');
  let total = 0;
  let group = 0;
  for (const word of words.replace(/^(?:half )?an? /u, 'one ').split(/[\s,-]+/u)) {
    const small = SMALL[word] ?? TENS[word];
    if (small !== undefined) {
      const fits = group === 0 || group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && small < 10);
      if (!fits) return words;
      group += small;
    } else if (word === 'hundred') group = Math.max(1, group) * 100;
    else if (word === 'dozen') group = Math.max(1, group) * 12;
    else if (word in SCALES) {
      total += Math.max(1, group) * 10 ** SCALES[word]!;
      group = 0;
    } else if (word !== 'and') return words;
  }
  const number = total + group;
  return String(half ? number / 2 : number);
}
