import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../src/answer/passages.ts';
import { Reading } from '../../src/dossier/article-file.ts';
import { attribute } from '../../src/dossier/attribution/attribute.ts';
import { readDossier } from '../../src/dossier/read.ts';
import { buildIndex } from '../../src/search/index-builder.ts';
import { MUSK_PUTIN } from '../eval/sets.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

/** Copy whose sentences take their speakers from each other, within paragraphs and over them. */
const piece = fc.constantFrom(
  '“We lost. It hurts. We go on,” said Kim Berg.',
  '“It hurts a lot.”',
  'Kim Berg said: “We lost.',
  '“It hurts. We go on.”',
  '“We go on.',
  'She added: “It is over. We are sorry.”',
  'A spokeswoman for the fund said it was a mistake.',
  '“We lost,” said Kim Berg, while Jo Dahl said “we won”.',
  'The fund denied the claims and called them “nonsense. All of it”.',
  'He did not respond to a request for comment.',
  '«Non,» said Ada Heron. «Jamais.»',
  '"Why? When?" he asked.',
  'The quay was shut, according to the port.',
  '“unbalanced',
);
const gap = fc.constantFrom(' ', ' ', '\n\n', '\n');
const copy = fc
  .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.map(([p, g]) => p + g).join(''));

/** What is read of each sentence alone, in an order of its own, is what is read of them all together. */
function expectSameAlone(text: string, order: (n: number) => number[]): void {
  const { sentences, quotations } = new Reading(text).layout;
  const together = attribute(text, sentences, quotations);
  const alone = new Reading(text).layout.sentences;
  for (const i of order(sentences.length)) expect(alone[i]!.attribution).toEqual(together[i]);
}

const backwards = (n: number): number[] => Array.from({ length: n }, (_, i) => n - 1 - i);
const FIXTURES = join(import.meta.dirname, '../fixtures');
const DOSSIERS = [
  MUSK_PUTIN.dossier,
  ...['birgitta-breach', 'karsk-arena', 'merriden-recall', 'quillan-dam', 'vellan-pier'].map((name) =>
    join(FIXTURES, name),
  ),
];

describe('who says a sentence, read when asked for, is what is read of the whole article', () => {
  test.each(DOSSIERS)('%s', (dossier) => {
    const folder = join(dossier, 'articles');
    for (const file of readdirSync(folder))
      expectSameAlone(readFileSync(join(folder, file), 'utf8'), backwards);
  });

  test('of any copy, in any order', () => {
    fc.assert(
      fc.property(copy, fc.infiniteStream(fc.nat()), (text, numbers) => {
        expectSameAlone(text, (n) => [...numbers.take(n)].map((number) => number % n));
        expectSameAlone(text, backwards);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a sentence is by the index what it is in its article', () => {
  const expectSame = (dossier: string): void => {
    const { articles, aliases } = readDossier(dossier);
    const index = buildIndex({ articles, aliases });
    const all = articles.flatMap((article) => article.sentences.map((sentence) => ({ article, sentence })));
    expect(index.size).toBe(all.length);
    for (const [document, { article, sentence }] of all.entries()) {
      const found = sentenceOf(index, document);
      expect(found.article).toBe(article);
      const { start, end, paragraph, index: number, passage, attribution } = found.sentence;
      expect({ start, end, paragraph, index: number, passage, attribution }).toEqual({
        ...sentence,
        attribution: sentence.attribution,
      });
    }
  };

  test.each(DOSSIERS)('%s', (dossier) => expectSame(dossier));

  test('of any copy', () => {
    fc.assert(
      fc.property(fc.array(copy, { minLength: 1, maxLength: 3 }), (texts) => {
        expectSame(dossierFolder(Object.fromEntries(texts.map((text, i) => [`articles/${i}.txt`, text]))));
      }),
      { numRuns: 60 },
    );
  });
});
