import { expect, test } from 'vitest';
import { sentencePieces } from '../../../src/answer/check/pieces.ts';

const literals = (sentence: string) => sentencePieces(sentence).map(({ literal }) => literal);

test('a sentence is taken apart at its statements, and a scrap stays with the one before it', () => {
  expect(literals('Poe sold 12 ships, but the crew was paid in spring')).toEqual([
    'Poe sold 12 ships',
    'the crew was paid in spring',
  ]);
  expect(literals('Poe sold 12 ships, but the crew was paid; he left')).toEqual([
    'Poe sold 12 ships',
    'the crew was paid; he left',
  ]);
  expect(literals('Poe sold 12 ships to the harbour')).toEqual(['Poe sold 12 ships to the harbour']);
});

test('a statement without a subject of its own has that of the sentence', () => {
  const [, told] = sentencePieces('Ann Poe sold 12 ships and told Lind of the sale');
  expect(told).toMatchObject({ literal: 'told Lind of the sale', text: 'Ann Poe told Lind of the sale' });
});

test('who reports it is not looked for', () => {
  const [, paid] = sentencePieces('Poe sold 12 ships, but the crew was paid in spring, the Herald says');
  expect(paid).toMatchObject({
    text: 'the crew was paid in spring, the Herald says',
    matter: 'the crew was paid in spring',
  });
});
