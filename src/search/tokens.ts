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
const WORD =
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
  for (const match of slice.matchAll(WORD)) {
    const word = normalise(match[0]);
    if (word === '') continue;
    const start = from + match.index;
    tokens.push({ start, end: start + match[0].length, word });
  }
  return tokens;
}
