import type { Span } from '../article.ts';
import type { Tagged } from './tags.ts';

/** Shortest quotation, in words, taken for somebody's speech where no verb reports it. Below that: scare quotes. */
const UNREPORTED_SPEECH = 5;
/** Longest title, in words. */
const LONGEST_TITLE = 10;
/** Words that stay small inside a title. */
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|of|on|or|the|to|vs|with)$/;
/** Before a quoted name or term: "so-called", "known as". */
const NAMERS =
  /^(?:so-called|known|nicknamed|titled|entitled|named|term|terms|word|words|phrase|slogan|hashtag)$/;
/** The same as participles: "a feature called “Quick Look”". */
const CALLED = /^(?:called|dubbed|labelled|labeled|branded)$/;
const SPACE = /\s+/u;

const inner = (text: string, span: Span): string =>
  text.slice(span.start, span.end).replace(/^["'“‘„«]+|["'”’»“]+$/gu, '');
const wordsOf = (quoted: string): string[] => quoted.split(SPACE).filter((w) => /[\p{L}\p{N}]/u.test(w));

/**
 * True where a quotation is a title, a name or a term rather than words that somebody said: every word of it
 * capitalised and no punctuation at its end, behind a noun or a preposition ("her album “Blue Sky”"), or behind
 * `so-called`, `known as`, `titled`.
 */
export function isTitleOrTerm(
  text: string,
  span: Span,
  before: Tagged | undefined,
  second: Tagged | undefined,
): boolean {
  const quoted = inner(text, span);
  const words = wordsOf(quoted);
  if (words.length === 0) return true;
  const namer = before?.lower === 'as' || before?.lower === 'the' ? second : before;
  if (
    namer &&
    (NAMERS.test(namer.lower) || (namer.tag === 'participle' && CALLED.test(namer.lower))) &&
    words.length < LONGEST_TITLE
  )
    return true;
  if (words.length > LONGEST_TITLE || /[.,!?;:…]$/u.test(quoted)) return false;
  const nominal =
    before === undefined ||
    ['noun', 'name', 'determiner', 'preposition', 'coordinator', 'gerund', 'number', 'comma'].includes(
      before.tag,
    );
  if (!nominal || before?.lower === 'as') return false;
  return words.every((word, i) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word) || (i > 0 && SMALL.test(word)));
}

/** True where a quotation is speech although the sentence has no verb for it: long, or a sentence of its own. */
export const isUnreportedSpeech = (text: string, span: Span): boolean => {
  const quoted = inner(text, span);
  return wordsOf(quoted).length >= UNREPORTED_SPEECH || /\s.*[.!?…,]$/su.test(quoted);
};
