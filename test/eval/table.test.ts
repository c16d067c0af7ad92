import { expect, test } from 'vitest';
import { table } from './table.ts';

test('tableAlignsTheFirstColumnLeftAndTheOthersRight', () => {
  const rows = [
    ['ours', '3', 0.5],
    ['theirs', '12', null],
  ];
  expect(table(['set', 'n', 's@1'], rows)).toBe('set      n    s@1\nours     3  0.500\ntheirs  12      -');
});
