/** What every view of a message returns, and what the views need to know besides the answer. */

import type { types } from '@slack/bolt';

/** Article id to the short name shown: see `labelsOf` in answer/citation.ts. */
export type FileLabels = ReadonlyMap<string, string>;

export interface Message {
  /** Reads well alone: notifications and screen readers get this. Already escaped. */
  text: string;
  blocks: types.KnownBlock[];
  /** The same without blocks that not every workspace takes yet; sent where Slack refuses these. */
  plain?: Message;
}

export interface ViewContext {
  /** The slash command's name, with its slash; null in threads and direct messages, where questions need none. */
  command: string | null;
  labels: FileLabels;
}

/** What to type to ask a question. @example typed('/desk', 'heron') // '/desk heron' */
export function typed(command: string | null, query: string): string {
  return command === null ? query : `${command} ${query}`;
}
