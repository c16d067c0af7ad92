import type { Quotation, Span } from './article.ts';

/** Marks that open a quotation, with the marks that may close it; copy mixes straight and curly ones. */
const CLOSERS: Record<string, string> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '"': '"”',
  '‘': '’',
  "'": "'",
};

const OPENING = /[“„«"‘']/g;

const LETTER = /[\p{L}\p{N}]/u;
const isLetter = (c: string): boolean => LETTER.test(c);
const isSpace = (c: string): boolean => c === '' || /\s/u.test(c);

/** Before an opening mark: nothing, white space, an opening bracket, a dash or another opening mark. */
const canOpen = (before: string, after: string): boolean =>
  (isSpace(before) || '([{—–-/“‘„«"\''.includes(before)) && !isSpace(after);

/** A single mark opens only before a letter; `'90s`, `'em` and `China‘s` are apostrophes. */
const opensSingle = (text: string, at: number, block: Span): boolean => {
  const before = at > block.start ? text[at - 1]! : '';
  const after = text.slice(at + 1, at + 6);
  if (!canOpen(before, after[0] ?? '') || !isLetter(after[0] ?? '')) return false;
  return !/^(?:\d0s|em\b|n['’]|til\b|tis\b|twas\b|cause\b|round\b)/iu.test(after);
};

/**
 * Where a single quotation mark opened at `open` closes, or -1. The closing mark is the apostrophe's own sign, so:
 * between letters it is an apostrophe; after an `s` and before a small letter it is a plural's apostrophe if
 * another candidate follows before the next quotation opens.
 */
function closesSingle(text: string, open: number, block: Span): number {
  const mark = text[open] === "'" ? "'" : '’';
  let plural = -1;
  for (let i = open + 2; i < block.end; i++) {
    const c = text[i]!;
    if ((c === '‘' || (c === "'" && mark === "'")) && opensSingle(text, i, block)) break;
    if (c !== mark) continue;
    const after = i + 1 < block.end ? text[i + 1]! : '';
    if (isLetter(after) || isSpace(text[i - 1]!)) continue;
    if (/[sz]/i.test(text[i - 1]!) && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 3))) {
      if (plural < 0) plural = i;
      continue;
    }
    return i;
  }
  return plural;
}

/** No copy nests quotations deeper; without a bound a page of opening marks would take quadratic time. */
const DEEPEST = 8;

/** Where a double quotation mark opened at `open` closes, or -1. */
function closesDouble(text: string, open: number, block: Span): number {
  const closers = CLOSERS[text[open]!]!;
  let depth = 0;
  for (let i = open + 1; i < block.end; i++) {
    const c = text[i]!;
    if (c === text[open] && c !== '"' && ++depth > DEEPEST) return -1;
    if (closers.includes(c)) {
      if (c === '"' && isSpace(text[i - 1]!) && !isSpace(text[i + 1] ?? '')) return -1;
      if (depth-- === 0) return i;
    }
  }
  return -1;
}

/**
 * The quotations of one paragraph, outer ones before the ones nested in them. A mark without a partner is no
 * quotation, except where the next paragraph opens with the same mark (`continues`): the convention for speech
 * over several paragraphs, in which only the last one closes; its quotation runs to the paragraph's end, unclosed.
 *
 * @example findQuotations('He said “no”.', { start: 0, end: 13 }, false) // [{start: 8, end: 12, depth: 0, closed: true}]
 */
export function findQuotations(text: string, block: Span, continues: boolean): Quotation[] {
  const found: Quotation[] = [];
  const upToEnd = text.slice(0, block.end);
  scan(block, 0);
  return found;

  /** The next mark that may open a quotation; the paragraph's end where there is none. */
  function nextMark(from: number): number {
    OPENING.lastIndex = from;
    return OPENING.test(upToEnd) ? OPENING.lastIndex - 1 : block.end;
  }

  function scan(region: Span, depth: number): void {
    for (let i = nextMark(region.start); i < region.end; i = nextMark(i + 1)) {
      const c = text[i]!;
      const single = c === '‘' || c === "'";
      const before = i > region.start ? text[i - 1]! : '';
      if (single ? !opensSingle(text, i, region) : !canOpen(before, text[i + 1] ?? '')) continue;
      const close = single ? closesSingle(text, i, region) : closesDouble(text, i, region);
      if (close < 0 && (single || depth > 0 || !continues || !'“"«'.includes(c))) continue;
      const end = close < 0 ? region.end : close + 1;
      found.push({ start: i, end, depth, closed: close >= 0 });
      if (depth === 0) scan({ start: i + 1, end: close < 0 ? end : close }, 1);
      i = end - 1;
    }
  }
}
