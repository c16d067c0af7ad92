/** One word of a text. `start`/`end`: half-open UTF-16 range in the text that was tokenised. */
export interface Token {
  start: number;
  end: number;
  /** The normalised word: see `normalise`. */
  word: string;
}

/**
 * A word: letters and digits, with apostrophes and full stops inside (`don't`, `China‘s`, `U.S.`), or a number with
 * its separators (`15,000`, `15 000`, `1.8`). Hyphens separate words.
 */
export const WORD =
  /\p{N}{1,3}(?:[,\u00A0\u2009\u202F ]\p{N}{3})+(?!\p{N})(?:\.\p{N}+)?|\p{N}+(?:\.\p{N}+)*(?=(?:bn|tn|mn|m|k|b)\b)|\p{N}+(?:\.\p{N}+)+\p{L}*|(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{N}\p{M}]+)*/gu;

const POSSESSIVE = /['’‘ʼ`´]s$/u;
const APOSTROPHES = /['’‘ʼ`´]/gu;
/** `8 p.m.` keeps its stop inside, so that it is not the prime minister. */
const CLOCK = /^[ap]\.m\.$/u;
const SEPARATORS = /[,\u00A0\u2009\u202F ]/gu;

/**
 * The normal form in which words are compared: lower case, no diacritics, no possessive, no apostrophes, no
 * separators between the digits of a number, no stops in an initialism.
 *
 * @example normalise('China‘s') // 'china'
 * @example normalise('15,000')  // '15000'
 * @example normalise('U.S.')    // 'us'
 */
export function normalise(raw: string): string {
  if (/^\p{N}/u.test(raw))
    return raw.replace(SEPARATORS, '').replace(APOSTROPHES, '').normalize('NFKC').toLowerCase();
  let word = raw.toLowerCase();
  if (/^[a-z0-9]+$/.test(word)) return word;
  if (/^(?:\p{L}\.)+$/u.test(word)) word = CLOCK.test(word) ? word.slice(0, -1) : word.replaceAll('.', '');
  return word.replace(POSSESSIVE, '').replace(APOSTROPHES, '').normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The words of `text.slice(from, to)` in order; offsets are into `text`. Linear in the length. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  visitTokens(text, from, to, (start, end, word) =>
    tokens.push({ start, end, word: word ?? text.slice(start, end).toLowerCase() }),
  );
  return tokens;
}

/**
 * Calls `visit` for each word of `text.slice(from, to)` with its place in `text`, and with its normal form where that is
 * more than the ASCII letters and digits that stand there in lower case; else with null, so that none need be made.
 */
export function visitTokens(
  text: string,
  from: number,
  to: number,
  visit: (start: number, end: number, word: string | null) => void,
): void {
  let slice: string | null = null;
  for (let at = from; at < to; ) {
    if (isAsciiSign(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = endOfPlainWord(text, at, to);
    if (end > at) {
      visit(at, end, null);
      at = end;
      continue;
    }
    // What stands behind the end is not seen.
    slice ??= text.slice(from, to);
    WORD.lastIndex = at - from;
    const match = WORD.exec(slice);
    if (match === null) break;
    const start = from + match.index;
    at = start + match[0].length;
    const word = normalise(match[0]);
    if (word !== '') visit(start, at, word);
  }
}

const isAsciiDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isAsciiLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
const isAsciiSign = (unit: number): boolean => unit < 128 && !isAsciiDigit(unit) && !isAsciiLetter(unit);

/**
 * The end, `to` at most, of a word of plain letters (digits after the first) that begins at `at`, or `at` where it takes
 * `WORD` to tell: an apostrophe, the stop of an initialism, or anything that is not ASCII comes behind. Nine words in ten
 * are plain.
 */
function endOfPlainWord(text: string, at: number, to: number): number {
  if (!isAsciiLetter(text.charCodeAt(at))) return at;
  let end = at + 1;
  let unit = 0;
  for (; end < to; end++) {
    unit = text.charCodeAt(end);
    if (!isAsciiLetter(unit) && !isAsciiDigit(unit)) break;
  }
  if (end === to) return end;
  const isPlain = unit < 128 && unit !== 39 && unit !== 96 && !(unit === 46 && end === at + 1);
  return isPlain ? end : at;
}
