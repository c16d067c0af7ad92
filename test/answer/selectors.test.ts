import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeTextPosition,
  describeTextQuote,
  matchTextPosition,
  matchTextQuote,
} from '../../src/answer/selectors.ts';
import { textFragmentLink } from '../../src/answer/text-fragment.ts';

/** A text of hostile pieces and a span of it that cuts no astral character. */
const textAndSpan = fc
  .array(
    fc.constantFrom(
      'a',
      'a ',
      '😀',
      '𝒜',
      '👩‍👩‍👧',
      '\r\n',
      '“no”',
      '<b>',
      '\u0301',
      '\u202E',
      ' ',
      'é',
      'no ',
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .chain((pieces) => {
    const points = [...pieces.join('')];
    return fc
      .tuple(fc.nat(points.length), fc.nat(points.length))
      .map(([a, b]) => ({ points, from: Math.min(a, b), to: Math.max(a, b) }));
  });
const spanOf = ({ points, from, to }: { points: string[]; from: number; to: number }) => {
  const start = points.slice(0, from).join('').length;
  return { start, end: start + points.slice(from, to).join('').length };
};

describe('selectors', () => {
  test('positions count code points and lead back', () => {
    fc.assert(
      fc.property(textAndSpan, (sample) => {
        const text = sample.points.join('');
        const span = spanOf(sample);
        const selector = describeTextPosition(text, span);
        expect(selector).toEqual({ type: 'TextPositionSelector', start: sample.from, end: sample.to });
        expect(matchTextPosition(text, selector)).toEqual(span);
      }),
    );
  });
  test('quotations lead back to their one place, however often the words stand there', () => {
    fc.assert(
      fc.property(textAndSpan, (sample) => {
        const text = sample.points.join('');
        const span = spanOf(sample);
        if (span.start === span.end) return;
        const selector = describeTextQuote(text, span);
        expect(selector.exact).toBe(text.slice(span.start, span.end));
        expect(matchTextQuote(text, selector)).toEqual([span]);
      }),
    );
  });
  test('context grows only where it must', () => {
    const text = `${'x'.repeat(40)}${'la '.repeat(30)}`;
    expect(describeTextQuote('The quay is shut.', { start: 4, end: 8 })).toEqual({
      type: 'TextQuoteSelector',
      exact: 'quay',
      prefix: 'The ',
      suffix: ' is shut.',
    });
    expect(describeTextQuote(text, { start: 85, end: 87 }).prefix.length).toBeGreaterThan(32);
  });
  test('a position past the text, and words that are not there, name nothing', () => {
    expect(matchTextPosition('ab', { type: 'TextPositionSelector', start: 1, end: 3 })).toBeNull();
    expect(matchTextPosition('ab', { type: 'TextPositionSelector', start: 2, end: 1 })).toBeNull();
    expect(matchTextQuote('ab', { type: 'TextQuoteSelector', exact: 'b', prefix: 'b', suffix: '' })).toEqual(
      [],
    );
  });
});

describe('a text fragment link', () => {
  const link = (text: string, start = 0, end = text.length): string =>
    textFragmentLink('https://e.org/a', text, { start, end });
  test('names a short quotation whole, with the directive’s own signs encoded', () => {
    expect(link('He said: a-b, c & d.')).toBe(
      'https://e.org/a#:~:text=He%20said%3A%20a%2Db%2C%20c%20%26%20d.',
    );
  });
  test('goes behind a fragment that is there', () => {
    expect(textFragmentLink('https://e.org/a#top', 'No.', { start: 0, end: 3 })).toBe(
      'https://e.org/a#top:~:text=No.',
    );
  });
  test('names a long one by words that lead to its start and end alone', () => {
    const text = `One two three four began. One two three four five ${'la '.repeat(80)}ends here now at last.`;
    const start = text.indexOf('One two three four five');
    const [first, last] = link(text, start).split('text=')[1]!.split(',').map(decodeURIComponent);
    expect(text.indexOf(first!)).toBe(start);
    expect(text.indexOf(last!, start) + last!.length).toBe(text.length);
    expect(last).toBe('here now at last.');
  });
});
