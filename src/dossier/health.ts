import type { Article, FurnitureKind, Span } from './article.ts';
import { figuresOf } from './figures/figures.ts';
import { isCalendarDate } from './metadata.ts';
import { lowerBound } from './passages.ts';

/** What a reader should know of a file before quoting from it. None of it keeps the file from being read. */
export type HealthKind =
  | 'reversedApostrophe'
  | 'subhead'
  | 'strayMark'
  | 'relativeDate'
  | 'noSuchDate'
  | 'unbalancedMark'
  | 'orphanedCue'
  | 'wrongDecoding'
  | 'controlCharacter';

export interface HealthNote extends Span {
  kind: HealthKind;
  /** The place, a literal piece of the file. */
  quote: string;
  /** 1-based. The column counts UTF-16 code units. */
  line: number;
  column: number;
  /** 1-based; null outside the running text. */
  paragraph: number | null;
}

/** What is said of a note: one of it, and several. */
export const HEALTH_WORDS: Record<HealthKind, readonly [string, string]> = {
  reversedApostrophe: ['reversed apostrophe', 'reversed apostrophes'],
  subhead: ['subhead', 'subheads'],
  strayMark: ['stray mark', 'stray marks'],
  relativeDate: ['relative date, and the file has no date', 'relative dates, and the file has no date'],
  noSuchDate: ['date that is no day of the calendar', 'dates that are no day of the calendar'],
  unbalancedMark: ['quotation mark without a partner', 'quotation marks without a partner'],
  orphanedCue: [
    'orphaned cue (says that somebody speaks, not what)',
    'orphaned cues (say that somebody speaks, not what)',
  ],
  wrongDecoding: ['sign of a wrong decoding', 'signs of a wrong decoding'],
  controlCharacter: ['control character', 'control characters'],
};

type Found = Span & { kind: HealthKind };
type Rule = (article: Article) => Found[];

function matches(kind: HealthKind, pattern: RegExp): Rule {
  return ({ text }) =>
    [...text.matchAll(pattern)].map((m) => ({ kind, start: m.index, end: m.index + m[0].length }));
}

const furniture =
  (kind: HealthKind, of: FurnitureKind): Rule =>
  (article) =>
    article.furniture.filter((f) => f.kind === of).map(({ start, end }) => ({ kind, start, end }));

/** `Iceland‘s`: an opening mark between two letters. */
const reversedApostrophe = matches('reversedApostrophe', /(?<!\p{L})\p{L}{1,40}‘\p{L}{1,10}/gu);

/** "yesterday" in a file of which no day is known. */
const relativeDate: Rule = (article) =>
  article.metadata.date !== null
    ? []
    : figuresOf(article)
        .flat()
        .filter((f) => f.kind === 'relative')
        .map(({ start, end }) => ({ kind: 'relativeDate', start, end }));

/** `2024-13-45`: written as a date, and none. It stays text. */
const noSuchDate: Rule = ({ text }) =>
  [...text.matchAll(/(?<![\p{N}\p{L}.-])\d{4}-\d{1,2}-\d{1,2}(?![\p{N}\p{L}-])/gu)].flatMap((match) => {
    const [year, month, day] = match[0].split('-');
    const isDate = isCalendarDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
    return isDate ? [] : [{ kind: 'noSuchDate', start: match.index, end: match.index + match[0].length }];
  });

/** A double mark, or a single one that opens, which begins and ends no quotation. Inches and seconds are none. */
const unbalancedMark: Rule = ({ text, paragraphs, quotations }) => {
  const starts = new Set(quotations.map((q) => q.start));
  const ends = new Set(quotations.flatMap((q) => (q.closed ? [q.start, q.end - 1] : [q.start])));
  return paragraphs.flatMap((paragraph) =>
    [
      ...text.slice(paragraph.start, paragraph.end).matchAll(/["“”„«»]|(?<![\p{L}\p{N}])‘(?=\p{L})/gu),
    ].flatMap((match): Found[] => {
      const start = paragraph.start + match.index;
      const isInches = match[0] === '"' && /\d/u.test(text[start - 1] ?? '');
      const held = ends.has(start) || (isInches && !starts.has(start));
      return held ? [] : [{ kind: 'unbalancedMark', start, end: start + 1 }];
    }),
  );
};

/** `..., said Roe, adding.`: a sentence whose last word announces words that are not in it. */
const ORPHANED_CUE =
  /,\s(?:and\s)?((?:also\s)?(?:adding|saying|stating|noting|telling|explaining|insisting|claiming|arguing|warning|writing|remarking|stressing|emphasi[sz]ing|declaring|asserting|quoting|according\sto)\.)$/u;
const orphanedCue: Rule = ({ text, sentences }) =>
  sentences.flatMap(({ start, end }): Found[] => {
    const cue = ORPHANED_CUE.exec(text.slice(Math.max(start, end - 60), end));
    return cue ? [{ kind: 'orphanedCue', start: end - cue[1]!.length, end }] : [];
  });

/** UTF-8 read as Windows-1252 (`â€™`, `Ã©`), and the sign that stands for what could not be read. */
const wrongDecoding = matches(
  'wrongDecoding',
  /â€[™œ\u009D“”˜¦\u0093\u0094\u0099]|Ã[\u0080-\u00BF]|\uFFFD/gu,
);

/** Characters that programs obey instead of showing; tabs and line breaks are not meant. */
const controlCharacter = matches(
  'controlCharacter',
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069]/gu,
);

const RULES: readonly Rule[] = [
  noSuchDate,
  relativeDate,
  furniture('subhead', 'subhead'),
  furniture('strayMark', 'strayMark'),
  reversedApostrophe,
  unbalancedMark,
  orphanedCue,
  wrongDecoding,
  controlCharacter,
];

/** Everything worth knowing of a file before quoting from it, rule by rule, each in file order. */
export function healthOf(article: Article): HealthNote[] {
  const lineStarts = [0, ...[...article.text.matchAll(/\r\n|[\r\n]/gu)].map((m) => m.index + m[0].length)];
  return RULES.flatMap((rule) => rule(article)).map(({ kind, start, end }) => {
    const line = lineStarts.findLastIndex((at) => at <= start) + 1;
    const at = lowerBound(article.paragraphs, start);
    const inside = (article.paragraphs[at]?.start ?? Number.POSITIVE_INFINITY) <= start;
    return {
      kind,
      start,
      end,
      quote: article.text.slice(start, end),
      line,
      column: start - lineStarts[line - 1]! + 1,
      paragraph: inside ? at + 1 : null,
    };
  });
}
