import { expect, test } from 'vitest';
import type { Article, Attribution, Sentence, Span } from '../../src/dossier/article.ts';
import { attributionAgreement, sameName, speakerTally } from './agreement.ts';
import type { GoldAttribution } from './gold.ts';

const text = 'Marrant denied it. Rain fell. “No,” Pell said.';
const at = (literal: string): Span => ({
  start: text.indexOf(literal),
  end: text.indexOf(literal) + literal.length,
});
const sentence = (literal: string, attribution: Attribution): Sentence => ({
  ...at(literal),
  paragraph: 1,
  index: 0,
  passage: at(literal),
  attribution,
});
const article = {
  text,
  sentences: [
    sentence('Marrant denied it.', {
      kind: 'indirect',
      source: at('Marrant'),
      cue: at('denied'),
      stance: 'denies',
    }),
    sentence('Rain fell.', { kind: 'indirect', source: at('Rain'), cue: null, stance: 'unaware' }),
    sentence('“No,” Pell said.', { kind: 'none', source: null, cue: null, stance: null }),
  ],
} as unknown as Article;

const gold = (literal: string, row: Partial<GoldAttribution>): GoldAttribution => ({
  article: 'a',
  ...at(literal),
  kind: 'none',
  source: null,
  cue: null,
  stance: null,
  accept: { kind: [], source: [], stance: [] },
  ...row,
});

test('attributionAgreementCountsRightWrongAndMissing', () => {
  const rows = [
    gold('Marrant denied it.', {
      kind: 'indirect',
      source: 'Minister Marrant',
      cue: 'denied',
      stance: 'denies',
    }),
    gold('Rain fell.', {}),
    gold('“No,” Pell said.', { kind: 'direct', source: 'Pell', cue: 'said', stance: 'denies' }),
    gold('it. Rain', { kind: 'direct' }),
  ];
  expect(attributionAgreement(article, rows)).toEqual({
    compared: 3,
    kindRight: 1,
    sources: { found: 2, foundRight: 1, gold: 2, goldFound: 1 },
    cues: { found: 1, foundRight: 1, gold: 2, goldFound: 1 },
    stances: { found: 2, foundRight: 1, gold: 2, goldFound: 1 },
  });
});

test('acceptsWhatAReaderMayAlsoSay', () => {
  const accept = { kind: ['indirect' as const], source: ['rain'], stance: ['unaware' as const] };
  const agreement = attributionAgreement(article, [gold('Rain fell.', { accept })]);
  expect(agreement).toMatchObject({
    kindRight: 1,
    sources: { found: 1, foundRight: 1, gold: 0 },
    stances: { found: 1, foundRight: 1, gold: 0 },
  });
});

test('speakerTallyTakesTheSourceOfTheSentenceInWhichAQuotationOpens', () => {
  const row = { article: 'a', ...at('“No,”'), text: '“No,”', speaker: 'Pell', depth: 0, accept: [] };
  expect(speakerTally(article, [row])).toEqual({ found: 0, foundRight: 0, gold: 1, goldFound: 0 });
});

test('sameNameLooksThroughTitlesAndLineBreaks', () => {
  expect(sameName('Kremlin spokesman Dmitry\nPeskov', 'dmitry peskov')).toBe(true);
  expect(sameName('Peskov', 'Putin')).toBe(false);
});
