import type { Furniture, FurnitureKind, Span } from './article.ts';
import { type Block, blocksOf, LIST_MARKER } from './blocks.ts';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const DAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?),? ';
const CALENDAR = `(?:${DAY})?(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4})`;

/** `date 2024-10-25` before the first sentence. */
const RUN_IN_DATE = /^date[: ]\s*\d{4}-\d{1,2}-\d{1,2}(?=\s|$)/iu;

/** A line of its own: `Published: 25 October 2024`, `Oct. 25, 2024 10:30 a.m. ET`, `2024-10-25T10:00:00Z`. */
const DATE_LINE = new RegExp(
  `^(?:(?:first )?(?:published|posted|updated|last updated|date|issued)(?: on| at)?:? ?)?${CALENDAR}(?:[T,]? ?(?:at )?\\d{1,2}[:.]\\d{2}[\\w:. +]{0,16})?\\.?$`,
  'iu',
);

const BYLINE =
  /^\(?(?:By|Words by|Text by|Reporting by|Additional reporting by|Editing by|Written by|Story by)\s\p{Lu}(?:[^.!?]|\b\p{Lu}\.){1,120}(?:\.|$)/u;

/** `KYIV, Oct 25 (Agency) —`, `LONDON (AP) –`, `New Delhi, March 3 (Agency) -`, `PORT TOWN —`. */
const DATELINE = new RegExp(
  `^(?:(?=\\p{Lu}{2})[\\p{Lu} .'’/-]{3,40}(?:, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?)?(?:,? ${MONTH} \\d{1,2}(?:, \\d{4})?)?(?: \\([\\p{L} .&/-]{2,40}\\))?|\\p{Lu}[\\p{L}.'’ -]{1,40}(?:, \\p{Lu}[\\p{L}. ]{1,20})?(?:,? ${MONTH} \\d{1,2}(?:, \\d{4})?)? \\([\\p{Lu}][\\p{L} .&/-]{1,40}\\))\\s?(?:—|–|--|-)\\s`,
  'u',
);

const MARKDOWN_HEADING = /^#{1,6}\s/u;

/**
 * A mark that stands at a paragraph's end, apart from its sentence. White space is taken from the start of its run: from
 * each space on, a line of spaces would take quadratic time.
 */
const TRAILING_MARK = /(?<!\s)\s+[|■▪●◆#*]+$/u;
const MARKS = '|■▪●◆#*';
const ONLY_MARKS = /^[^\p{L}\p{N}]+$/u;

/** `What happened Jane Roe, ...`, `What next? The ...`: a question without a subject, then a sentence's start. */
const RUN_IN_QUESTION = /^(?:What|Who|Why|How|When|Where)(?: \p{Ll}+){1,3}\??(?= ["“‘']?\p{Lu})/u;
const RUN_IN_DANGLING =
  / (?:in|on|at|by|for|from|with|to|of|about|after|before|the|a|an|and|or|is|was|are|were|did|does|do|has|have|had|will|would|can|could|if|that|when|as)\??$/u;

const TERMINATED = /[.!?…:;,]["'”’»)\]]*$/u;
/** Runs of white space and 1: the words of a line without outer white space. */
function wordCount(line: string): number {
  let count = 1;
  let wasSpace = false;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    const isSpace = unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : /\s/u.test(line[i]!);
    if (isSpace && !wasSpace) count++;
    wasSpace = isSpace;
  }
  return count;
}

/** At least 60 % of the words of four letters or more begin with a capital. */
function isTitleCase(line: string): boolean {
  const words = line.split(/\s+/u).filter((w) => /\p{L}{4}/u.test(w));
  return words.length > 0 && words.filter((w) => /^\P{L}*\p{Lu}/u.test(w)).length >= 0.6 * words.length;
}

const isHeadingShaped = (line: string, most: number): boolean =>
  wordCount(line) <= most && !TERMINATED.test(line) && !LIST_MARKER.test(line);

/** `Will the Dam Hold?`: a headline may end in a question mark. */
const isQuestionHeadline = (line: string): boolean =>
  /[?!]["'”’]?$/u.test(line) && wordCount(line) <= 16 && isTitleCase(line) && !/[.!?…]\s/u.test(line);

export interface Layout {
  furniture: Furniture[];
  /** The running text, in order; each span is one paragraph without furniture and outer white space. */
  paragraphs: Span[];
}

/**
 * Tells a file's running text from its furniture. Everything outside the paragraphs is white space or named
 * furniture. A file that would be furniture alone is taken as running text: nothing is lost by a guess.
 */
export function layoutOf(text: string): Layout {
  const furniture: Furniture[] = [];
  if (text.startsWith('\uFEFF')) furniture.push({ kind: 'byteOrderMark', start: 0, end: 1 });
  const blocks = withoutFrontMatter(text, blocksOf(text), furniture);
  const bodyAt = blocks.findIndex((b) => isBody(text.slice(b.start, b.end)));
  const runIns = countRunIns(text, blocks);
  const paragraphs: Span[] = [];
  for (const [i, block] of blocks.entries()) {
    const kind = bodyAt < 0 ? null : wholeBlockKind(text, blocks, i, bodyAt);
    if (kind) furniture.push({ kind, start: block.start, end: block.end });
    else paragraphs.push(stripRunIns(text, block, bodyAt, i, runIns, furniture));
  }
  return {
    furniture: furniture.sort((a, b) => a.start - b.start),
    paragraphs: paragraphs.filter((p) => p.end > p.start),
  };
}

function withoutFrontMatter(text: string, blocks: Block[], furniture: Furniture[]): Block[] {
  const fence = (b: Block | undefined): boolean =>
    b !== undefined && /^---$/u.test(text.slice(b.start, b.end));
  if (!fence(blocks[0])) return blocks;
  const close = blocks.findIndex((b, i) => i > 0 && fence(b));
  if (close < 0 || close > 40) return blocks;
  furniture.push({ kind: 'frontMatter', start: blocks[0]!.start, end: blocks[close]!.end });
  return blocks.slice(close + 1);
}

/** Running text ends like a sentence and is longer than a label; a run-in stamp may stand before it. */
const isBody = (line: string): boolean =>
  !DATE_LINE.test(line) &&
  !BYLINE.test(line) &&
  !MARKDOWN_HEADING.test(line) &&
  wordCount(line) >= 4 &&
  (/[.!…]["'”’»)\]]*(?:\s+[|■▪●◆#*]+)?$/u.test(line) || wordCount(line) > 25) &&
  !isQuestionHeadline(line);

/** What a whole block is, or null for running text. */
function wholeBlockKind(
  text: string,
  blocks: readonly Block[],
  i: number,
  bodyAt: number,
): FurnitureKind | null {
  const block = blocks[i]!;
  const line = text.slice(block.start, block.end);
  if (ONLY_MARKS.test(line)) return 'strayMark';
  if (DATE_LINE.test(line)) return 'dateStamp';
  if (MARKDOWN_HEADING.test(line)) return i < bodyAt ? 'headline' : 'subhead';
  if (BYLINE.test(line) && wordCount(line) <= 16 && (i <= bodyAt + 1 || i >= blocks.length - 3))
    return 'byline';
  if (i < bodyAt) {
    if (isQuestionHeadline(line)) return 'headline';
    if (!isHeadingShaped(line, 30)) return null;
    return wordCount(line) <= 3 && i + 1 < bodyAt ? 'heading' : 'headline';
  }
  const isLast = i === blocks.length - 1;
  if (!isLast && isHeadingShaped(line, 10) && !/^["“‘«]/u.test(line) && !followsList(text, blocks, i))
    return 'subhead';
  return null;
}

/** A short line right behind a list item or a line that ends in a colon belongs to a list, not to the layout. */
function followsList(text: string, blocks: readonly Block[], i: number): boolean {
  const previous = blocks[i - 1];
  if (!previous) return false;
  const line = text.slice(previous.start, previous.end);
  return line.endsWith(':') || (LIST_MARKER.test(line) && !blocks[i]!.afterBlank);
}

/** How many blocks open with a run-in question: one is a sentence, two are a habit of the copy. */
function countRunIns(text: string, blocks: readonly Block[]): number {
  return blocks.filter((b) => runInQuestion(text.slice(b.start, b.end)) !== null).length;
}

function runInQuestion(line: string): string | null {
  const found = RUN_IN_QUESTION.exec(line)?.[0] ?? null;
  return found && !RUN_IN_DANGLING.test(found) && line.length > found.length + 40 ? found : null;
}

/** Takes run-in furniture off both ends of a paragraph. */
function stripRunIns(
  text: string,
  block: Span,
  bodyAt: number,
  i: number,
  runIns: number,
  furniture: Furniture[],
): Span {
  let { start, end } = block;
  const take = (kind: FurnitureKind, pattern: RegExp): void => {
    const found = pattern.exec(text.slice(start, end))?.[0];
    if (!found || found.length === end - start) return;
    const length = found.trimEnd().length;
    furniture.push({ kind, start, end: start + length });
    start += length;
    start += text.slice(start, end).length - text.slice(start, end).trimStart().length;
  };
  take('listMarker', LIST_MARKER);
  if (i <= bodyAt) take('dateStamp', RUN_IN_DATE);
  take('dateline', DATELINE);
  if (runIns >= 2) {
    const question = runInQuestion(text.slice(start, end));
    if (question) take('subhead', new RegExp(`^${question.replace('?', '\\?')}`, 'u'));
  }
  // Few paragraphs end in a mark; the others need not be gone through for one.
  const mark = MARKS.includes(text[end - 1] ?? '') ? TRAILING_MARK.exec(text.slice(start, end)) : null;
  if (mark) {
    const at = start + mark.index + (mark[0].length - mark[0].trimStart().length);
    furniture.push({ kind: 'strayMark', start: at, end });
    end = start + mark.index;
  }
  return { start, end };
}
