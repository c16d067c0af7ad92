import type { Attribution } from '../article.ts';
import type { Range } from './noun-phrase.ts';

/** One reading of a sentence as somebody's words. Ranges are in tokens of the sentence. */
export interface Report {
  /** Null: not stated, or not surely read. */
  source: Range | null;
  cue: Range;
  stance: NonNullable<Attribution['stance']>;
  /** How sure the pattern is, and how far outside the others it stands; the highest wins, then the leftmost. */
  score: number;
  /** A quotation stands in the report, right before or after its verb. */
  quoted: boolean;
}

/**
 * Scores of the patterns. Speech with its words or clause goes before a bare speech act, and what stands inside
 * another's report or in a relative clause goes last; words quoted beside the verb outweigh all of it.
 */
export const SCORE = {
  speech: 10,
  accordingTo: 9,
  participle: 5,
  agent: 8,
  act: 7,
  hearsay: 5,
  adverb: 4,
  comment: 1,
  quoted: 4,
  embedded: -5,
  relative: -6,
} as const;
