import type { Attribution, Span } from '../article.ts';

/** A sentence as attribution needs it: its place in the file and its paragraph's 1-based number. */
export interface PlacedSentence extends Span {
  paragraph: number;
}

/** A sentence's own attribution, with what its neighbours may need of it. */
export interface Reading {
  attribution: Attribution;
  /** Nothing but quoted speech stands in the sentence. */
  allQuoted: boolean;
  /** All who are reported in it; a neighbour may only take over a speaker that stands alone. */
  sources: Span[];
}
