/** Hostile articles: the work of reading one grows with its length, not with the square of it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierFolder } from '../support/dossier-folder.ts';
import { countWork } from '../support/work.ts';

const workOf = countWork();
const { readDossier } = await import('../../src/dossier/read.ts');

/** What is repeated until the article is long enough. */
const KINDS: Record<string, string> = {
  'opening brackets': '(',
  'closing brackets': ')',
  'square brackets': '[]',
  'straight quotation marks': '"',
  'straight marks before words': '"a ',
  'opening curly marks': '“',
  'opening curly marks before words': '“a ',
  'apostrophes before words': '‘a ',
  'plural apostrophes': "‘as' bs' ",
  'quotations that chain sentences': '"They left. She stayed" so ',
  'quotations in quotations': '“a “b” c” ',
  'low and high marks': '„a “b ',
  'paragraphs of unclosed speech': '"He said no.\n\n',
  stops: '. ',
  initials: 'A. ',
  'abbreviations with stops': 'U.S. ',
  'capitalised words': 'Aa ',
  commas: 'a, ',
  dashes: 'a - ',
  'short lines': 'a\n',
  'short paragraphs': 'a\n\n',
  'list numbers': '1. ',
  'names with abbreviations': 'Name (AB) ',
  'outlets by their last word': 'The Aa Times ',
  'outlets by one word': 'Aa News said ',
  reports: 'he said ',
  'short sentences of speech': 'He said no. ',
  'denials without an end': 'he denied the claim that ',
  'silences without an end': 'she did not respond and ',
  headings: 'WHAT NEXT?\n\n',
  bullets: '* a\n',
  'file dates': 'October 25, 2024\n',
  'white space': ' ',
  'white space and bars': '  |',
  'one long word': 'a',
  hyphens: 'a-',
  figures: '1,',
};

const LENGTH = 20_000;

function workOfReading(piece: string, length: number): number {
  const folder = dossierFolder({ 'b.txt': 'A heron left.\n' });
  writeFileSync(join(folder, 'a.txt'), `A ${piece.repeat(Math.ceil(length / piece.length))} end.\n`);
  return workOf(() => void readDossier(folder));
}

describe('an article twice as long takes about twice the work', () => {
  it.each(Object.entries(KINDS))('%s', (_, piece) => {
    const once = workOfReading(piece, LENGTH);
    const twice = workOfReading(piece, 2 * LENGTH);
    expect(once).toBeGreaterThan(100);
    expect(twice / once).toBeLessThan(2.15);
    // And little for each character, so that a megabyte is read in a second or two.
    expect(twice / (2 * LENGTH)).toBeLessThan(110);
  });
});

describe('and the figures of twice as long a text', () => {
  it.each(['1,000 ', '1 000 ', 'one hundred and ', 'in 2022 ', 'March 3, ', '1.', 'earlier this ', '$ '])(
    '%j',
    async (piece) => {
      const { figuresIn } = await import('../../src/dossier/figures/figures.ts');
      const work = (length: number) => workOf(() => void figuresIn(piece.repeat(length / piece.length)));
      work(LENGTH / 4);
      // A binary search for each figure: n log n.
      expect(work(LENGTH / 2) / work(LENGTH / 4)).toBeLessThan(2.3);
    },
  );
});
