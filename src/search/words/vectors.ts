import { readFileSync } from 'node:fs';
import { spell } from './spelling.ts';

/** Numbers in a word's vector, and words in its list of nearest ones. */
export const DIMENSIONS = 64;
export const NEIGHBOURS = 32;

/** A word alike in use to another, and how much, in (0, 1). */
export interface Neighbour {
  word: string;
  likeness: number;
}

interface Vectors {
  words: string[];
  rows: Map<string, number>;
  numbers: Int8Array;
  /** Length of each row as it is stored. */
  lengths: Float32Array;
  neighbours: Buffer;
}

let loaded: Vectors | undefined;

/**
 * What words are used like: GloVe vectors of 27,000 English words (public domain; trained on
 * newswire and Wikipedia), cut down as `tools/make-word-vectors.ts` says. Read when first asked for; about 6 MB.
 */
function vectors(): Vectors {
  if (loaded) return loaded;
  const read = (name: string): Buffer =>
    readFileSync(new URL(`../../../resources/glove/${name}`, import.meta.url));
  const words = read('words.txt').toString('latin1').trimEnd().split('\n');
  const bytes = read('vectors.bin');
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const lengths = Float32Array.from(words, (_, row) => {
    let sum = 0;
    for (let i = row * DIMENSIONS; i < (row + 1) * DIMENSIONS; i++) sum += numbers[i]! ** 2;
    return Math.sqrt(sum);
  });
  const rows = new Map(words.map((word, row) => [word, row]));
  loaded = { words, rows, numbers, lengths, neighbours: read('neighbours.bin') };
  return loaded;
}

/** The row of a word's vector, or -1 where it has none: names, numbers and rare words. `word` in normal form. */
export function vectorRow(word: string): number {
  const { rows } = vectors();
  return rows.get(word) ?? rows.get(spell(word)) ?? -1;
}

/** How alike two words are in use: the cosine of the angle between their vectors, -1..1. */
export function likeness(a: number, b: number): number {
  likenesses([a], b, ONE, 0);
  return ONE[0]!;
}

const ONE = new Float64Array(1);

/** How alike a word is to each of several, given by their rows: written into `to`, the first at `from`. */
export function likenesses(rows: readonly number[], row: number, to: Float64Array, from: number): void {
  const { numbers, lengths } = vectors();
  const length = lengths[row]!;
  for (let r = 0; r < rows.length; r++) {
    const other = rows[r]!;
    // Products of whole numbers of 8 bits: `imul` keeps them whole, and four at a time are quicker than one.
    let sum = 0;
    const end = (other + 1) * DIMENSIONS;
    for (let i = other * DIMENSIONS, j = row * DIMENSIONS; i < end; i += 4, j += 4) {
      sum =
        (sum +
          Math.imul(numbers[i]!, numbers[j]!) +
          Math.imul(numbers[i + 1]!, numbers[j + 1]!) +
          Math.imul(numbers[i + 2]!, numbers[j + 2]!) +
          Math.imul(numbers[i + 3]!, numbers[j + 3]!)) |
        0;
    }
    to[from + r] = sum / (lengths[other]! * length);
  }
}

/** The most alike words of English, the nearest first; empty for a word without a vector. */
export function neighbours(word: string): Neighbour[] {
  const row = vectorRow(word);
  if (row < 0) return [];
  const { words, neighbours: bytes } = vectors();
  const near: Neighbour[] = [];
  for (let at = row * NEIGHBOURS * 3; at < (row + 1) * NEIGHBOURS * 3 && bytes[at + 2]! > 0; at += 3)
    near.push({ word: words[bytes.readUInt16LE(at)]!, likeness: bytes[at + 2]! / 255 });
  return near;
}

/** Adds a word's vector, brought to length `weight`, to `sum`, which has `DIMENSIONS` numbers. */
export function addVector(sum: Float32Array, row: number, weight: number): void {
  const { numbers, lengths } = vectors();
  const scale = weight / lengths[row]!;
  for (let i = 0, j = row * DIMENSIONS; i < DIMENSIONS; i += 4, j += 4) {
    sum[i]! += scale * numbers[j]!;
    sum[i + 1]! += scale * numbers[j + 1]!;
    sum[i + 2]! += scale * numbers[j + 2]!;
    sum[i + 3]! += scale * numbers[j + 3]!;
  }
}

export const wordsWithVectors = (): readonly string[] => vectors().words;
