import { describe, expect, test } from 'vitest';
import { boundaries, f1, NOTHING, overlappingSpans, precision, recall, sameSpans, total } from './spans.ts';

const span = (start: number, end: number): { start: number; end: number } => ({ start, end });

describe('boundaries', () => {
  test('aMissedBreakCostsRecallOnly', () => {
    const tally = boundaries([span(0, 9)], [span(0, 4), span(5, 9)]);
    expect([precision(tally), recall(tally), f1(tally)]).toEqual([1, 0.5, 2 / 3]);
  });

  test('aFalseBreakCostsPrecisionOnly', () => {
    const tally = boundaries([span(0, 4), span(5, 9)], [span(0, 9)]);
    expect([precision(tally), recall(tally)]).toEqual([0.5, 1]);
  });

  test('aStartIsNotAnEnd', () => {
    expect(boundaries([span(0, 4)], [span(4, 8)]).foundRight).toBe(0);
  });
});

test('sameSpansWantsBothEnds', () => {
  const tally = sameSpans([span(0, 4), span(5, 9), span(10, 12)], [span(0, 4), span(5, 8)]);
  expect(precision(tally)).toBeCloseTo(1 / 3, 10);
  expect(recall(tally)).toBe(0.5);
});

describe('overlappingSpans', () => {
  test('matchesAClauseInItsSentence', () => {
    const tally = overlappingSpans([span(0, 50), span(60, 70)], [span(10, 20), span(80, 90)]);
    expect(tally).toEqual({ found: 2, foundRight: 1, gold: 2, goldFound: 1 });
  });

  test('optionalGoldIsNeitherMissNorFalseAlarm', () => {
    const optional = { ...span(10, 20), optional: true };
    expect(overlappingSpans([span(10, 20)], [optional])).toEqual(NOTHING);
    expect(overlappingSpans([], [optional])).toEqual(NOTHING);
  });
});

test('totalSumsTheCountsBeforeTheShares', () => {
  const sum = total([
    sameSpans([span(0, 1)], [span(0, 1)]),
    sameSpans([span(0, 1)], [span(0, 2), span(3, 4), span(5, 6)]),
  ]);
  expect([precision(sum), recall(sum)]).toEqual([0.5, 0.25]);
});

test('nothingFoundIsNothingWrong', () => {
  const tally = sameSpans([], [span(0, 1)]);
  expect([precision(tally), recall(tally), f1(tally)]).toEqual([1, 0, 0]);
});
