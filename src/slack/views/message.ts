/** What every view of a message returns, and what the views need to know besides the answer. */

import type { types } from '@slack/bolt';

/** Article id to the short name shown: see `labelsOf` in answer/citation.ts. */
export type FileLabels = ReadonlyMap<string, string>;

export interface Message {
  /** Reads well alone: notifications and screen readers get this. Already escaped. */
  text: string;
  blocks: types.KnownBlock[];
}

export interface ViewContext {
  /** The slash command's name, with its slash. */
  command: string;
  labels: FileLabels;
}
