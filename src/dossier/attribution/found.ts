import type { Range } from './noun-phrase.ts';

/**
 * How somebody met what is said of them:
 *
 * - `denies` says that it is not so;
 * - `limits` admits a part of it ("the only contact was one call") or plays it down;
 * - `no_comment` gave no answer;
 * - `unaware` did not know of it;
 * - `negates` says that no concern was raised or no fault found;
 * - `counters` states the contrary of a charge that stands close before ("said the firm does not sell to …").
 */
export type ResponseType = 'denies' | 'limits' | 'no_comment' | 'unaware' | 'negates' | 'counters';

/** A response as its rule finds it, in tokens of its sentence. */
export interface Found {
  type: ResponseType;
  /** The words that make it one. */
  cue: Range;
  /** Who responds; null: the speaker of the sentence, if it has one. */
  who: Range | null;
}
