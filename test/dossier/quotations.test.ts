import { describe, expect, test } from 'vitest';
import { widenToQuotations } from '../../src/dossier/passages.ts';
import { findQuotations } from '../../src/dossier/quotations.ts';

const found = (text: string, continues = false): string[] =>
  findQuotations(text, { start: 0, end: text.length }, continues).map((q) => text.slice(q.start, q.end));

describe('findQuotations', () => {
  test.each<[string, string, string[]]>([
    ['straight marks', 'He said "no" and "never again".', ['"no"', '"never again"']],
    ['curly marks', 'He said “no”.', ['“no”']],
    ['guillemets', 'Il dit «non» hier.', ['«non»']],
    ['low opening mark', 'Er sagte „nein“ dazu.', ['„nein“']],
    ['opened curly, closed straight', 'He said “no" and left.', ['“no"']],
    ['opened straight, closed curly', 'He said "no” and left.', ['"no”']],
    ['single curly marks', 'The ‘dirty money’ went.', ['‘dirty money’']],
    ['single straight marks', "The 'dirty money' went.", ["'dirty money'"]],
    ['nested in double', '“A ‘good start’ it is,” he said.', ['“A ‘good start’ it is,”', '‘good start’']],
    ['reversed apostrophe of a possessive', 'as a favor to China‘s Poe and “no”', ['“no”']],
    ['apostrophes of plurals', 'the companies’ plans and the workers’ pay', []],
    [
      'plural apostrophe inside single marks',
      'He blamed ‘the workers’ greed’ for it.',
      ['‘the workers’ greed’'],
    ],
    ['contractions', "it's the '90s, don't you know, rock 'n' roll", []],
    ['inches are no mark', 'a board of 5\'10" and 6" more', []],
    ['a mark without a partner', 'He said “no and left.', []],
    ['a straight mark without a partner', 'He said "no and left.', []],
    ['marks against punctuation', 'He (“the boss”) left—“gone”—at once.', ['“the boss”', '“gone”']],
    ['two sentences in one', '“One. Two.” he said', ['“One. Two.”']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('speech that goes on in the next paragraph runs to the end of this one, unclosed', () => {
    const text = 'He said: “It began late.';
    expect(findQuotations(text, { start: 0, end: text.length }, true)).toEqual([
      { start: 9, end: text.length, depth: 0, closed: false },
    ]);
  });
});

describe('widenToQuotations', () => {
  test('sentences that one quotation touches get one passage; the others stand alone', () => {
    const text = 'Before. She said: “One. Two.” After.';
    const sentences = [
      { start: 0, end: 7 },
      { start: 8, end: 23 },
      { start: 24, end: 29 },
      { start: 30, end: 36 },
    ];
    const quotations = findQuotations(text, { start: 0, end: text.length }, false);
    const passages = widenToQuotations(sentences, quotations).map((s) => text.slice(s.start, s.end));
    expect(passages).toEqual(['Before.', 'She said: “One. Two.”', 'She said: “One. Two.”', 'After.']);
  });

  test('quotations that overlap in a sentence join all their sentences', () => {
    const sentences = [0, 10, 20].map((start) => ({ start, end: start + 9 }));
    const quotations = [
      { start: 5, end: 13, depth: 0, closed: true },
      { start: 15, end: 25, depth: 0, closed: true },
    ];
    expect(widenToQuotations(sentences, quotations)).toEqual(sentences.map(() => ({ start: 0, end: 29 })));
  });
});
