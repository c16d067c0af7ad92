import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  addVector,
  DIMENSIONS,
  likeness,
  NEIGHBOURS,
  neighbours,
  vectorRow,
  wordsWithVectors,
} from '../../../src/search/words/vectors.ts';

const words = wordsWithVectors();
/** Rows from all over the table. */
const some = Array.from({ length: 200 }, (_, i) => (i * 7919) % words.length);

describe('the nearest words', () => {
  test.each([
    ['doctor', 'physician'],
    ['strike', 'walkout'],
    ['football', 'soccer'],
    ['wheat', 'barley'],
    ['harbour', 'wharf'],
    ['vaccine', 'smallpox'],
  ])('of %s have %s among them', (word, near) => {
    expect(neighbours(word).map((n) => n.word)).toContain(near);
  });

  test('of every word are others, the nearest first, each likeness in (0, 1)', () => {
    for (const word of words) {
      const near = neighbours(word);
      expect(near.length).toBeLessThanOrEqual(NEIGHBOURS);
      for (const [i, { word: other, likeness: alike }] of near.entries()) {
        if (other === word || alike <= 0 || alike >= 1 || alike > (near[i - 1]?.likeness ?? 1)) {
          expect.fail(`${word}: ${JSON.stringify(near)}`);
        }
      }
      expect(new Set(near.map((n) => n.word)).size).toBe(near.length);
    }
  });

  test('are about as alike as their vectors, which were cut down since', () => {
    const differences = some.flatMap((row) =>
      neighbours(words[row]!).map((n) => Math.abs(n.likeness - likeness(row, vectorRow(n.word)))),
    );
    expect(differences.length).toBeGreaterThan(2000);
    const mean = differences.reduce((sum, d) => sum + d, 0) / differences.length;
    expect(mean).toBeLessThan(0.1);
  });

  test.each(['obama', '1998', 'zqxw', ''])('of %j, which has no vector, are none', (word) => {
    expect(neighbours(word)).toEqual([]);
  });
});

describe('the row of a word', () => {
  test('is its place in the list', () => {
    for (const row of some) expect(vectorRow(words[row]!)).toBe(row);
  });

  test.each([
    ['paediatric', 'pediatric'],
    ['haemorrhage', 'hemorrhage'],
    ['oestrogen', 'estrogen'],
    ['millimetre', 'millimeter'],
    ['yoghurt', 'yogurt'],
    ['clamour', 'clamor'],
  ])('%s, spelt the British way, has the row of %s', (british, american) => {
    expect(vectorRow(british)).toBe(vectorRow(american));
    expect(vectorRow(british)).toBeGreaterThanOrEqual(0);
  });

  test.each(['london', 'obama', 'smith', 'april', '1998', '15000', 'zqxw', ''])('of %j is -1', (word) => {
    expect(vectorRow(word)).toBe(-1);
  });
});

describe('likeness', () => {
  test('is the same both ways and within -1..1, and 1 for a word and itself', () => {
    for (const a of some) {
      expect(likeness(a, a)).toBeCloseTo(1, 5);
      for (const b of some) {
        const alike = likeness(a, b);
        expect(alike).toBe(likeness(b, a));
        expect(Math.abs(alike)).toBeLessThanOrEqual(1 + 1e-6);
      }
    }
  });

  test.each([
    ['surgeon', 'physician', 'barley'],
    ['ferry', 'boat', 'sonata'],
    ['verdict', 'jury', 'barley'],
  ])('puts %s nearer to %s than to %s', (word, near, far) => {
    const [a, b, c] = [word, near, far].map(vectorRow);
    expect(likeness(a!, b!)).toBeGreaterThan(likeness(a!, c!) + 0.2);
  });
});

test('a vector is added at the length asked for, whatever its own', () => {
  for (const row of some) {
    const sum = new Float32Array(DIMENSIONS);
    addVector(sum, row, 3);
    expect(Math.hypot(...sum)).toBeCloseTo(3, 4);
    addVector(sum, row, -3);
    expect(Math.hypot(...sum)).toBeCloseTo(0, 4);
  }
});

test('the three files have a row for each word, and no word twice', () => {
  const read = (name: string): Buffer =>
    readFileSync(new URL(`../../../resources/glove/${name}`, import.meta.url));
  const list = read('words.txt').toString('latin1');
  const lines = list.split('\n');
  expect(lines.pop()).toBe('');
  expect(lines).toEqual(words);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.filter((word) => !/^[a-z]{3,}$/.test(word))).toEqual([]);
  expect(lines.length).toBeGreaterThan(20_000);
  expect(read('vectors.bin')).toHaveLength(lines.length * DIMENSIONS);
  const near = read('neighbours.bin');
  expect(near).toHaveLength(lines.length * NEIGHBOURS * 3);
  let outside = 0;
  for (let at = 0; at < near.length; at += 3) if (near.readUInt16LE(at) >= lines.length) outside++;
  expect(outside).toBe(0);
});
