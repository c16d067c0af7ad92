import {
  AFTER_CLOCK,
  BEFORE_NUMBER,
  CLOCK,
  LOWERCASE_SOMETIMES_FINAL,
  NEVER_FINAL,
  SENTENCE_OPENERS,
  SOMETIMES_FINAL,
} from './abbreviations.ts';
import type { Span } from './article.ts';

/**
 * A place where a sentence may end: a run of terminators, what closes behind it, and white space or the end.
 * Ideographic and Devanagari stops need no white space behind them.
 */
const CANDIDATE = /(?:[.!?…؟۔]+["'”’»)\]]*(?:\[[\w ]{1,8}\])*(?=\s|$))|(?:[。！？｡।॥]+["'”’»」』）]*)/gu;

/** What a rule looks at: the text up to and with the candidate, and the text behind it. */
interface Boundary {
  /** The terminators and closers themselves, e.g. `?”`. */
  mark: string;
  /** What stands right before the mark, back to white space, a hyphen, a bracket or a quotation mark. */
  word: string;
  before: string;
  after: string;
  /** The first word of `after`, without opening marks. */
  next: string;
}

/** A rule answers whether the two sides belong to one sentence. The first that does keeps them together. */
type KeepRule = (b: Boundary) => boolean;

const OPENING = /^["'“‘„«([]*/u;
const SPEECH =
  /^(?:said|says|asked|asks|added|adds|told|wrote|writes|replied|shouted|cried|wondered|tweeted|posted|exclaimed|demanded|joked|quipped|continued|recalled|read)$/;

const isSingleStop = (b: Boundary): boolean => b.mark.startsWith('.') && !b.mark.startsWith('..');
const isSometimesFinal = (word: string): boolean =>
  LOWERCASE_SOMETIMES_FINAL.has(word) || (/^\p{Lu}/u.test(word) && SOMETIMES_FINAL.has(word.toLowerCase()));
const opensSentence = (word: string): boolean =>
  SENTENCE_OPENERS.has(word.toLowerCase().replace(/[,;:’'].*$/u, ''));

/** `"Why?" he asked`, `the Dr. said`, `... and so on`: a small letter follows, unless it starts a name (iPhone). */
const lowercaseFollows: KeepRule = (b) => /^\p{Ll}/u.test(b.next) && !/^\p{Ll}\p{Lu}/u.test(b.next);

/** `. . .` and `...?`: punctuation follows. */
const punctuationFollows: KeepRule = (b) => /^[.,;:!?…–—-]/u.test(b.after);

/** Titles and the like, which something must follow. */
const abbreviationNeverFinal: KeepRule = (b) =>
  isSingleStop(b) &&
  b.mark.length === 1 &&
  NEVER_FINAL.has(b.word.toLowerCase()) &&
  /^[\p{L}\p{N}]/u.test(b.next);

/** `No. 4`, `Oct. 25`. */
const abbreviationBeforeNumber: KeepRule = (b) =>
  isSingleStop(b) && BEFORE_NUMBER.has(b.word.toLowerCase()) && /^\d/.test(b.next);

/** `9 a.m. ET`, `9 a.m. Monday`. */
const clockBeforeZoneOrDay: KeepRule = (b) =>
  isSingleStop(b) && CLOCK.has(b.word.toLowerCase()) && AFTER_CLOCK.test(b.next) && !opensSentence(b.next);

/** `Acme Inc. Chairman`, `the U.S. Senate`: kept unless the next word is one that opens sentences. */
const abbreviationBeforeName: KeepRule = (b) =>
  isSingleStop(b) &&
  b.mark.length === 1 &&
  (isSometimesFinal(b.word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(b.word)) &&
  /^\p{Lu}/u.test(b.next) &&
  !opensSentence(b.next);

/** `George W. Bush`, `J. R. Smith`, but not `Plan B. The`. */
const initialBeforeName: KeepRule = (b) =>
  isSingleStop(b) &&
  b.mark.length === 1 &&
  /^\p{Lu}$/u.test(b.word) &&
  /^\p{Lu}/u.test(b.next) &&
  !opensSentence(b.next);

/** `“Why?” Smith asked.` and `“Stop!” Mr Lee said.` are one sentence. */
const speechTagFollows: KeepRule = (b) => {
  if (!/[!?…][”"’»]/u.test(b.mark)) return false;
  const words = b.after.slice(0, 80).split(/\s+/u).slice(0, 5);
  const verb = words.findIndex((w) => SPEECH.test(w.replace(/[.,;:]+$/u, '')));
  return verb > 0 && words.slice(0, verb).every((w) => /^\p{Lu}/u.test(w));
};

/** `He (No. 4. in the list) won`: an open bracket that closes soon, before the sentence goes on. */
const insideBrackets: KeepRule = (b) => {
  const open = b.before.lastIndexOf('(');
  if (open < 0 || b.before.indexOf(')', open) >= 0 || b.mark.includes(')')) return false;
  const close = b.after.indexOf(')');
  return close >= 0 && close < 80 && /^\)\s*[\p{Ll},;]/u.test(b.after.slice(close));
};

/** Nothing but a number or a letter before the stop: the mark of a list. */
const listNumber: KeepRule = (b) => /^\s*(?:\d{1,3}|\p{L})$/u.test(b.before.slice(0, -b.mark.length));

const KEEP_RULES: readonly KeepRule[] = [
  lowercaseFollows,
  punctuationFollows,
  abbreviationNeverFinal,
  abbreviationBeforeNumber,
  clockBeforeZoneOrDay,
  abbreviationBeforeName,
  initialBeforeName,
  speechTagFollows,
  insideBrackets,
  listNumber,
];

/** How far a rule may look back and forward, in code units: enough for any bracket, and it keeps the scan linear. */
const WINDOW = 400;

/**
 * The sentences of `text.slice(block.start, block.end)`, in order, without the white space between them. Joined with
 * that white space they are the block again. Line breaks inside the block count as spaces (hard-wrapped copy).
 *
 * @example splitSentences('Dr. Lee left. He ran.', { start: 0, end: 21 }) // [{start: 0, end: 13}, {start: 14, end: 21}]
 */
export function splitSentences(text: string, block: Span): Span[] {
  const body = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of body.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    const before = body.slice(Math.max(from, end - WINDOW), end);
    const after = body.slice(end, end + WINDOW).trimStart();
    if (after === '') continue;
    const beforeMark = before.slice(0, -match[0].length);
    const boundary: Boundary = {
      mark: match[0],
      word: beforeMark.slice(wordStart(beforeMark)),
      before,
      after,
      next: /^\S*/u.exec(after.replace(OPENING, ''))?.[0] ?? '',
    };
    if (KEEP_RULES.some((keeps) => keeps(boundary))) continue;
    push(spans, body, from, end, block.start);
    from = end;
  }
  push(spans, body, from, body.length, block.start);
  return spans;
}

const BEFORE_WORD = /[\s"'“‘„«([\]—–-]/u;

/** Where the word that a text ends in begins. From the end: a pattern with `$` would be tried at every place before it. */
function wordStart(text: string): number {
  let at = text.length;
  while (at > 0 && !BEFORE_WORD.test(text[at - 1]!)) at--;
  return at;
}

/** Adds `[from, end)` without outer white space; a piece without a letter or digit joins the sentence before it. */
function push(spans: Span[], body: string, from: number, end: number, offset: number): void {
  const piece = body.slice(from, end);
  const start = offset + from + (piece.length - piece.trimStart().length);
  const stop = offset + from + piece.trimEnd().length;
  if (stop <= start) return;
  const last = spans.at(-1);
  if (last && !/[\p{L}\p{N}]/u.test(piece)) last.end = stop;
  else spans.push({ start, end: stop });
}
