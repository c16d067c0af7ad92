/**
 * W3C Web Annotation selectors (https://www.w3.org/TR/annotation-model/#selectors) as pairs of `describe` and `match`,
 * named as in apache/incubator-annotator. Spans are half-open UTF-16 ranges; a TextPositionSelector counts code points.
 */
import type { Span } from '../dossier/article.ts';

export interface TextPositionSelector {
  type: 'TextPositionSelector';
  /** Code points before the span; half-open. */
  start: number;
  end: number;
}

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** @example describeTextPosition('😀 no', { start: 3, end: 5 }) // { type: 'TextPositionSelector', start: 2, end: 4 } */
export function describeTextPosition(text: string, span: Span): TextPositionSelector {
  const start = codePoints(text.slice(0, span.start));
  return { type: 'TextPositionSelector', start, end: start + codePoints(text.slice(span.start, span.end)) };
}

/** The span that a position names, or null where the text is too short for it. */
export function matchTextPosition(text: string, selector: TextPositionSelector): Span | null {
  let offset = 0;
  let count = 0;
  let start: number | null = null;
  if (selector.start > selector.end) return null;
  for (const character of text) {
    if (count === selector.start) start = offset;
    if (count === selector.end) return { start: start!, end: offset };
    offset += character.length;
    count++;
  }
  if (count !== selector.end) return null;
  return { start: selector.start === count ? offset : start!, end: offset };
}

/** Code units of context on either side, as in the Hypothesis client; more only where the words stand twice. */
const CONTEXT = 32;

/** The quotation with as much of what stands around it as tells it from every other place with the same words. */
export function describeTextQuote(text: string, span: Span): TextQuoteSelector {
  const exact = text.slice(span.start, span.end);
  for (let context = CONTEXT; ; context *= 2) {
    const from = notInsidePair(text, Math.max(0, span.start - context));
    const to = notInsidePair(text, Math.min(text.length, span.end + context));
    const selector: TextQuoteSelector = {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(from, span.start),
      suffix: text.slice(span.end, to),
    };
    if ((from === 0 && to === text.length) || matchTextQuote(text, selector).length === 1) return selector;
  }
}

/** Every span with these words between this prefix and this suffix, in order. */
export function matchTextQuote(text: string, { prefix, exact, suffix }: TextQuoteSelector): Span[] {
  const found: Span[] = [];
  const whole = prefix + exact + suffix;
  if (exact === '') return found;
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    const start = at + prefix.length;
    found.push({ start, end: start + exact.length });
  }
  return found;
}

/** Moves an offset that would cut an astral character to before it. */
function notInsidePair(text: string, offset: number): number {
  const isLow = /^[\uDC00-\uDFFF]/u.test(text.slice(offset, offset + 1));
  return isLow && /[\uD800-\uDBFF]$/u.test(text.slice(0, offset).slice(-1)) ? offset - 1 : offset;
}
