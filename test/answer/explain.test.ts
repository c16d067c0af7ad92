import { expect, test } from 'vitest';
import { explain } from '../../src/answer/explain.ts';
import { renderExplanation } from '../../src/cli/explanation.ts';
import { openLibrary } from '../../src/opening.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const { library } = openLibrary(
  dossierFolder({
    'a.txt':
      'Ada Gull opened the grain quay on Monday.\n\nShe closed it in March.\n\nThe crane fell into the sea.\n',
    'b.txt': 'Ada Gull grows roses.\n\nNobody likes the grain quay.\n',
  }),
);

test('the pieces of a passage add up to its score', () => {
  const { passages } = explain(library, 'who opened the grain quay', 10)!;
  expect(passages.length).toBeGreaterThan(2);
  for (const { score, pieces } of passages) {
    expect(pieces.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(score, 1);
  }
});

test('a passage that scores less stands behind by what it lacks, and none else is behind', () => {
  const { passages } = explain(library, 'who opened the grain quay', 10)!;
  for (const [i, { score, behind }] of passages.entries()) {
    const less = i > 0 && score < passages[i - 1]!.score;
    expect(behind.every(({ adds }) => adds < 0)).toBe(true);
    if (!less) expect(behind).toEqual([]);
  }
  expect(passages[1]!.behind.length).toBeGreaterThan(0);
});

test('says how words were read, and why nothing is answered', () => {
  const explanation = explain(library, 'zebra monady', 3)!;
  expect(explanation.decision).toBe('absent');
  const text = renderExplanation(explanation);
  expect(text).toContain('zebra: ');
  expect(text).toContain('no file has it');
  expect(text).toMatch(/monady: .* as monday/);
  expect(text).toContain('Not answered (absent). The nearest:');
});

test('words of one file first: a weaker passage may stand above', () => {
  const text = renderExplanation(explain(library, 'ada gull', 10)!);
  expect(text).toMatch(/^1\. /mu);
  expect(text).not.toContain('NaN');
});

test('what cannot be read is not explained', () => {
  expect(explain(library, 'before:soon quay', 3)).toBeNull();
});
