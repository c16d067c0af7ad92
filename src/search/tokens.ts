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
  const slice = from === 0 && to === text.length ? text : text.slice(from, to);
  for (let at = 0; at < slice.length; ) {
    if (isAsciiSign(slice.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = endOfPlainWord(slice, at);
    if (end > at) {
      tokens.push({ start: from + at, end: from + end, word: slice.slice(at, end).toLowerCase() });
      at = end;
      continue;
    }
    WORD.lastIndex = at;
    const match = WORD.exec(slice);
    if (match === null) break;
    at = match.index + match[0].length;
    const word = normalise(match[0]);
    if (word !== '') tokens.push({ start: from + match.index, end: from + at, word });
  }
  return tokens;
}

const isAsciiDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isAsciiLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
const isAsciiSign = (unit: number): boolean => unit < 128 && !isAsciiDigit(unit) && !isAsciiLetter(unit);

/**
 * The end of a word of plain letters (digits after the first) that begins at `at`, or `at` where it takes `WORD` to
 * tell: an apostrophe, the stop of an initialism, or anything that is not ASCII comes behind. Nine words in ten are plain.
 */
function endOfPlainWord(text: string, at: number): number {
  if (!isAsciiLetter(text.charCodeAt(at))) return at;
  let end = at + 1;
  let unit = text.charCodeAt(end);
  while (isAsciiLetter(unit) || isAsciiDigit(unit)) unit = text.charCodeAt(++end);
  // Behind the last unit stands no number.
  const isPlain = !(unit >= 128) && unit !== 39 && unit !== 96 && !(unit === 46 && end === at + 1);
  return isPlain ? end : at;
}
