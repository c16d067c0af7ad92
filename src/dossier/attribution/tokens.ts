import { BEFORE_NUMBER, NEVER_FINAL, SOMETIMES_FINAL } from '../abbreviations.ts';
import type { Span } from '../article.ts';
import { lowerBound } from '../passages.ts';

/** A word, a number, one punctuation mark, or a whole quotation, with its place in the file. */
export interface Token extends Span {
  /** The text in lower case, curly and reversed apostrophes made straight, the possessive ending kept. */
  lower: string;
  kind: 'word' | 'quotation' | ',' | ';' | ':' | '-' | '(' | ')' | '.';
  /** Starts with a capital letter. */
  capital: boolean;
  /** A quotation that ends in a comma, a stop or a dash, as speech does before its verb. */
  finished: boolean;
  /** Two or more letters, all of them capitals: "US", "BBC". */
  acronym: boolean;
  /** Ends in a possessive: "Ford's", "officials'". */
  possessive: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}$£€#@%]/u;
/** The same of the first 128 code units, which are most of any text. */
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, unit) =>
  Number(WORD.test(String.fromCharCode(unit))),
);
const JOINER = /['’‘\-‑.&/]/u;
const APOSTROPHE = /['’‘]/u;

/**
 * The tokens of one sentence, in order. A quotation that stands in the article's own words is one token, so that
 * nothing said inside it is mistaken for the sentence's grammar; one that the sentence cuts is clipped to it. Other
 * marks (lone quotation marks, bullets) are left out. `quotations` are those of depth 0, in file order; with none,
 * the words inside quotation marks are read like all others. At most `most` tokens are read.
 *
 * @example tokenise('“No,” he said.', sentence, quotations) // quotation, "he", "said", "."
 */
export function tokenise(
  text: string,
  sentence: Span,
  quotations: readonly Span[],
  most = Number.POSITIVE_INFINITY,
): Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  let next = lowerBound(quotations, sentence.start);
  while (at < sentence.end && tokens.length < most) {
    const quotation = quotations[next];
    if (quotation && at >= quotation.start) {
      const end = Math.min(quotation.end, sentence.end);
      if (end > at) tokens.push(token(text, at, end, 'quotation'));
      at = Math.max(at, end);
      next++;
      continue;
    }
    const limit = Math.min(sentence.end, quotation?.start ?? sentence.end);
    at = readToken(text, at, limit, tokens);
  }
  return tokens;
}

/** Reads one token at `at`, or skips one character; returns where the next begins. */
function readToken(text: string, at: number, limit: number, tokens: Token[]): number {
  if (isOfWord(text, at) || isSurrogatePair(text, at)) {
    const end = wordEnd(text, at, limit);
    tokens.push(token(text, at, end, 'word'));
    return end;
  }
  const kind = PUNCTUATION[text[at]!];
  if (kind) tokens.push(token(text, at, at + 1, kind));
  return at + 1;
}

const PUNCTUATION: Record<string, Token['kind']> = {
  ',': ',',
  ';': ';',
  ':': ':',
  '—': '-',
  '–': '-',
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
  '.': '.',
  '!': '.',
  '?': '.',
  '…': '.',
  '-': '-',
};

const isOfWord = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 ? ASCII_WORD[unit] === 1 : WORD.test(text[at]!);
};

/** A letter outside the basic plane, such as 𝐀, taken with its second half. */
const isSurrogatePair = (text: string, at: number): boolean => {
  if (text.charCodeAt(at) < 0xd800) return false;
  const point = text.codePointAt(at)!;
  return point > 0xffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(point));
};

/** Half-open end of the word at `at`: inner joiners ("re-elected", "AT&T", "U.S."), a final stop of an abbreviation, a plural's apostrophe. */
function wordEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    if (isOfWord(text, end)) {
      end++;
      continue;
    }
    const c = text[end]!;
    if (isSurrogatePair(text, end)) end += 2;
    else if (
      JOINER.test(c) &&
      end > at &&
      end + 1 < limit &&
      (isOfWord(text, end + 1) || isSurrogatePair(text, end + 1))
    )
      end++;
    else if (c === ',' && /\d/.test(text[end - 1] ?? '') && /\d/.test(text[end + 1] ?? '')) end++;
    else break;
  }
  if (text[end] === '.' && end < limit && isAbbreviation(text.slice(at, end), end + 1 >= limit))
    return end + 1;
  if (end < limit && APOSTROPHE.test(text[end]!) && /s/i.test(text[end - 1]!)) return end + 1;
  return end;
}

/** `U.S`, `Oct`, `Mr`, `J`: the stop behind belongs to the word; at the sentence's end only where stops stand inside. */
const isAbbreviation = (word: string, last: boolean): boolean =>
  /^(?:\p{Lu}(?:\.\p{L})+|[ap]\.m)$/iu.test(word) ||
  (!last &&
    (/^\p{Lu}$/u.test(word) ||
      NEVER_FINAL.has(word.toLowerCase()) ||
      (/^\p{Lu}/u.test(word) &&
        (SOMETIMES_FINAL.has(word.toLowerCase()) || BEFORE_NUMBER.has(word.toLowerCase())))));

/** A word that nothing more than its first letter need be looked at for, as most are. */
const PLAIN = /^[A-Za-z][a-z]*$/;

function token(text: string, start: number, end: number, kind: Token['kind']): Token {
  const raw = text.slice(start, end);
  if (kind === 'word' && PLAIN.test(raw)) {
    const capital = raw.charCodeAt(0) < 97;
    const lower = capital ? raw.toLowerCase() : raw;
    return { start, end, lower, kind, capital, finished: false, acronym: false, possessive: false };
  }
  const lower = kind === 'word' ? raw.toLowerCase().replace(/[’‘]/gu, "'") : '';
  return {
    start,
    end,
    lower,
    kind,
    capital: kind === 'word' && /^\p{Lu}/u.test(raw),
    finished: kind === 'quotation' && /[,.!?…;:—–-]['"’”»]*$/u.test(raw),
    acronym: /^\p{Lu}(?:[.&]?\p{Lu})+\.?(?:['’]s|s)?$/u.test(raw),
    possessive: /(?:'s|s')$/.test(lower) && !/^(?:it|he|she|that|there|what|who|let)'s$/.test(lower),
  };
}
