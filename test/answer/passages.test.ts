import { describe, expect, test } from 'vitest';
import { scoresOf, worthShowing } from '../../src/answer/passages.ts';
import { Desk } from '../../src/desk.ts';
import { noEvidence } from '../../src/search/evidence.ts';
import type { Hit } from '../../src/search/rank.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

/** A hit by its score in the ranking and the share of the query that it has. */
const hit = ([score, coverage]: readonly [number, number], document: number): Hit => ({
  ...{ document, score, coverage, shares: [coverage], alike: [coverage], answerType: 1 },
  evidence: noEvidence(),
});

/** Which of some hits are worth showing. */
function shown(...hits: (readonly [number, number])[]): number[] {
  const scores = scoresOf(hits.map(hit));
  const least = 0.4 * Math.max(...scores);
  return scores.flatMap((score, i) => (score >= least ? [i] : []));
}

describe('passages worth showing unasked', () => {
  test.each([
    [
      'those that have much of the query and rank high',
      [
        [2, 1],
        [1.9, 0.8],
        [1.8, 0.1],
      ],
      [0, 1],
    ],
    [
      'beside one alone, the next where it ranks nearly as high',
      [
        [2, 1],
        [1.4, 0.1],
        [1.4, 0.1],
      ],
      [0, 1],
    ],
    [
      'beside one alone, in the order of the answer',
      [
        [2, 0.2],
        [1.9, 0.9],
        [1.8, 0.1],
      ],
      [0, 1],
    ],
    [
      'whichever place the one has',
      [
        [2, 0.1],
        [1.9, 0.9],
        [1.8, 0.1],
      ],
      [0, 1],
    ],
    [
      'not one that ranks low',
      [
        [2, 1],
        [1.39, 0.3],
      ],
      [0],
    ],
    ['one, where there is one', [[2, 0.3]], [0]],
  ] as const)('%s', (_, hits, worth) => {
    expect(shown(...hits)).toEqual(worth);
  });

  test('their scores are in (0, 1], also of a hit that has nothing of the query itself', () => {
    for (const score of scoresOf(
      [
        [2, 1],
        [1, 0],
        [0.5, 0],
      ].map((h) => hit(h as [number, number], 0)),
    )) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(scoresOf([])).toEqual([]);
  });
});

test('the figure asked for is shown where it stands in other words beside the passage that has the words', async () => {
  const desk = await Desk.open(new URL('../fixtures/karsk-arena', import.meta.url).pathname);
  const { passages } = desk.ask('how many fans marched');
  const quotes = worthShowing(passages).map(({ quote }) => quote);
  expect(quotes).toContain('Organisers counted 8,000 people; police put the crowd at 3,000.');
  expect(quotes.length).toBeLessThan(passages.length);
});

test.each([
  ['was the mill fined', 'It has not; a notice was served.'],
  ['wrong number of families', 'The number is 12.'],
])('what an earlier version said is shown with what is so: %s', async (query, quote) => {
  const desk = await Desk.open(
    dossierFolder({
      'a.txt':
        'The mill stood still on Monday.\n\nCorrection: An earlier version of this article said that the mill had been fined. It has not; a notice was served.\n',
      'b.txt': 'A previous version of this story gave a wrong number of families. The number is 12.\n',
    }),
  );
  const [first] = desk.ask(query).passages;
  expect(first).toMatchObject({
    quote,
    context: { quote: expect.stringMatching(/(?:earlier|previous) version/) },
  });
});
