import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/dossier/article.ts';
import { readDossier } from '../../src/dossier/read.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

/** Pieces of news copy at its worst, put together at random. */
const piece = fc.constantFrom(
  'The quay was shut.',
  'He said “no, never. Not once” and left.',
  '"Why?" he asked.',
  '‘It’s late,’ she said.',
  'China‘s',
  '“unbalanced',
  '‘90s',
  '<!channel> & <@U1> *bold* _it_ `code` ~no~ > |',
  '@here',
  '😀👩‍👩‍👧 𝒜stral.',
  'Dr. No. 4, at 9 a.m. in the U.S. Senate…',
  ' date 2024-10-25 ',
  '- bullet',
  '# Heading',
  'PORT VELLAN, March 3 (Agency) — Rain.',
  'By Ann Poe',
  '\uFEFF',
  '\u202Ertl\u202C',
  '\u00A0',
  '。！？',
  '|',
  '---',
  '""',
  '1.',
  'w'.repeat(130),
);
const gap = fc.constantFrom(' ', '\n', '\r\n', '\n\n', '\r\n\r\n', '\t', '', '\u2028');
const copy = fc
  .array(fc.tuple(piece, gap), { maxLength: 25 })
  .map((parts) => parts.map(([p, g]) => p + g).join(''));

/** Everything that must hold of any article, whatever its text. */
function expectExact({ text, sentences, furniture, paragraphs, quotations }: Article): void {
  const spans = [...sentences, ...furniture].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(at, start).trim()).toBe('');
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
  for (const s of sentences) {
    const paragraph = paragraphs[s.paragraph - 1]!;
    expect(s.start).toBeGreaterThanOrEqual(paragraph.start);
    expect(s.end).toBeLessThanOrEqual(paragraph.end);
    expect(text.slice(s.start, s.end)).toBe(text.slice(s.start, s.end).trim());
    expect(s.passage.start).toBeLessThanOrEqual(s.start);
    expect(s.passage.end).toBeGreaterThanOrEqual(s.end);
  }
  for (const { passage } of sentences) {
    for (const q of quotations.filter((q) => q.depth === 0)) {
      const cut = q.start < passage.end && passage.start < q.end;
      if (cut) expect(passage.start <= q.start && q.end <= passage.end).toBe(true);
    }
  }
}

test('spans do not overlap, and between them stands nothing but white space: any copy', () => {
  fc.assert(
    fc.property(copy, (text) => {
      for (const article of readDossier(dossierFolder({ 'a.txt': text })).articles) expectExact(article);
    }),
    { numRuns: 300 },
  );
});

test('and arbitrary Unicode', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const text = raw.replace(/[\0\p{Cs}]/gu, '');
      for (const article of readDossier(dossierFolder({ 'a.txt': text })).articles) expectExact(article);
    }),
    { numRuns: 200 },
  );
});

describe('every file at hand', () => {
  const dossiers = ['data/musk-putin', 'test/fixtures/vellan-pier', '../shared/eval/squad'].filter((d) =>
    existsSync(d),
  );
  test.each(dossiers)('%s', (path) => {
    const { articles } = readDossier(path);
    expect(articles.length).toBe(readdirSync(`${path}/articles`).length);
    for (const article of articles) expectExact(article);
  });
});
