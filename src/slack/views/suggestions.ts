/** Lines that can be typed as they stand, and what is shown for an id. */

import type { types } from '@slack/bolt';
import { remarkOn } from '../../answer/no-answer.ts';
import { typed } from './message.ts';
import { leaf, richSection, richText } from './quotation.ts';
import { label } from './text.ts';

/** More is a wall, not a suggestion. */
const MOST = 6;
/** A longer one would be cut, and could not be typed as it stands. */
const LONGEST = 200;

/**
 * @param queries each a question that can be sent as it is
 * @returns a "Try:" list for the blocks, and the same lines for the top-level `text`, not yet escaped
 */
export function toType(
  queries: readonly string[],
  command: string | null,
): { blocks: types.KnownBlock[]; lines: string[] } {
  const typable = queries.filter((query) => query.length <= LONGEST).slice(0, MOST);
  if (typable.length === 0) return { blocks: [], lines: [] };
  const offered = typable.map((query) => ({
    line: typed(command, label(query, LONGEST)),
    remark: remarkOn(query),
  }));
  const list: types.RichTextList = {
    type: 'rich_text_list',
    style: 'bullet',
    elements: offered.map(({ line, remark }) =>
      richSection([leaf(line, { code: true }), ...(remark === '' ? [] : [leaf(remark)])]),
    ),
  };
  const lines = ['Try:', ...offered.map(({ line, remark }) => `${line}${remark}`)];
  return { blocks: [richText(richSection([leaf('Try:')]), list)], lines };
}
