/** What stands around a passage that was asked for alone. */

import type { types } from '@slack/bolt';
import type { Answer, Quote } from '../../answer/answer.ts';
import { leaf, richSection, richText } from './quotation.ts';
import { contextLine } from './text.ts';

/** Characters of a sentence beside one. */
const LONGEST_BESIDE = 2_000;

/** What goes above and below it; a sentence that is too long is behind the button Context. */
export function besideBlocks({ around }: Answer): [types.KnownBlock[], types.KnownBlock[]] {
  if (around === null) return [[], []];
  const beside = (where: string, quote: Quote | null, nothing: string): types.KnownBlock[] => {
    if (quote === null) return [contextLine(nothing)];
    if (quote.quote.length > LONGEST_BESIDE) return [];
    return [richText(richSection([leaf(`${where}: `), leaf(quote.quote, { italic: true })]))];
  };
  return [
    beside('Before it', around.before, 'The file begins here.'),
    beside('After it', around.after, 'The file ends here.'),
  ];
}
