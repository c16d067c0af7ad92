import { expect, test } from 'vitest';
import { progressOn } from '../src/progress.ts';

/** What is written while `times` pass, in milliseconds, at each of which one more file is read. */
function written(times: readonly number[], of: number, isTTY: boolean): string[] {
  const lines: string[] = [];
  let now = 0;
  const stream = { write: (text: string) => lines.push(text), isTTY };
  const progress = progressOn(stream, () => now);
  for (const [done, time] of times.entries()) {
    now = time;
    progress.onProgress('reading', done * 1000, of);
  }
  progress.done();
  return lines;
}

test('nothing is said in the first two seconds, then once a second', () => {
  expect(written([0, 1_999], 5_000, false)).toEqual([]);
  expect(written([0, 2_000, 2_500, 3_000], 5_000, false)).toEqual([
    'reading 1,000 of 5,000 files\n',
    'reading 3,000 of 5,000 files\n',
  ]);
});

test('a terminal gets one line, which is cleared', () => {
  expect(written([0, 2_000], 5_000, true)).toEqual(['\r\x1b[Kreading 1,000 of 5,000 files', '\r\x1b[K']);
});

test('a few files are not worth a word, however slow the machine', () => {
  expect(written([0, 9_000], 99, true)).toEqual([]);
});
