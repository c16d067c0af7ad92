import type { Quotation } from '../article.ts';
import type { PlacedSentence } from './reading.ts';
import { quotedGroups } from './speaker-sharing.ts';

/**
 * Cuts an article into stretches of sentences whose attributions have nothing to do with each other's: its paragraphs,
 * but those together that one quotation runs through, since its sentences share a speaker. The first sentence of each
 * stretch, and the number of sentences at the end. Each can be given to `attribute` alone.
 *
 * @param quotations those of depth 0
 */
export function stretchesOf(
  sentences: readonly PlacedSentence[],
  quotations: readonly Quotation[],
): number[] {
  const goesOn = new Uint8Array(sentences.length);
  let marked = 0;
  for (const group of quotedGroups(sentences, quotations)) {
    const last = group.at(-1)!;
    for (let i = Math.max(group[0]! + 1, marked); i <= last; i++) goesOn[i] = 1;
    marked = Math.max(marked, last + 1);
  }
  const starts = sentences.flatMap(({ paragraph }, i) =>
    i === 0 || (paragraph !== sentences[i - 1]!.paragraph && goesOn[i] === 0) ? [i] : [],
  );
  return [...starts, sentences.length];
}
