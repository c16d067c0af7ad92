import { expect, test } from 'vitest';
import { makeQueries, Sources } from '../../bench/queries.ts';
import { generate } from '../../bench/text/generate.ts';
import { wordsOfFolder } from '../../bench/text/words.ts';
import { editDistance } from '../../src/search/edit-distance.ts';
import { STOP_WORDS } from '../../src/search/words/stop-words.ts';

const text = [...generate(5_000, 1, wordsOfFolder('data/musk-putin/articles'))];

function sourcesOf(count: number, seed: number): Sources['chosen'] {
  const sources = new Sources(text.length, count, seed);
  for (const [number, sentence] of text.entries()) sources.look(sentence, number);
  return sources.chosen;
}

const lowered = (number: number): string[] => text[number]!.text.toLowerCase().match(/[a-z]+/g)!;

test('sources are spread over the corpus, the same for the same seed', () => {
  const sources = sourcesOf(200, 5);
  expect(sources).toHaveLength(200);
  expect(new Set(sources.map(({ number }) => number)).size).toBe(200);
  expect(sources.filter(({ number }) => number >= 2_500).length).toBeGreaterThan(80);
  for (const source of sources) expect(text[source.number]!.text).toBe(source.text);
  expect(sourcesOf(200, 5)).toEqual(sources);
  expect(sourcesOf(200, 6)).not.toEqual(sources);
});

test('a keyword query has one or two words of its sentence that carry content', () => {
  for (const { text: query, source } of makeQueries('keyword', sourcesOf(200, 5), 1)) {
    const words = query.split(' ');
    expect([1, 2]).toContain(words.length);
    for (const word of words) {
      expect(lowered(source)).toContain(word.toLowerCase());
      expect(STOP_WORDS.has(word.toLowerCase())).toBe(false);
    }
  }
});

test('a question has 6 to 12 words, those of its sentence in their order behind a question word', () => {
  for (const { text: query, source } of makeQueries('question', sourcesOf(200, 5), 1)) {
    expect(query).toMatch(/^(?:who|what|when|where|why|how) .*\?$/);
    const words = query.slice(0, -1).split(' ');
    expect(words.length).toBeGreaterThanOrEqual(6);
    expect(words.length).toBeLessThanOrEqual(12);
    let at = 0;
    for (const word of words.slice(1)) at = lowered(source).indexOf(word, at) + 1 || Number.NaN;
    expect(at).toBeGreaterThan(0);
  }
});

test('a typo query is the like with one edit in one word', () => {
  const sources = sourcesOf(200, 5);
  for (const { text: query, source } of makeQueries('typo', sources, 1)) {
    const words = query.slice(0, -1).split(' ').slice(1);
    const known = lowered(source);
    const wrong = words.filter((word) => !known.includes(word));
    // An edit may give another word of the sentence, or swap two equal letters.
    expect(wrong.length).toBeLessThanOrEqual(1);
    for (const word of wrong) {
      expect(Math.min(...known.map((k) => editDistance(word, k, 2)))).toBe(1);
    }
  }
  const edits = makeQueries('typo', sources, 1).filter(({ text: query, source }) =>
    query
      .slice(0, -1)
      .split(' ')
      .slice(1)
      .some((word) => !lowered(source).includes(word)),
  );
  expect(edits.length).toBeGreaterThan(180);
});

test('queries are the same for the same seed', () => {
  const sources = sourcesOf(50, 5);
  expect(makeQueries('typo', sources, 9)).toEqual(makeQueries('typo', sources, 9));
  expect(makeQueries('typo', sources, 9)).not.toEqual(makeQueries('typo', sources, 10));
});
