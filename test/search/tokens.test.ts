import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise, tokenise, WORD } from '../../src/search/tokens.ts';

/** What the expression alone says. */
const plain = (text: string) =>
  [...text.matchAll(new RegExp(WORD.source, 'gu'))]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      word: normalise(match[0]),
    }))
    .filter(({ word }) => word !== '');

const pieces = fc.constantFrom(
  ...`don't|U.S.|A. B.|8 p.m.|15,000|1.8bn|3x|a1|É|café|ﬁ|“Go,”|—|\`|´|’s| | |.|,|the|House|x|𝔸b|٣|$5|_|m.|'`.split(
    '|',
  ),
  ...['\n', '\u00a0', '\u0301', '|'],
);

test('words are those that the expression finds', () => {
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(tokenise(text)).toEqual(plain(text));
      const cut = Math.floor(text.length / 2);
      const tail = plain(text.slice(cut)).map((t) => ({ ...t, start: t.start + cut, end: t.end + cut }));
      expect(tokenise(text, cut)).toEqual(tail);
    }),
    { numRuns: 3_000 },
  );
});
