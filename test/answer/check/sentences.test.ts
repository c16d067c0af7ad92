import { expect, test } from 'vitest';
import { sentencesOf, tellingWords, withoutFilters } from '../../../src/answer/check/sentences.ts';

test.each<[what: string, text: string, sentences: string[]]>([
  ['one sentence is the text', ' The pier was shut. ', [' The pier was shut. ']],
  ['sentences', 'The pier was shut. The quay was sold.', ['The pier was shut.', 'The quay was sold.']],
  ['lines', 'Pier shut by storm\nQuay sold to school', ['Pier shut by storm', 'Quay sold to school']],
  [
    'a scrap goes with the one before it',
    'The pier was shut. He did not. The quay was sold.',
    ['The pier was shut. He did not.', 'The quay was sold.'],
  ],
  ['a scrap that comes first stays', 'Hello! The pier was shut.', ['Hello!', 'The pier was shut.']],
  [
    'a filter is for the whole',
    'from:wire The pier was shut. The quay was sold.',
    ['from:wire The pier was shut. The quay was sold.'],
  ],
])('%s', (_, text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test('filters are no words, and small words tell nothing', () => {
  expect(withoutFilters('from:wire The pier before:2031-03-05')).toBe(' The pier ');
  expect(tellingWords('They were on the old pier')).toBe(2);
});
