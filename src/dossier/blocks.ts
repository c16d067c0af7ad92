import type { Span } from './article.ts';

/** A block of text between line breaks (or, in hard-wrapped copy, between blank lines), without outer white space. */
export interface Block extends Span {
  /** A blank line, or the file's start, stands before it. */
  afterBlank: boolean;
}

export const LIST_MARKER = /^(?:[-*•●▪◦‣·]|\d{1,3}[.)])\s+/u;
const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]*$/u;

/** The non-blank lines of a file, whatever its line ends, each without outer white space. */
function lines(text: string): Block[] {
  const found: Block[] = [];
  let afterBlank = true;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/gu)) {
    const line = match[0];
    if (line === '') continue;
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    if (end <= start) {
      afterBlank = true;
      continue;
    }
    found.push({ start, end, afterBlank });
    afterBlank = false;
  }
  return found;
}

/**
 * Whether a line goes on in the next one: longish, but under the width no typewriter or mail program passes, and
 * without a sentence's end.
 */
const runsOn = (line: string, next: string): boolean =>
  line.length >= 40 && line.length <= 120 && !ENDS_SENTENCE.test(line) && !/^[-*•●▪◦‣·]\s/u.test(next);

/** True where most neighbouring lines of the file run on: copy wrapped at a fixed width. */
function isHardWrapped(text: string, all: readonly Block[]): boolean {
  let pairs = 0;
  let running = 0;
  for (let i = 0; i + 1 < all.length; i++) {
    if (all[i + 1]!.afterBlank) continue;
    pairs++;
    if (runsOn(slice(text, all[i]!), slice(text, all[i + 1]!))) running++;
  }
  return pairs >= 3 && running / pairs > 0.5;
}

const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/**
 * The blocks of a file in order: its lines or, where the copy is hard-wrapped, its paragraphs of joined lines
 * (a list marker behind a sentence's end begins a new one, and so does a line behind a short one).
 */
export function blocksOf(text: string): Block[] {
  const all = lines(text);
  if (!isHardWrapped(text, all)) return all;
  const blocks: Block[] = [];
  for (const [i, line] of all.entries()) {
    const previous = all[i - 1];
    const before = previous ? slice(text, previous) : '';
    const startsItem =
      LIST_MARKER.test(slice(text, line)) && (ENDS_SENTENCE.test(before) || LIST_MARKER.test(before));
    const joins = previous && !line.afterBlank && before.length >= 40 && !startsItem;
    if (joins) blocks.at(-1)!.end = line.end;
    else blocks.push({ ...line });
  }
  return blocks;
}
