import type { Span } from '../../dossier/article.ts';
import { STOP_WORDS } from '../../search/words/stop-words.ts';

/** A word for checking quotations, with its half-open place in its text. */
export interface CheckedWord extends Span {
  /** Lower case, no marks: two words that differ in typography alone have one key. */
  key: string;
}

/**
 * Words, figures, currency and per cent signs. Unlike the words of the search, nothing is taken off them but marks:
 * "raise" and "raised", "Poe" and "Poe's", "$5" and "£5" stay apart, since a quotation must not change them.
 */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{N}\p{M}]+)*|[$€£¥₽₹%]/gu;

/** @example checkedWords('“Don’t pay 15,000!”').map((w) => w.key) // ['dont', 'pay', '15000'] */
export function checkedWords(text: string, from = 0, to = text.length): CheckedWord[] {
  return [...text.slice(from, to).matchAll(WORD)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    key: /^\p{N}/u.test(match[0])
      ? match[0].replaceAll(',', '')
      : match[0]
          .toLowerCase()
          .replace(/['’‘ʼ`´]/gu, '')
          .normalize('NFC'),
  }));
}

/** Whether a word tells more than the closed-class words and signs do. */
export const isContent = ({ key }: CheckedWord): boolean =>
  /^[\p{L}\p{N}]/u.test(key) && !STOP_WORDS.has(key);

/** Words that turn a statement round: a quotation that gains or loses one says the opposite. */
const NEGATIONS: ReadonlySet<string> = new Set(
  `no not never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent
   hasnt havent hadnt wont wouldnt shouldnt couldnt mustnt aint unaware deny denies denied denying refuse refused`.split(
    /\s+/u,
  ),
);

export const isNegation = (key: string): boolean => NEGATIONS.has(key);
