import { describe, expect, test } from 'vitest';
import {
  type GradedPlace,
  ndcgAt5,
  type Outcome,
  recallAt10,
  type ShownPassage,
  scoreByType,
  scoreOf,
  successAt,
  verbatimShare,
} from './measures.ts';

const gold = (start: number, end: number, grade: 1 | 2, article = 'a'): GradedPlace => ({
  article,
  start,
  end,
  grade,
});
const shown = (start: number, end: number, article = 'a'): ShownPassage => ({
  article,
  start,
  end,
  also: [],
});
const outcome = (passages: ShownPassage[], golds: GradedPlace[], more: Partial<Outcome> = {}): Outcome => ({
  type: 'keyword',
  answerable: true,
  answered: passages.length > 0,
  gold: golds,
  passages,
  ...more,
});

describe('successAt', () => {
  test('countsGradeTwoOnly', () => {
    const o = outcome([shown(0, 10), shown(20, 30)], [gold(0, 10, 1), gold(20, 30, 2)]);
    expect([successAt(1, o), successAt(3, o)]).toEqual([0, 1]);
  });

  test('looksNoFurtherThanK', () => {
    const o = outcome([shown(0, 1), shown(2, 3), shown(4, 5), shown(20, 30)], [gold(20, 30, 2)]);
    expect(successAt(3, o)).toBe(0);
  });

  test('holdsASentenceFromSixtyPercentOn', () => {
    expect(successAt(1, outcome([shown(4, 10)], [gold(0, 10, 2)]))).toBe(1);
    expect(successAt(1, outcome([shown(5, 10)], [gold(0, 10, 2)]))).toBe(0);
  });

  test('tellsArticlesApart', () => {
    expect(successAt(1, outcome([shown(0, 10, 'b')], [gold(0, 10, 2, 'a')]))).toBe(0);
  });
});

describe('ndcgAt5', () => {
  test('isOneForTheIdealOrder', () => {
    expect(ndcgAt5(outcome([shown(0, 10), shown(20, 30)], [gold(0, 10, 2), gold(20, 30, 1)]))).toBe(1);
  });

  test('discountsByRank', () => {
    // DCG 0/1 + 3/log2(3) = 1.892789; ideal 3.
    expect(ndcgAt5(outcome([shown(50, 60), shown(0, 10)], [gold(0, 10, 2)]))).toBeCloseTo(0.63093, 5);
  });

  test('gainsThreeForGradeTwoAndOneForGradeOne', () => {
    // DCG 1 + 3/log2(3) = 2.892789; ideal 3 + 1/log2(3) = 3.630930.
    expect(ndcgAt5(outcome([shown(20, 30), shown(0, 10)], [gold(0, 10, 2), gold(20, 30, 1)]))).toBeCloseTo(
      0.79671,
      5,
    );
  });

  test('countsASentenceOnce', () => {
    // The second passage shows the same sentence again: DCG 3; ideal 3 + 3/log2(3) = 4.892789.
    const o = outcome([shown(0, 10), shown(0, 10)], [gold(0, 10, 2), gold(20, 30, 2)]);
    expect(ndcgAt5(o)).toBeCloseTo(0.61315, 5);
  });

  test('takesTheIdealFromTheFiveBest', () => {
    const golds = [1, 2, 3, 4, 5, 6].map((n) => gold(n * 20, n * 20 + 10, 2));
    const passages = golds.slice(0, 5).map((g) => shown(g.start, g.end));
    expect(ndcgAt5(outcome(passages, golds))).toBe(1);
  });

  test('leavesAlsoRowsOut', () => {
    const passage = { ...shown(50, 60), also: [{ article: 'a', start: 0, end: 10 }] };
    expect(ndcgAt5(outcome([passage], [gold(0, 10, 2)]))).toBe(0);
  });
});

describe('recallAt10', () => {
  test('countsAlsoRowsAndGradeTwoOnly', () => {
    const passage = { ...shown(0, 10), also: [{ article: 'b', start: 0, end: 10 }] };
    const golds = [gold(0, 10, 2), gold(0, 10, 2, 'b'), gold(40, 50, 2), gold(60, 70, 2), gold(80, 90, 1)];
    expect(recallAt10(outcome([passage], golds))).toBe(0.5);
  });

  test('stopsAfterTenPassages', () => {
    const passages = Array.from({ length: 11 }, (_, n) => shown(n * 20, n * 20 + 10));
    expect(recallAt10(outcome(passages, [gold(0, 10, 2), gold(200, 210, 2)]))).toBe(0.5);
  });
});

describe('scoreOf', () => {
  const outcomes = [
    outcome([shown(0, 10)], [gold(0, 10, 2)]),
    outcome([], [gold(0, 10, 2)]),
    outcome([shown(0, 10)], [], { type: 'unanswerable', answerable: false }),
    outcome([], [], { type: 'unanswerable', answerable: false }),
    outcome([], [], { type: 'unanswerable', answerable: false }),
  ];

  test('keepsAnswerableAndUnanswerableApart', () => {
    const score = scoreOf(outcomes);
    expect(score).toMatchObject({
      queries: 5,
      's@1': 0.5,
      's@3': 0.5,
      'nDCG@5': 0.5,
      'R@10': 0.5,
      answered: 0.5,
    });
    expect(score.abstained).toBeCloseTo(2 / 3, 10);
  });

  test('isNullWhereThereIsNoQueryOfTheKind', () => {
    expect(scoreByType(outcomes).get('unanswerable')).toMatchObject({
      queries: 3,
      's@1': null,
      answered: null,
    });
    expect(scoreByType(outcomes).get('keyword')).toMatchObject({ queries: 2, abstained: null });
  });
});

describe('verbatimShare', () => {
  const textOf = (article: string): string | undefined => (article === 'a' ? 'one two' : undefined);

  test('comparesWithTheFileAtTheOffsets', () => {
    const quotes = [
      { article: 'a', start: 4, end: 7, quote: 'two' },
      { article: 'a', start: 4, end: 7, quote: 'Two' },
      { article: 'a', start: 3, end: 6, quote: 'two' },
      { article: 'b', start: 4, end: 7, quote: 'two' },
    ];
    expect(verbatimShare(quotes, textOf)).toBe(0.25);
    expect(verbatimShare([], textOf)).toBe(1);
  });
});
