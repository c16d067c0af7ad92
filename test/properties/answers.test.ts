import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotationsOf } from '../../src/answer/lock.ts';
import { Desk } from '../../src/desk.ts';
import { parseQuery } from '../../src/search/query.ts';
import { dossierFolder } from '../support/dossier-folder.ts';
import { searcherOf } from '../support/made-dossier.ts';

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

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
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
        ],
        ...[
          'how many',
          'who said',
          'when',
          'did',
          'why',
          'physician',
          'wharf',
          'peir',
          'half',
          'the',
          '1.8bn',
          'mentioned',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(' ')),
);

test('any typed text gets an answer or a plain reason, and never a changed quotation', () => {
  fc.assert(
    fc.property(typed, (query) => {
      expectVerbatim(shipped, query);
      expectVerbatim(hostile, query);
    }),
    { numRuns: 300 },
  );
});

test('any typed text, asked again after another, gets the same answer', () => {
  const ask = (desk: Desk, query: string): string => JSON.stringify({ ...desk.ask(query), took_ms: 0 });
  fc.assert(
    fc.property(typed, typed, (query, between) => {
      for (const desk of [shipped, hostile]) {
        const first = ask(desk, query);
        ask(desk, between);
        expect(ask(desk, query)).toBe(first);
      }
    }),
    { numRuns: 150 },
  );
});

test('whatever is typed, every number in the ranking is one, within its range', () => {
  const texts = HOSTILE.concat('The surgeon told 40 nurses on Monday.\n\nShe left. Ott said why: “Because.”');
  const searcher = searcherOf(texts, 'aliases:\n  - [Ott, The Surgeon]\n');
  const inside = ['before', 'pointedAt', 'order', 'reported', 'likeness', 'meaning', 'answerType'] as const;
  fc.assert(
    fc.property(typed, (text) => {
      const { query } = parseQuery(text);
      const result = query && searcher.search(query, 40);
      if (result === null || 'message' in result) return;
      for (const { score, coverage, shares, alike, evidence } of result.hits) {
        expect(score).toBeGreaterThan(0);
        for (const number of [score, ...Object.values(evidence)]) expect(Number.isFinite(number)).toBe(true);
        for (const number of [coverage, ...shares, ...alike, ...inside.map((kind) => evidence[kind])]) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(1 + 1e-6);
        }
      }
    }),
    { numRuns: 300 },
  );
});
