/** Passages ready to paste: each with its own quotation marks and its place, in a block that is copied as it stands. */

import type { types } from '@slack/bolt';
import { LIMITS } from '../limits.ts';
import { leaf, richText } from './quotation.ts';
import { contextLine, count, plainText } from './text.ts';

/** Room kept for the lines around the texts. */
const AROUND_TEXT = 500;

/**
 * @param texts what `copy ID` gives for each passage; whole or not at all
 * @param missing how many of the passages are not in the files any more
 */
export function copyModal(texts: readonly string[], missing: number): types.ModalView {
  const fitting: string[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length;
    if (length > LIMITS.messageText - AROUND_TEXT || fitting.length >= LIMITS.modalBlocks - 3) break;
    fitting.push(text);
  }
  const left = texts.length - fitting.length;
  return {
    type: 'modal',
    title: plainText('Copy citation'),
    close: plainText('Close'),
    blocks: [
      contextLine('Word for word as in the file, with its place. Select a block and copy it.'),
      ...fitting.map((text) =>
        richText({ type: 'rich_text_preformatted', elements: [leaf(text.replace(/\n$/u, ''))] }),
      ),
      ...(left > 0
        ? [
            contextLine(
              `${count(left, 'passage')} too long for this window; the terminal has them: npm run ask -- "copy ID"`,
            ),
          ]
        : []),
      ...(missing > 0
        ? [contextLine(`${count(missing, 'passage')} cannot be copied: the file has changed since.`)]
        : []),
    ],
  };
}
