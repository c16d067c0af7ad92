import type { Quotation, Span } from './article.ts';

/**
 * Widens each sentence to every quotation it cuts: all sentences that one quotation touches get the same passage,
 * which runs from the first one's start to the last one's end. A sentence that cuts none is its own passage.
 * Sentences and quotations are in file order.
 */
export function widenToQuotations(sentences: readonly Span[], quotations: readonly Quotation[]): Span[] {
  const first = sentences.map((_, i) => i);
  const last = sentences.map((_, i) => i);
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue;
    const touched: number[] = [];
    for (let i = lowerBound(sentences, quotation.start); i < sentences.length; i++) {
      if (sentences[i]!.start >= quotation.end) break;
      touched.push(i);
    }
    const from = Math.min(...touched.map((i) => first[i]!));
    const to = Math.max(...touched.map((i) => last[i]!));
    for (let i = from; i <= to; i++) {
      first[i] = from;
      last[i] = to;
    }
  }
  return sentences.map((_, i) => ({ start: sentences[first[i]!]!.start, end: sentences[last[i]!]!.end }));
}

/** Index of the first span that ends after `offset`. */
export function lowerBound(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
