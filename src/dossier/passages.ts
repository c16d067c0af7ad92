import type { Quotation, Span } from './article.ts';

/**
 * Widens each sentence to every quotation it cuts: all sentences that one quotation touches get the same passage,
 * which runs from the first one's start to the last one's end. A sentence that cuts none is its own passage.
 * Sentences and quotations are in file order.
 */
export function widenToQuotations(sentences: readonly Span[], quotations: readonly Quotation[]): Span[] {
  // Runs of sentences that one passage joins, half-open, in order; those that quotations chain are one run.
  const runs: { from: number; to: number }[] = [];
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue;
    const from = lowerBound(sentences, quotation.start);
    const last = runs.at(-1);
    let to = Math.max(from, last?.to ?? 0);
    while (to < sentences.length && sentences[to]!.start < quotation.end) to++;
    if (last && from < last.to) last.to = to;
    else if (to > from) runs.push({ from, to });
  }
  const passages = sentences.map(({ start, end }) => ({ start, end }));
  for (const { from, to } of runs) {
    const passage = { start: sentences[from]!.start, end: sentences[to - 1]!.end };
    passages.fill(passage, from, to);
  }
  return passages;
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
