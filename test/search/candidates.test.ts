import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/dossier/article.ts';
import { CandidateFinder } from '../../src/search/candidates.ts';
import type { Concept } from '../../src/search/concepts.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { buildIndex } from '../../src/search/index-builder.ts';
import { QueryTerms } from '../../src/search/query-terms.ts';

/** A stream of numbers in [0, 1) that a seed decides. */
function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** An index of made-up words, few of them frequent, in paragraphs of one to five sentences. */
function corpus(seed: number, paragraphs: number): SearchIndex {
  const random = randomFrom(seed);
  const words = (n: number): string =>
    Array.from({ length: n }, () => `w${Math.floor(40 * random() ** 3)}`).join(' ');
  let text = '';
  const article = { paragraphs: [] as object[], sentences: [] as object[] };
  for (let paragraph = 1; paragraph <= paragraphs; paragraph++) {
    article.paragraphs.push({ start: text.length, end: text.length });
    // Some paragraphs have no sentence, as headings and rules have none.
    const sentences = Math.floor(6 * random() ** 2);
    for (let s = 0; s < sentences; s++) {
      const start = text.length;
      text += words(1 + Math.floor(12 * random()));
      const span = { start, end: text.length };
      article.sentences.push({ ...span, paragraph, passage: span });
      text += ' ';
    }
  }
  return buildIndex({ articles: [{ ...article, text } as unknown as Article], aliases: [] });
}

/** The plain, slow way: every sentence with one of the terms is scored, all are sorted. */
function exhaustive(
  index: SearchIndex,
  concepts: readonly Concept[],
  admits: (document: number) => boolean,
  count: number,
): number[] {
  const { size, paragraphs, wordStart, words, termOfWord, paragraphOf } = index;
  const sentence = new Float64Array(size);
  const paragraph = new Float64Array(paragraphs);
  const weightOf = (frequency: number, length: number, average: number): number =>
    frequency === 0 ? 0 : (frequency * 1.6) / (frequency + 0.6 * (1 - 0.4 + (0.4 * length) / average));
  const weights = new Map<number, number>();
  for (const { terms, weight } of concepts) {
    for (const { id, share } of terms) weights.set(id, (weights.get(id) ?? 0) + weight * share);
  }
  const lengths = new Uint32Array(paragraphs);
  for (let d = 0; d < size; d++) lengths[paragraphOf[d]!]! += wordStart[d + 1]! - wordStart[d]!;
  for (const [id, weight] of weights) {
    const inParagraph = new Uint32Array(paragraphs);
    for (let d = 0; d < size; d++) {
      let frequency = 0;
      for (let w = wordStart[d]!; w < wordStart[d + 1]!; w++) if (termOfWord[words[w]!] === id) frequency++;
      sentence[d]! += weight * weightOf(frequency, wordStart[d + 1]! - wordStart[d]!, words.length / size);
      inParagraph[paragraphOf[d]!]! += frequency;
    }
    for (let p = 0; p < paragraphs; p++)
      paragraph[p]! += weight * weightOf(inParagraph[p]!, lengths[p]!, words.length / paragraphs);
  }
  const scoreOf = (d: number): number => sentence[d]! + 0.9 * paragraph[paragraphOf[d]!]!;
  return Array.from({ length: size }, (_, d) => d)
    .filter((d) => sentence[d]! > 0 && admits(d))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b);
}

const conceptOf = (terms: Concept['terms'], weight: number): Concept => ({
  typed: '',
  words: [],
  terms,
  how: 'word',
  instead: [],
  weight,
  rarity: 1,
  importance: weight,
  isName: false,
});

/** The candidates of one query after the other, in order of the text. */
function finderOn(index: SearchIndex) {
  const terms = new QueryTerms(index);
  const finder = new CandidateFinder(index, terms);
  return (concepts: readonly Concept[], admits: (document: number) => boolean, count: number): number[] => {
    terms.begin(concepts);
    return [...finder.best(admits, count)];
  };
}

const corpora = fc.tuple(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.constantFrom(1, 3, 40, 40, 700, 8192, 8300),
);
const queries = fc.array(
  fc.record({
    weight: fc.double({ min: 0.05, max: 9, noNaN: true }),
    terms: fc.array(fc.record({ id: fc.nat(39), share: fc.constantFrom(1, 1, 0.5, 0.2, 0.06) }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
  { minLength: 1, maxLength: 7 },
);

describe('the candidates', () => {
  test('are those that scoring every sentence finds, of equal ones the earlier', () => {
    fc.assert(
      fc.property(
        corpora,
        queries,
        fc.constantFrom(1, 2, 10, 80, 400),
        fc.constantFrom(1, 1, 2, 7, 1000),
        ([seed, paragraphs], query, count, everyNth) => {
          const index = corpus(seed, paragraphs);
          const concepts = query
            .map(({ terms, weight }) =>
              conceptOf(
                terms.filter((t) => t.id < index.terms),
                weight,
              ),
            )
            .filter((c) => c.terms.length > 0);
          const admits = (d: number): boolean => d % everyNth === 0;
          const find = finderOn(index);
          const expected = exhaustive(index, concepts, admits, count);
          expect(find(concepts, admits, count)).toEqual(expected);
          // Nothing of one query is left for the next.
          expect(find(concepts, admits, count)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are found in several windows of paragraphs', () => {
    const index = corpus(7, 60_000);
    const find = finderOn(index);
    for (const terms of [[39], [39, 0, 1], [38, 37, 36, 2], [5, 4, 3, 2, 1, 0]]) {
      const concepts = terms.map((id, i) => conceptOf([{ id, share: 1 }], 5 - i / 2));
      expect(find(concepts, () => true, 80)).toEqual(exhaustive(index, concepts, () => true, 80));
    }
  });

  test('are none where the query has no terms or nothing is admitted', () => {
    const find = finderOn(corpus(1, 40));
    expect(find([], () => true, 10)).toEqual([]);
    expect(find([conceptOf([{ id: 0, share: 1 }], 1)], () => false, 10)).toEqual([]);
  });
});
