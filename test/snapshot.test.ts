import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSnapshot, writeSnapshot } from '../src/snapshot.ts';
import { dossierFolder } from './support/dossier-folder.ts';

const folder = (): string => dossierFolder({});
const SOME = {
  header: { title: 'The pier — “shut”', list: [1, null] },
  arrays: {
    bytes: Uint8Array.from([1, 2, 3]),
    none: new Uint16Array(0),
    words: Uint16Array.from([7, 65_535]),
    places: Uint32Array.from([1, 4_294_967_295, 3]),
  },
};

test('what was written is read again, the arrays as views of one buffer', () => {
  const path = join(folder(), 'deep/er/a.snapshot');
  writeSnapshot(path, SOME);
  const read = readSnapshot(path)!;
  expect(read).toEqual(SOME);
  expect(new Set(Object.values(read.arrays).map((a) => a.buffer)).size).toBe(1);
});

test('a file with any bit flipped is no snapshot', () => {
  const path = join(folder(), 'a.snapshot');
  writeSnapshot(path, SOME);
  const whole = readFileSync(path);
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const bytes = Buffer.from(whole);
    bytes[bit >> 3]! ^= 1 << (bit & 7);
    writeFileSync(path, bytes);
    expect(readSnapshot(path)).toBeNull();
  }
});

test('one cut short, made longer, or of anything else is none; none throws', () => {
  const path = join(folder(), 'a.snapshot');
  expect(readSnapshot(path)).toBeNull();
  writeSnapshot(path, SOME);
  const whole = readFileSync(path);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), (length) => {
      writeFileSync(path, whole);
      truncateSync(path, length);
      expect(readSnapshot(path)).toBeNull();
    }),
  );
  writeFileSync(path, Buffer.concat([whole, Buffer.alloc(8)]));
  expect(readSnapshot(path)).toBeNull();
  mkdirSync(join(folder(), 'b.snapshot'));
  expect(readSnapshot(folder())).toBeNull();
});

test('a write that fails leaves the old one and nothing else', () => {
  const place = folder();
  const path = join(place, 'a.snapshot');
  writeSnapshot(path, SOME);
  const circular: { self?: unknown } = {};
  circular.self = circular;
  expect(() => writeSnapshot(path, { ...SOME, header: circular })).toThrow();
  expect(readSnapshot(path)).toEqual(SOME);
  expect(readdirSync(place)).toEqual(['a.snapshot']);
});

test('a part that a crash left behind is not taken for the whole', () => {
  const place = folder();
  const path = join(place, 'a.snapshot');
  writeSnapshot(path, SOME);
  const part = openSync(`${path}.1.part`, 'w');
  writeSync(part, readFileSync(path).subarray(0, 100));
  closeSync(part);
  expect(readSnapshot(path)).toEqual(SOME);
});
