import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDossier } from '../../src/dossier/read.ts';
import {
  articleNamed,
  placeOwn,
  readAttribution,
  readNumbered,
  readOwnQueries,
  readQuotations,
  readResponses,
  readSentences,
} from './gold.ts';
import { JUDGED, KEPT_ASIDE, MUSK_PUTIN, SHARED, sharedIsHere, VELLAN_PIER } from './sets.ts';

/** Every type that a judged set must hold: the types of the shared set. */
const TYPES = [
  ...['claim', 'filter', 'howmany', 'keyword', 'phrase', 'synonym', 'typo'],
  ...['unanswerable', 'what', 'when', 'who', 'why', 'yesno'],
];

describe.each([
  { name: 'musk-putin', set: MUSK_PUTIN, answerable: 85, unanswerable: 25 },
  { name: 'vellan-pier', set: VELLAN_PIER, answerable: 45, unanswerable: 15 },
  ...[...JUDGED, ...KEPT_ASIDE].map((set) => ({ name: set.name, set, answerable: 63, unanswerable: 12 })),
])('judged queries of $name', ({ set, answerable, unanswerable }) => {
  const { articles } = readDossier(set.dossier);
  const queries = readOwnQueries(set.queries);

  test('everyLiteralOccursOnceInItsFileAndInOneSentence', () => {
    for (const { gold } of queries) {
      for (const { article, contains } of gold) {
        const { text } = articleNamed(articles, article);
        expect(text.split(contains).length - 1, contains).toBe(1);
      }
    }
    expect(placeOwn(queries, articles)).toHaveLength(queries.length);
  });

  test('holdsEnoughOfEveryType', () => {
    expect([...new Set(queries.map((q) => q.type))].sort()).toEqual(TYPES);
    expect(queries.filter((q) => q.answerable).length).toBeGreaterThanOrEqual(answerable);
    expect(queries.filter((q) => !q.answerable).length).toBeGreaterThanOrEqual(unanswerable);
  });

  test('anAnswerableQueryHasAnAnswerAndOnlyThat', () => {
    for (const q of queries)
      expect(
        q.gold.some((g) => g.grade === 2),
        q.id,
      ).toBe(q.answerable);
  });

  test('gradesASentenceOnce', () => {
    for (const q of placeOwn(queries, articles)) {
      expect(new Set(q.gold.map((g) => `${g.article} ${g.start}`)).size, q.id).toBe(q.gold.length);
    }
  });

  test('askedOnceEach', () => {
    expect(new Set(queries.map((q) => q.query)).size).toBe(queries.length);
    expect(new Set(queries.map((q) => q.id)).size).toBe(queries.length);
  });
});

test.runIf(sharedIsHere)('ourQueriesAreNotTheSharedOnes', () => {
  const { articles } = readDossier(MUSK_PUTIN.dossier);
  const bare = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}:]+/gu) ?? []).join(' ');
  const theirs = new Set(readNumbered(SHARED.queries, SHARED.sentences, articles).map((q) => bare(q.query)));
  expect(readOwnQueries(MUSK_PUTIN.queries).filter((q) => theirs.has(bare(q.query)))).toEqual([]);
});

describe('the fiction and its gold', () => {
  const fileOf = (article: string): Buffer => readFileSync(`${VELLAN_PIER.articles}/${article}.txt`);
  const textOf = (article: string): string => fileOf(article).toString('utf8');
  const sentences = readSentences(VELLAN_PIER.sentences);

  test('everyGoldTextIsItsSliceOfTheFile', () => {
    const rows = [
      ...sentences,
      ...readQuotations(VELLAN_PIER.quotations),
      ...readResponses(VELLAN_PIER.responses),
    ];
    expect(rows.length).toBeGreaterThan(180);
    for (const { article, start, end, text } of rows) expect(textOf(article).slice(start, end)).toBe(text);
  });

  test('attributionHasOneRowForEachBodySentenceAndNamesItsLiterals', () => {
    const rows = readAttribution(VELLAN_PIER.attribution);
    const body = sentences.filter((s) => s.kind === 'body');
    const places = (of: typeof rows | typeof body): string[] =>
      of.map((r) => `${r.article} ${r.start} ${r.end}`);
    expect(places(rows)).toEqual(places(body));
    for (const { article, start, end, source, cue } of rows) {
      for (const literal of [source, cue]) expect(textOf(article).slice(start, end)).toContain(literal ?? '');
    }
  });

  test('whatIsNeitherBodyNorFurnitureIsWhiteSpace', () => {
    for (const article of new Set(sentences.map((s) => s.article))) {
      let rest = textOf(article);
      for (const s of sentences.filter((x) => x.article === article).reverse()) {
        rest = rest.slice(0, s.start) + rest.slice(s.end);
      }
      expect(rest.trim()).toBe('');
    }
  });

  test('keepsTheHardBytes', () => {
    expect(fileOf('quayside-post').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(textOf('sarnovia-today').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(textOf('sarnovia-today')).toContain(
      '“<!channel> *stop pouring* on row C, the piles are moving 😬,”',
    );
    expect(textOf('island-gazette')).toMatch(/[^\n]$/u);
    const widths = textOf('radio-meridian')
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...widths)).toBe(72);
  });
});
