import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STOP_WORDS } from '../../../src/search/words/stop-words.ts';
import {
  expressionKey,
  indexOfLines,
  isBesides,
  LONGEST_EXPRESSION,
  wordingsOf,
} from '../../../src/search/words/wordings.ts';

const resource = (name: string): Buffer =>
  readFileSync(new URL(`../../../resources/wordings/${name}`, import.meta.url));
const lines = resource('wordings.txt').toString().trimEnd().split('\n');
const others = (expression: string): string[] => wordingsOf(expressionKey(expression.split(' ')));

describe('the list', () => {
  test('has one expression a line, in order, each once', () => {
    const typed = lines.map((line) => line.split(' = ')[0]!);
    expect(typed).toEqual([...new Set(typed)].sort());
  });

  test('is of short expressions in lower case, and of other ones for each', () => {
    const odd = lines.filter((line) => {
      const [typed = '', printed = '', ...rest] = line.split(' = ');
      const expressions = [typed, ...printed.split('; ')];
      return (
        rest.length > 0 ||
        printed === '' ||
        new Set(expressions).size < expressions.length ||
        !expressions.some((e) => e.includes(' ')) ||
        expressions.some(
          (e) => !/^[\p{Ll}\d]+(?: [\p{Ll}\d]+)*$/u.test(e) || e.split(' ').length > LONGEST_EXPRESSION,
        )
      );
    });
    expect(odd).toEqual([]);
  });

  test('is of expressions that can be told: none of small words alone, none of several words with one that must stand', () => {
    const untold = lines.flatMap((line) =>
      line.split(/ = |; /u).filter((expression) => {
        const words = expression.split(' ').filter((word) => !isBesides(word));
        return words.every((word) => STOP_WORDS.has(word)) || (expression.includes(' ') && words.length < 2);
      }),
    );
    expect(untold).toEqual([]);
  });
});

test('the index is the one of the list (else run tools/make-wordings-index.ts)', () => {
  const index = indexOfLines(resource('wordings.txt'));
  expect(Buffer.from(index.buffer).equals(resource('index.bin'))).toBe(true);
});

describe('an expression has others', () => {
  test('in any form, with or without what may stand in it', () => {
    expect(others('step down')).toContain('resign');
    expect(others('stepped down')).toEqual(others('step down'));
    expect(others('is stepping down')).toEqual(others('step down'));
  });

  test('and they have it', () => {
    expect(others('resigned')).toContain('step down');
  });

  test('all of a line both ways', () => {
    const key = (expression: string) => expressionKey(expression.split(' '));
    for (const line of lines.filter((_, at) => at % 20 === 0)) {
      const [typed = '', printed = ''] = line.split(' = ');
      for (const other of printed.split('; ').filter((other) => key(other) !== key(typed))) {
        expect(others(typed)).toContain(other);
        expect(others(other).map(key)).toContain(key(typed));
      }
    }
  });

  test('but none that is the same in another form', () => {
    for (const line of lines.filter((_, at) => at % 20 === 0)) {
      const typed = line.split(' = ')[0]!;
      expect(others(typed)).not.toContain(typed);
    }
  });

  test.each(['', 'the', 'lantern ferry'])('“%s” has none', (expression) => {
    expect(others(expression)).toEqual([]);
  });
});
