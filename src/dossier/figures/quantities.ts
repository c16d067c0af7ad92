import { type Amount, amountsIn } from './amounts.ts';
import type { Figure, FigureKind } from './figure.ts';

/** Currency signs and codes that stand before an amount, each with the sign it is listed under. */
const BEFORE =
  /(?<sign>US\$|A\$|C\$|NZ\$|HK\$|S\$|R\$|[$€£¥₹₽₴₩₺₪₱₦฿]|\b(?:USD|EUR|GBP|JPY|CNY|RUB|UAH|CHF|INR|AUD|CAD)\b)\s?$/u;
const SIGN_OF_CODE: Record<string, string> = {
  USD: 'US$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  RUB: '₽',
  UAH: '₴',
  INR: '₹',
  AUD: 'A$',
  CAD: 'C$',
};

/** Currency names behind an amount, by the singular. The units of ISO 4217 that English copy names in lower case. */
const CURRENCY =
  /^(?:[ \u00A0-]|s of | of )(?:(?:US|U\.S\.|American|Canadian|Australian) )?(?<name>dollar|euro|pound|yen|yuan|renminbi|rouble|ruble|hryvnia|crown|krona|krone|franc|rupee|peso|lira|riyal|dirham|dinar|zloty|forint|shekel|rand|naira|cent|penny|pence|baht|ringgit|rupiah)s?(?:'|’)?(?![\p{L}])/iu;
const SIGN_OF_NAME: Record<string, string> = {
  dollar: '$',
  euro: '€',
  pound: '£',
  yen: '¥',
  ruble: 'rouble',
  rupee: '₹',
};

const PERCENT = /^(?:\s?%|[\s-]?(?:percent|per cent|pct)(?![\p{L}]))(?<points>[\s-]points?(?![\p{L}]))?/iu;
const POINTS = /^[\s-](?<points>percentage points?|basis points?)(?![\p{L}])/iu;

/** Units of measure behind an amount, by the singular; the SI ones in news use and those of the United States. */
const MEASURE =
  /^(?:(?<short>km|kg|mm|cm|mph|kph|kmh|km\/h|kW|MW|GW|kWh|MWh|GB|TB|MB|ft|lbs?|°C|°F|°)(?![\p{L}])|[\s\u00A0-](?<unit>km|kg|cm|mph|kilomet(?:er|re)|centimet(?:er|re)|millimet(?:er|re)|met(?:er|re)|mile|yard|foot|feet|inch|inche|acre|hectare|ton|tonne|kilogram|gram|pound|ounce|lit(?:er|re)|gallon|barrel|degree|megawatt|gigawatt|kilowatt|watt|volt|knot)s?(?![\p{L}]))/iu;

export const TIME_UNIT =
  'second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie|generation';
const DURATION = new RegExp(
  `^[\\s-]+(?<unit>${TIME_UNIT})s?(?:['’])?(?![\\p{L}])(?:[- ]old(?![\\p{L}]))?`,
  'iu',
);
const ORDINAL = /^(?:st|nd|rd|th)(?![\p{L}\p{N}])/u;
const NUMBER_OF_NAME = /(?:\bNos?\.\s?|№\s?)$/u;

interface Reading {
  kind: FigureKind;
  value: string;
  /** How far the figure reaches beyond the amount, in code units. */
  before: number;
  after: number;
}
type Rule = (amount: Amount, before: string, after: string) => Reading | null;

const bySign: Rule = (amount, before) => {
  const sign = BEFORE.exec(before);
  if (!sign || !amount.digits) return null;
  const name = sign.groups!.sign!;
  const value = `${SIGN_OF_CODE[name] ?? name} ${amount.value}`;
  return { kind: 'money', value, before: sign[0].length, after: 0 };
};

const byCurrencyName: Rule = (amount, _, after) => {
  const found = CURRENCY.exec(after);
  if (!found) return null;
  const name = found.groups!.name!.toLowerCase();
  const cents = /^(?:cent|penny|pence)$/u.test(name);
  const sign = cents ? 'cent' : (SIGN_OF_NAME[name] ?? name);
  return { kind: 'money', value: `${sign} ${amount.value}`, before: 0, after: found[0].length };
};

const byPercent: Rule = (amount, _, after) => {
  const found = PERCENT.exec(after) ?? POINTS.exec(after);
  if (!found) return null;
  const points = found.groups!.points?.toLowerCase();
  const unit = points === undefined ? '%' : points.includes('basis') ? 'basis points' : 'percentage points';
  return { kind: 'percentage', value: `${amount.value} ${unit}`, before: 0, after: found[0].length };
};

const byTimeUnit: Rule = (amount, _, after) => {
  const found = DURATION.exec(after);
  if (!found) return null;
  const unit = found.groups!.unit!.toLowerCase().replace('centurie', 'century');
  return { kind: 'duration', value: `${amount.value} ${unit}`, before: 0, after: found[0].length };
};

const byMeasure: Rule = (amount, _, after) => {
  const found = MEASURE.exec(after);
  if (!found) return null;
  const unit = (found.groups!.unit ?? found.groups!.short!)
    .toLowerCase()
    .replace(/meter$/u, 'metre')
    .replace(/liter$/u, 'litre')
    .replace('feet', 'foot')
    .replace('inche', 'inch');
  return { kind: 'number', value: `${amount.value} ${unit}`, before: 0, after: found[0].length };
};

const byOrdinalEnding: Rule = (amount, _, after) => {
  const found = ORDINAL.exec(after);
  return found && { kind: 'ordinal', value: `${amount.value}.`, before: 0, after: found[0].length };
};

const byNumberSign: Rule = (amount, before) => {
  const found = NUMBER_OF_NAME.exec(before);
  return found && { kind: 'number', value: `no. ${amount.value}`, before: found[0].length, after: 0 };
};

/** Digits with letters right behind are a name ("5G", "3D"). */
const plain: Rule = (amount, _, after) =>
  amount.digits && /^\p{L}/u.test(after)
    ? null
    : { kind: 'number', value: amount.value, before: 0, after: 0 };

const RULES: readonly Rule[] = [
  bySign,
  byCurrencyName,
  byPercent,
  byTimeUnit,
  byMeasure,
  byOrdinalEnding,
  byNumberSign,
  plain,
];

/** How far a rule looks to either side, in code units: longer than any currency name. */
const WINDOW = 40;

/** Ordinals in words where something is counted: "the third time", "second consecutive year", "fifth-largest". */
const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const COUNTED_ORDINAL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<word>${ORDINAL_WORDS.join('|')})(?=[ -](?:time|attempt|consecutive|straight|successive|day|week|month|quarter|year|anniversary|term|round|place|\\p{L}+est)(?![\\p{L}]))`,
  'giu',
);
const ADVERBS: Record<string, string> = { once: '1 time', twice: '2 time', thrice: '3 time', single: '1' };
/** "once" and "single" where they count: "only once", "a single call". */
const COUNTED_ADVERB =
  /(?<![\p{L}\p{N}])(?:(?<=(?:only|just|at least|than) )(?<once>once)|(?<twice>twice|thrice)|(?<=(?:a|one|only) )(?<!not a )(?<single>single))(?![\p{L}-])/giu;

/** Shaped like a date of digits and none of the calendar: kept in one piece, `2024-13-45`. */
const NO_DATE = /(?<![\p{N}\p{L}.,/-])\d{1,4}([-/])\d{1,2}\1\d{1,4}(?![\p{N}\p{L}/-])/gu;

/** Numbers, sums, percentages, durations and ordinals of a text; where two overlap, the one listed first is right. */
export function quantitiesIn(text: string): Figure[] {
  const figures: Figure[] = [...text.matchAll(NO_DATE)].map((match) => {
    const [value] = match;
    return { kind: 'number', value, start: match.index, end: match.index + value.length };
  });
  for (const amount of amountsIn(text)) {
    const before = text.slice(Math.max(0, amount.start - WINDOW), amount.start);
    const after = text.slice(amount.end, amount.end + WINDOW);
    for (const rule of RULES) {
      const read = rule(amount, before, after);
      if (!read) continue;
      const { kind, value, before: left, after: right } = read;
      figures.push({ kind, value, start: amount.start - left, end: amount.end + right });
      break;
    }
  }
  for (const match of text.matchAll(COUNTED_ORDINAL)) {
    const value = `${ORDINAL_WORDS.indexOf(match[0].toLowerCase()) + 1}.`;
    figures.push({ kind: 'ordinal', value, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(COUNTED_ADVERB)) {
    const value = ADVERBS[match[0].toLowerCase()]!;
    figures.push({ kind: 'number', value, start: match.index, end: match.index + match[0].length });
  }
  return figures;
}
