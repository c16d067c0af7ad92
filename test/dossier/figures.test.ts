import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresIn, figuresOf } from '../../src/dossier/figures/figures.ts';
import { readDossier } from '../../src/dossier/read.ts';

/** Each figure as `kind value «literal»`. */
const read = (text: string): string[] =>
  figuresIn(text).map((f) => `${f.kind} ${f.value} «${text.slice(f.start, f.end)}»`);

describe('numbers', () => {
  test.each<[string, string[]]>([
    [
      '15,000 or 15000 or 15 000 or 15\u00A0000 or 15k',
      ['15,000', '15000', '15 000', '15\u00A0000', '15k'].map((w) => `number 15000 «${w}»`),
    ],
    ['1.2 million', ['number 1200000 «1.2 million»']],
    ['two hundred and fifty thousand', ['number 250000 «two hundred and fifty thousand»']],
    ['half a million', ['number 500000 «half a million»']],
    ['a dozen and twenty-five', ['number 12 «a dozen»', 'number 25 «twenty-five»']],
    ['between two and three hundred', ['number 2 «two»', 'number 300 «three hundred»']],
    ['one thousand and one', ['number 1001 «one thousand and one»']],
    ['hundreds of thousands', ['number hundreds of thousands «hundreds of thousands»']],
    ['Pier No. 4', ['number no. 4 «No. 4»']],
    ['1.5 metres, 3 meters', ['number 1.5 metre «1.5 metres»', 'number 3 metre «3 meters»']],
    [
      'a single call, only once, twice',
      ['number 1 «single»', 'number 1 time «once»', 'number 2 time «twice»'],
    ],
    ['not a single pile; once there; one of them', []],
    ['COVID-19, F-16, MH17, 5G, 4x4, v1.2.3', []],
    ['In 2022 100 people', ['date 2022 «2022»', 'number 100 «100»']],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('sums and shares', () => {
  test.each<[string, string[]]>([
    ['$1.8 billion, $1.8bn', ['money $ 1800000000 «$1.8 billion»', 'money $ 1800000000 «$1.8bn»']],
    ['US$2m and €1,5', ['money US$ 2000000 «US$2m»', 'money € 1.5 «€1,5»']],
    ['412 million crowns', ['money crown 412000000 «412 million crowns»']],
    ['a 412 million crown contract', ['money crown 412000000 «412 million crown»']],
    ['billions of dollars more', ['money $ billions «billions of dollars»']],
    ['5m people', []],
    [
      '12 percent, 12%, twelve per cent',
      ['percentage 12 % «12 percent»', 'percentage 12 % «12%»', 'percentage 12 % «twelve per cent»'],
    ],
    ['five percentage points', ['percentage 5 percentage points «five percentage points»']],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('ordinals count occasions, not ranks', () => {
  test.each<[string, string[]]>([
    ['for the third time', ['ordinal 3. «third»']],
    ['the 21st floor', ['ordinal 21. «21st»']],
    ['the first deputy chief', []],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('dates carry what the text states and nothing else', () => {
  test.each<[string, string[]]>([
    ['on Oct. 25, citing', ['date --10-25 «Oct. 25»']],
    ['17 September 2027', ['date 2027-09-17 «17 September 2027»']],
    ['on Monday, 3 March 2031', ['date 2031-03-03 «Monday, 3 March 2031»']],
    ['in April 2021', ['date 2021-04 «April 2021»']],
    ['in early October', ['date early --10 «early October»']],
    ['since late 2022', ['date late 2022 «late 2022»']],
    ['the 1990s', ['date 199X «1990s»']],
    ['in 2022-23', ['date 2022/2023 «2022-23»']],
    ['March 3-4, 2024', ['date 2024-03-03/2024-03-04 «March 3-4, 2024»']],
    ['25/10/2024 and 3/4/2024', ['date 2024-10-25 «25/10/2024»', 'date 3/4/2024 «3/4/2024»']],
    ['Since October, 14 sailings', ['date --10 «October»', 'number 14 «14»']],
    ['He may march on May said', []],
    ['2024-13-45', ['number 2024-13-45 «2024-13-45»']],
    ['February 30, 2024', ['number 30 «30»', 'date 2024 «2024»']],
    [
      'three days before 17 September 2027',
      ['relative three days before «three days before»', 'date 2027-09-17 «17 September 2027»'],
    ],
    ['10 days before 20 March', ['relative 10 days before «10 days before»', 'date --03-20 «20 March»']],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('times told from another one are listed, not converted', () => {
  test.each([
    'yesterday',
    'earlier this year',
    'the past two years',
    'two years ago',
    'twelve months before',
    'a week ago',
    'last autumn',
    'last October',
    'Tuesday',
  ])('%s', (words) => {
    expect(read(`It rained ${words} in town.`)).toEqual([`relative ${words.toLowerCase()} «${words}»`]);
  });
  test('lengths of time and times of day', () => {
    expect(read('almost four hours, a six-month ban, a 58-year-old')).toEqual([
      'duration 4 hour «four hours»',
      'duration 6 month «six-month»',
      'duration 58 year «58-year-old»',
    ]);
    expect(read('at 9:30 a.m. or 8 p.m. or 18:15')).toEqual([
      'time 9:30 am «9:30 a.m.»',
      'time 8 pm «8 p.m.»',
      'time 18:15 «18:15»',
    ]);
  });
});

test('figures of any text slice to themselves, in order, without overlap', () => {
  const piece = fc.constantFrom(
    '15,000',
    '15 000',
    '$1.8bn',
    ' ',
    ' ',
    ', ',
    'March 3',
    'Oct. 25',
    '2024',
    '-',
    '/',
    'late ',
    'two',
    ' hundred',
    'yesterday',
    '😀',
    '𝒜',
    'percent',
    '\r\n',
    '10',
    'years ago',
    'No. ',
    '“',
    'before ',
    'the past ',
    '9:30 a.m.',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const { start, end, value } of figuresIn(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(value).not.toBe('');
        at = end;
      }
    }),
    { numRuns: 500 },
  );
});

test('the figures of an article stand inside their sentences, in file offsets', () => {
  for (const folder of ['data/musk-putin', 'test/fixtures/vellan-pier']) {
    for (const article of readDossier(folder).articles) {
      for (const [i, figures] of figuresOf(article).entries()) {
        const { start, end } = article.sentences[i]!;
        const literal = article.text.slice(start, end);
        expect(figures.map((f) => article.text.slice(f.start, f.end))).toEqual(
          figuresIn(literal).map((f) => literal.slice(f.start, f.end)),
        );
      }
    }
  }
});
