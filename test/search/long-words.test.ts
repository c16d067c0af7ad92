/** Words of thousands of letters, typed or in a file: the work they make grows with their length, and no faster. */

import { describe, expect, it } from 'vitest';
import { countWork } from '../support/work.ts';

const workOf = countWork();
const { found, searcherOf } = await import('../support/made-dossier.ts');
const { WordTable } = await import('../../src/search/word-table.ts');
const { pairLists } = await import('../../src/search/pairs.ts');

/** `length` letters, by a rule that makes no word of English. */
const KINDS: Record<string, (length: number) => string> = {
  'one letter': (length) => 'a'.repeat(length),
  'a word again and again': (length) => 'clock'.repeat(length / 5),
  'function words': (length) => 'the'.repeat(length / 3).padEnd(length, 'z'),
  endings: (length) => 'ing'.repeat(length / 3).padEnd(length, 'z'),
  'letters with marks': (length) => 'é'.repeat(length),
  'letters and digits': (length) => 'a1'.repeat(length / 2),
  'letters that are all different': (length) => lettersFrom(length),
};

const lettersFrom = (length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, i) => 0x4e00 + i));

const searcher = searcherOf(['The clock in the house stood.', `He read ${lettersFrom(1999)} aloud.`]);

describe('a typed word twice as long makes at most about twice the work', () => {
  it.each(Object.entries(KINDS))('%s', (_, make) => {
    const work = (length: number): number => workOf(() => void found(searcher, `${make(length)} stood`));
    work(100);
    const [once, twice] = [work(1000), work(2000)];
    expect(twice / once).toBeLessThan(2.2);
    // And little for each letter, with a binary search for each pair of them.
    expect(twice / 2000).toBeLessThan(150);
  });
});

it('a word of a file that is twice as long makes at most twice the work to list by its letters', () => {
  const work = (length: number): number => {
    const table = WordTable.of(['clock', lettersFrom(length)]);
    return workOf(() => void pairLists(table));
  };
  work(100);
  expect(work(4000) / work(2000)).toBeLessThan(2.2);
});

describe('words of up to forty letters are read as any other', () => {
  const [long, longer] = ['counterrevolution'.padEnd(40, 'arily'), 'counterrevolution'.padEnd(41, 'arily')];
  const made = searcherOf([`It was ${long}, they said.`, `It was ${longer}q, they said.`]);
  const read = (typed: string) => {
    const { how, instead } = found(made, typed).analysed.concepts[0]!;
    return [how, ...instead];
  };

  it('one of forty is found by a slip of it; one of more only as it is', () => {
    expect(read(`${long.slice(0, 20)}${long.slice(21)}`)).toEqual(['respelled', long]);
    expect(read(`${longer}q`)).toEqual(['word']);
    expect(read(`${longer}qqq`)).toEqual(['absent']);
  });
});
