import { quotedPart, type Stretch } from './find.ts';
import type { Finding } from './finding.ts';
import type { CheckedWord } from './words.ts';

/** A piece of a stitched quotation has so many words at least; the pieces together cover so much of it. */
const PIECE = 3;
const STITCHED = 0.8;

/** Runs of the pasted words that stand in different places, longest first where there is a choice, or none. */
export function stitchedFrom(stretches: readonly Stretch[], text: string, pasted: CheckedWord[]): Finding[] {
  const pieces: Finding[] = [];
  let covered = 0;
  for (let from = 0; from < pasted.length; ) {
    const piece = longestFrom(stretches, pasted, from);
    if (!piece) {
      from++;
      continue;
    }
    const { stretch, at, length } = piece;
    const place = { start: stretch.words[at]!.start, end: stretch.words[at + length - 1]!.end };
    const words = text.slice(pasted[from]!.start, pasted[from + length - 1]!.end);
    pieces.push({
      verdict: 'STITCHED',
      article: stretch.article,
      sentence: stretch.sentence,
      place,
      words: length,
      quotedWords: quotedPart(stretch.article, place, stretch.words).words,
      diff: [{ change: '=', words }],
      negationDiffers: false,
    });
    covered += length;
    from += length;
  }
  return covered >= STITCHED * pasted.length ? pieces : [];
}

function longestFrom(stretches: readonly Stretch[], pasted: readonly CheckedWord[], from: number) {
  let best: { stretch: Stretch; at: number; length: number } | null = null;
  for (const stretch of stretches) {
    for (let at = 0; at < stretch.words.length; at++) {
      let length = 0;
      while (
        from + length < pasted.length &&
        at + length < stretch.words.length &&
        stretch.words[at + length]!.key === pasted[from + length]!.key
      ) {
        length++;
      }
      if (length >= PIECE && length > (best?.length ?? 0)) best = { stretch, at, length };
    }
  }
  return best;
}
