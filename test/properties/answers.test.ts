import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotationsOf } from '../../src/answer/lock.ts';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const HOSTILE = [
  'The <!channel> quay & the <@U1> pier cost *$1.8bn*, _he_ said | “it’s `done`, ~maybe~. Or not” > all.',
  '> Not a quote. <https://evil.example|click> @here &lt;b&gt; <img src=x onerror=alert(1)>',
  '😀 The 👩‍👩‍👧 quay has 𝒜stral letters.\r\nIt\u00A0is\u202Freal. \u202EThe pier\u202C.',
];

const shipped = await Desk.open('data/musk-putin');
const hostile = await Desk.open(
  dossierFolder(Object.fromEntries(HOSTILE.map((text, i) => [`articles/<h${i}>&.txt`, text]))),
);

function expectVerbatim(desk: Desk, query: string): void {
  const answer = desk.ask(query);
  for (const { article, quote, start, end } of quotationsOf(answer)) {
    expect(desk.dossier.articles.find((a) => a.id === article)?.text.slice(start, end)).toBe(quote);
  }
  for (const p of answer.passages) {
    expect(p.score).toBeGreaterThan(0);
    expect(p.score).toBeLessThanOrEqual(1);
    let at = p.start;
    for (const [from, to] of p.matched) {
      expect(from).toBeGreaterThanOrEqual(at);
      expect(to).toBeGreaterThan(from);
      at = to;
    }
    expect(at).toBeLessThanOrEqual(p.end);
    expect(answer.sources.map((s) => s.article)).toContain(p.article);
  }
  if (answer.kind === 'lookup') expect(answer.status === 'answered').toBe(answer.passages.length > 0);
  if (answer.status !== 'answered') expect(answer.reason?.text).toMatch(/\.$/);
}

test('every sentence of every file, asked for, comes back verbatim, itself first', () => {
  for (const desk of [shipped, hostile]) {
    for (const article of desk.dossier.articles) {
      for (const { start, end, passage } of article.sentences) {
        const words = article.text.slice(start, end).replaceAll(/["“”„«»:]|(?<=\s)[-–—‘'](?=\S)/gu, ' ');
        expectVerbatim(desk, words);
        if (words.split(/\s+/).length < 8) continue;
        const first = desk.ask(words).passages[0];
        expect(first?.quote).toBe(article.text.slice(passage.start, passage.end));
      }
    }
  }
});

test('any typed text gets an answer or a plain reason, and never a changed quotation', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'quay',
          'taiwan',
          'from:',
          '-',
          '"',
          '“',
          'before:2024',
          '<!channel>',
          '(',
          '1,5',
          '😀',
          'from:0',
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(typed, (query) => {
      expectVerbatim(shipped, query);
      expectVerbatim(hostile, query);
    }),
    { numRuns: 300 },
  );
});
