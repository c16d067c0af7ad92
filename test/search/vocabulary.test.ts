import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';
import { pairLists } from '../../src/search/pairs.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';
import { WordTable } from '../../src/search/word-table.ts';

const WORDS = [
  'kiriyenko',
  'contract',
  'contractor',
  'harbour',
  'vellan',
  'disinformation',
  'ferry',
  'train',
  '15000',
];
/** Words that are each met once. */
function vocabularyOf(words: readonly string[]): Vocabulary {
  const table = WordTable.of(words);
  const wordCount = Uint32Array.from(words, () => 1);
  return new Vocabulary({ vocabulary: table, wordCount, pairs: pairLists(table) });
}

const vocabulary = vocabularyOf(WORDS);
const respelled = (word: string): string | null => {
  const found = vocabulary.respell(word, () => false);
  return found && WORDS[found.word]!;
};

describe('respell', () => {
  test.each([
    ['kiryenko', 'kiriyenko'],
    ['kirienkko', 'kiriyenko'],
    ['harbuor', 'harbour'],
    ['vellann', 'vellan'],
    ['xellan', 'vellan'],
    ['disinfomation', 'disinformation'],
    ['contrat', 'contract'],
    ['fery', 'ferry'],
  ])('%s is %s', (typed, meant) => {
    expect(respelled(typed)).toBe(meant);
  });
  test.each(['iran', 'crimea', 'xyzzy', 'brain', 'contrast', '15001', 'zzzzzzzzzzzz', ''])(
    '%s is nothing here',
    (typed) => {
      expect(respelled(typed)).toBeNull();
    },
  );
  test('a fragment is completed', () => {
    expect(vocabulary.beginningWith('disinf').map((id) => WORDS[id])).toEqual(['disinformation']);
  });
});

describe('the nearest word', () => {
  test('of any word one edit from one of the dossier is one edit away, or none', () => {
    const unit = fc.constantFrom('a', 'b', 'c', 'd');
    const words = fc.uniqueArray(fc.string({ unit, minLength: 6, maxLength: 9 }), {
      minLength: 1,
      maxLength: 40,
    });
    const place = fc.nat(5);
    const edit = fc.oneof(
      fc.tuple(place, unit).map(
        ([at, letter]) =>
          (w: string) =>
            w.slice(0, at) + letter + w.slice(at),
      ),
      fc.tuple(place, unit).map(
        ([at, letter]) =>
          (w: string) =>
            w.slice(0, at) + letter + w.slice(at + 1),
      ),
      place.map((at) => (w: string) => w.slice(0, at) + w.slice(at + 1)),
      place.map((at) => (w: string) => w.slice(0, at) + (w[at + 1] ?? '') + w[at] + w.slice(at + 2)),
    );
    fc.assert(
      fc.property(words, edit, (made, misspell) => {
        const typed = misspell(made[0]!);
        const least = Math.min(...made.map((word) => editDistance(typed, word, 1)));
        const nearest = vocabularyOf(made).nearest(typed)!;
        expect(nearest.edits).toBe(least);
        expect(editDistance(typed, made[nearest.word]!, 1)).toBe(least);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('editDistance', () => {
  /** The textbook recursion, without the limit. */
  const plain = (a: string, b: string): number => {
    const d = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => i || j),
    );
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
        }
      }
    }
    return d[a.length]![b.length]!;
  };
  test('agrees with the plain recursion up to its limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1));
      }),
    );
  });
});
