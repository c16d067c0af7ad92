import { expect, test } from 'vitest';
import { clauseWords } from '../../../src/answer/check/clauses.ts';

/** The words of a text, clause by clause. */
function clauses(text: string): string[] {
  const words = clauseWords(text);
  const numbers = [...new Set(words.map(({ clause }) => clause))];
  return numbers.map((n) =>
    words
      .filter(({ clause }) => clause === n)
      .map(({ key }) => key)
      .join(' '),
  );
}

test.each<[text: string, expected: string[]]>([
  ['The pier was shut. The quay was not.', ['the pier was shut', 'the quay was not']],
  ['The pier was shut; the quay was not', ['the pier was shut', 'the quay was not']],
  ['The pier was shut because the quay was not', ['the pier was shut', 'because the quay was not']],
  ['The pier was shut, and the quay was not sold', ['the pier was shut', 'and the quay was not sold']],
  ['They sold the pier, the quay, and the mole', ['they sold the pier the quay and the mole']],
])('clauses end at marks and conjunctions, and no list is one: %s', (text, expected) => {
  expect(clauses(text)).toEqual(expected);
});
