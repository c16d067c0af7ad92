import { expect, test } from 'vitest';
import * as classes from '../../src/search/word-classes.ts';

const { classesOf, NUMBER, TIME, REASON, PEOPLE, PREPOSITION, SPAN_OF_TIME, BOUND } = classes;
const { VAGUE_NUMBER, SCALE, SUPERLATIVE, REPORTING, PRONOUN, AGE, FREQUENCY } = classes;

test.each<[string, number]>([
  ['seven', NUMBER],
  ['15000', NUMBER],
  ['1.8', NUMBER],
  ['4th', NUMBER],
  ['٣', NUMBER],
  ['majority', NUMBER],
  ['1998', NUMBER | TIME],
  ['1980s', NUMBER | TIME],
  ['2026', NUMBER | TIME],
  ['2126', NUMBER],
  ['998', NUMBER],
  ['19987', NUMBER],
  ['million', NUMBER | SCALE],
  ['dollars', SCALE],
  ['october', TIME],
  ['tomorrow', TIME],
  ['hours', TIME | SPAN_OF_TIME],
  ['minutes', SPAN_OF_TIME],
  ['since', TIME | REASON | BOUND],
  ['until', BOUND],
  ['past', VAGUE_NUMBER],
  ['several', NUMBER | VAGUE_NUMBER],
  ['because', REASON],
  ['amid', REASON],
  ['over', REASON | PREPOSITION],
  ['near', PREPOSITION],
  ['officials', PEOPLE],
  ['largest', SUPERLATIVE],
  ['deadliest', SUPERLATIVE],
  ['rest', 0],
  ['est', 0],
  ['told', REPORTING],
  ['she', PRONOUN],
  ['these', PRONOUN],
  ['twice', NUMBER | FREQUENCY],
  ['aged', AGE],
  ['weekly', FREQUENCY],
  ['ferry', 0],
  ['', 0],
])('%s', (word, expected) => {
  expect(classesOf(word)).toBe(expected);
});

test('every class is a bit of its own, none above the thirtieth', () => {
  const bits = Object.values(classes).filter((value) => typeof value === 'number');
  expect(bits).toHaveLength(14);
  expect(new Set(bits).size).toBe(bits.length);
  for (const bit of bits) expect([bit & (bit - 1), bit > 0, bit < 0x40000000]).toEqual([0, true, true]);
});
