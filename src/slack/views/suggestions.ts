/** Lines that can be typed as they stand. */

import type { types } from '@slack/bolt';
import { typed } from './message.ts';
import { leaf, richSection, richText } from './quotation.ts';
import { label } from './text.ts';

/** More is a wall, not a suggestion. */
const MOST = 6;

/**
 * @param queries each a question that can be sent as it is
 * @returns a "Try:" list for the blocks, and the same lines for the top-level `text`, not yet escaped
 */
export function toType(
  queries: readonly string[],
  command: string | null,
): { blocks: types.KnownBlock[]; lines: string[] } {
  if (queries.length === 0) return { blocks: [], lines: [] };
  const lines = queries.slice(0, MOST).map((query) => typed(command, label(query, 200)));
  const list: types.RichTextList = {
    type: 'rich_text_list',
    style: 'bullet',
    elements: lines.map((line) => richSection([leaf(line, { code: true })])),
  };
  return { blocks: [richText(richSection([leaf('Try:')]), list)], lines: ['Try:', ...lines] };
}
