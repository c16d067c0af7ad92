import { expect, test } from 'vitest';
import { compareAt, type SizeResult } from '../../bench/compare.ts';
import { readOptions } from '../../bench/options.ts';
import { picture } from '../../bench/picture.ts';
import { figure, reportGrowth, reportSize } from '../../bench/report.ts';

// Only engines that are installed with the program: the others come with the bench's own folder.
const options = readOptions(['--peers', 'ours,answer,xapian', '--queries', '12']);

test('engines in processes of their own answer the same queries; one that is missing is said so', async () => {
  const result = await compareAt(300, options, { missing: 'it is not here' });
  expect(result).toMatchObject({ sentences: 300, queries: 12 });
  const [ours, answer, xapian] = result.engines;
  for (const engine of [ours!, answer!]) {
    expect(engine).toMatchObject({ skipped: null, failed: false });
    for (const kind of options.kinds) {
      const { finished, p50, p99 } = engine.kinds[kind]!;
      expect(finished).toBe(12);
      expect(p50).toBeGreaterThan(0);
      expect(p99).toBeGreaterThanOrEqual(p50);
    }
    expect(engine.rss).toBeGreaterThan(10e6);
    expect(engine.buildSeconds).toBeGreaterThan(0);
  }
  // A question of words from one sentence finds it, whichever way it is asked.
  expect(ours!.kinds.question!.first).toBeGreaterThan(0.7);
  expect(answer!.kinds.question!.first).toBeGreaterThan(0.7);
  expect(xapian).toMatchObject({ skipped: 'it is not here', failed: false, kinds: {} });
}, 120_000);

test('an engine that gives up has a row that says why, and the others go on', async () => {
  const few = { ...options, engines: ['ours' as const, 'xapian' as const], kinds: ['keyword' as const] };
  const { engines } = await compareAt(200, few, { program: '/there/is/no/such/program' });
  expect(engines[0]!.kinds.keyword!.finished).toBe(12);
  expect(engines[1]).toMatchObject({ failed: true, skipped: expect.stringContaining('ENOENT') });
}, 120_000);

const at = (sentences: number, oursMs: number, lunrMs: number | null): SizeResult => {
  const engine = (name: 'ours' | 'lunr', ms: number) => ({
    ...{ name, skipped: null, failed: false, buildSeconds: ms, rss: 5e7, indexBytes: 1e6, coldStart: null },
    kinds: { question: { finished: 3, p50: ms, p99: ms * 2, first: 0.5 } },
  });
  const lunr = {
    ...engine('lunr', lunrMs ?? 1),
    ...(lunrMs === null ? { kinds: {}, skipped: 'too large' } : {}),
  };
  return { sentences, words: 10, queries: 4, engines: [engine('ours', oursMs), lunr] };
};

test('the report has figures, ratios to ours, what was left out and what was not finished', () => {
  const report = reportSize(at(1_000, 0.5, 10), ['question']);
  expect(report).toMatch(/^ours, search +0\.500 +50\.0 +1000 +- +- +0\.500 \/ 1\.00 +0\.50$/mu);
  expect(report).toMatch(/^lunr, fuzzy +20\.0 x +20\.0 x$/mu);
  expect(report).toContain('lunr, fuzzy: of 4 queries a kind it finished 3 question in its time.');
  expect(reportSize(at(1_000, 0.5, null), ['question'])).toContain('lunr, fuzzy: left out, too large.');
});

test('growth is the ratio from each size to the next', () => {
  const growth = reportGrowth([at(1_000, 0.5, 10), at(10_000, 1, null)], 'question');
  expect(growth).toMatch(/1,000 to 10,000/u);
  expect(growth).toMatch(/^ours, search +2\.00 x$/mu);
  expect(growth).toMatch(/^lunr, fuzzy +-$/mu);
  expect(reportGrowth([at(1_000, 0.5, 10)], 'question')).toBe('');
});

test('figures have three digits that matter', () => {
  expect([0.0612, 0.5, 2.345, 45.67, 5508.2].map(figure)).toEqual([
    '0.061',
    '0.500',
    '2.35',
    '45.7',
    '5,508',
  ]);
});

test('the picture has a line for each engine inside its frame, each named once', () => {
  const svg = picture([at(1_000, 0.5, 10), at(100_000, 2, 900)], 'question');
  expect(svg.match(/<polyline/g)).toHaveLength(2);
  for (const name of ['ours, search', 'lunr, fuzzy']) expect(svg.split(`>${name}<`)).toHaveLength(2);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
  const [, low, high] = /polyline points="[\d.]+,([\d.]+) [\d.]+,([\d.]+)"/u.exec(svg)!;
  // Cost grows, so the line rises: smaller y.
  expect(Number(high)).toBeLessThan(Number(low));
  expect(svg).toContain('prefers-color-scheme:dark');
});

test('one size gives a picture too', () => {
  expect(picture([at(1_000, 0.5, 10)], 'question')).not.toMatch(/NaN|Infinity/u);
});
