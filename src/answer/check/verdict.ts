import { diffArrays } from 'diff';
import type { Article, Sentence, Span } from '../../dossier/article.ts';
import type { SearchIndex } from '../../search/index.ts';
import { STOP_WORDS } from '../../search/words/stop-words.ts';
import { findRun, nearestWindow, quotedPart, type Stretch, stretchesFor } from './find.ts';
import { type CheckedWord, checkedWords, isNegation } from './words.ts';

/** What the files have of pasted words. In words for people: see `says` in says.ts. */
export type Verdict =
  | 'EXACT'
  | 'TYPOGRAPHY'
  | 'PARTLY QUOTED'
  | 'NOT IN QUOTATION MARKS'
  | 'CLOSE'
  | 'STITCHED'
  | 'NOT IN DOSSIER'
  | 'TOO SHORT';

/** Better verdicts first; of equal ones the earlier place. */
const ORDER: readonly Verdict[] = [
  'EXACT',
  'TYPOGRAPHY',
  'PARTLY QUOTED',
  'NOT IN QUOTATION MARKS',
  'CLOSE',
  'STITCHED',
];

/** A change of words from the pasted text to the file: `=` both have it, `-` pasted only, `+` file only. */
export interface WordChange {
  change: '=' | '-' | '+';
  words: string;
}

/** One file's best place for the pasted words. */
export interface Finding {
  verdict: Verdict;
  article: Article;
  sentence: Sentence;
  /** The words found, in file offsets; the quotation marks around them not included. */
  place: Span;
  /** How many words were found, and how many of them stand in the file's quotation marks. */
  words: number;
  quotedWords: number;
  diff: WordChange[];
  /** A negation stands on one side only. */
  negationDiffers: boolean;
}

export interface Checked {
  text: string;
  verdict: Verdict;
  /** The best finding of every file that has one, best first. */
  findings: Finding[];
}

/** Fewer content words than this are found everywhere and prove nothing. */
const LEAST_CONTENT = 3;
/** Share of the pasted words that may differ in a passage that is still close. */
const CLOSE = 0.4;
/** And of the content words pasted so much must stand there: two short sentences share their small words anyhow. */
const CLOSE_CONTENT = 0.6;
/** Words of an aside behind the first word pasted. */
const ASIDE = 6;
/** A piece of a stitched quotation has so many words at least; the pieces together cover so much of it. */
const PIECE = 3;
const STITCHED = 0.8;

/** Checks words said to be a quotation against every file. */
export function checkQuotation(text: string, index: SearchIndex): Checked {
  const pasted = checkedWords(text);
  const content = pasted.filter(isContent);
  if (content.length === 0) return { text, verdict: 'TOO SHORT', findings: [] };
  const isShort = content.length < LEAST_CONTENT;
  const stretches = stretchesFor(text, index);
  const byFile = new Map<Article, Finding>();
  for (const stretch of stretches) {
    const finding = runIn(stretch, text, pasted) ?? (isShort ? null : closeIn(stretch, text, pasted));
    const known = byFile.get(stretch.article);
    if (finding && (!known || isBetter(finding, known))) byFile.set(stretch.article, finding);
  }
  const findings = [...byFile.values()].sort((a, b) => (isBetter(a, b) ? -1 : 1));
  if (isShort) return { text, verdict: 'TOO SHORT', findings };
  if (findings[0]) return { text, verdict: findings[0].verdict, findings };
  const pieces = stitchedFrom(stretches, text, pasted);
  return pieces.length > 1
    ? { text, verdict: 'STITCHED', findings: pieces }
    : { text, verdict: 'NOT IN DOSSIER', findings: [] };
}

const isContent = ({ key }: CheckedWord): boolean => /^[\p{L}\p{N}]/u.test(key) && !STOP_WORDS.has(key);

const edits = (f: Finding): number => f.diff.filter((d) => d.change !== '=').length;
const isBetter = (a: Finding, b: Finding): boolean =>
  ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) < 0 || (a.verdict === b.verdict && edits(a) < edits(b));

/** The pasted words in one unbroken run, marks, dashes, spaces and case aside. */
function runIn({ article, sentence, words }: Stretch, text: string, pasted: CheckedWord[]): Finding | null {
  const at = findRun(
    words,
    pasted.map((w) => w.key),
  );
  if (at < 0) return null;
  const place = { start: words[at]!.start, end: words[at + pasted.length - 1]!.end };
  const quoted = quotedPart(article, place, words);
  const literal = text.slice(pasted[0]!.start, pasted.at(-1)!.end);
  const isLiteral = article.text.slice(place.start, place.end) === literal;
  const verdict = quoted.all
    ? isLiteral
      ? 'EXACT'
      : 'TYPOGRAPHY'
    : quoted.words > 0
      ? 'PARTLY QUOTED'
      : 'NOT IN QUOTATION MARKS';
  return {
    verdict,
    article,
    sentence,
    place,
    words: pasted.length,
    quotedWords: quoted.words,
    diff: [],
    negationDiffers: false,
  };
}

/** The pasted words with a few of them changed, and what changed. */
function closeIn(stretch: Stretch, text: string, pasted: CheckedWord[]): Finding | null {
  const { article, sentence } = stretch;
  // Words of the next paragraph would be told as words changed.
  const { end } = article.paragraphs[sentence.paragraph - 1]!;
  const words = stretch.words.filter((w) => w.end <= Math.max(end, sentence.passage.end));
  if (words.length < (1 - CLOSE) * pasted.length) return null;
  const window = nearestWindow(
    words,
    pasted.map((w) => w.key),
  );
  if (!window || window.to === window.from || window.edits > CLOSE * pasted.length) return null;
  const found = words.slice(widened(words, window.from, pasted), window.to);
  const keys = new Set(found.map((w) => w.key));
  const content = pasted.filter(isContent);
  if (content.filter((w) => keys.has(w.key)).length < CLOSE_CONTENT * content.length) return null;
  const diff = wordDiff(text, pasted, article.text, found);
  const place = { start: found[0]!.start, end: found.at(-1)!.end };
  const negations = (ws: readonly CheckedWord[]): number => ws.filter((w) => isNegation(w.key)).length;
  return {
    verdict: 'CLOSE',
    article,
    sentence,
    place,
    words: found.length,
    quotedWords: quotedPart(article, place, words).words,
    diff,
    negationDiffers: negations(pasted) !== negations(found),
  };
}

/**
 * Where the window begins once the pasted text's first word is in it: an aside behind that word ("Poe, for instance,
 * said") makes the window begin in the aside, as if its last word stood for the first one pasted.
 */
function widened(words: readonly CheckedWord[], from: number, pasted: readonly CheckedWord[]): number {
  const first = pasted[0]!;
  if (!isContent(first) || words[from]!.key === first.key) return from;
  for (let at = from - 1; at >= 0 && at >= from - ASIDE; at--) if (words[at]!.key === first.key) return at;
  return from;
}

function wordDiff(
  text: string,
  pasted: readonly CheckedWord[],
  file: string,
  found: readonly CheckedWord[],
): WordChange[] {
  let [inText, inFile] = [0, 0];
  return diffArrays(
    pasted.map((w) => w.key),
    found.map((w) => w.key),
  ).map(({ value, added, removed }): WordChange => {
    const [source, words, from] = added ? [file, found, inFile] : [text, pasted, inText];
    if (!removed) inFile += value.length;
    if (!added) inText += value.length;
    const last = words[from + value.length - 1]!;
    return { change: added ? '+' : removed ? '-' : '=', words: source.slice(words[from]!.start, last.end) };
  });
}

/** Runs of the pasted words that stand in different places, longest first where there is a choice, or none. */
function stitchedFrom(stretches: readonly Stretch[], text: string, pasted: CheckedWord[]): Finding[] {
  const pieces: Finding[] = [];
  let covered = 0;
  for (let from = 0; from < pasted.length; ) {
    const piece = longestFrom(stretches, pasted, from);
    if (!piece) {
      from++;
      continue;
    }
    const { stretch, at, length } = piece;
    const place = { start: stretch.words[at]!.start, end: stretch.words[at + length - 1]!.end };
    const words = text.slice(pasted[from]!.start, pasted[from + length - 1]!.end);
    pieces.push({
      verdict: 'STITCHED',
      article: stretch.article,
      sentence: stretch.sentence,
      place,
      words: length,
      quotedWords: quotedPart(stretch.article, place, stretch.words).words,
      diff: [{ change: '=', words }],
      negationDiffers: false,
    });
    covered += length;
    from += length;
  }
  return covered >= STITCHED * pasted.length ? pieces : [];
}

function longestFrom(stretches: readonly Stretch[], pasted: readonly CheckedWord[], from: number) {
  let best: { stretch: Stretch; at: number; length: number } | null = null;
  for (const stretch of stretches) {
    for (let at = 0; at < stretch.words.length; at++) {
      let length = 0;
      while (
        from + length < pasted.length &&
        at + length < stretch.words.length &&
        stretch.words[at + length]!.key === pasted[from + length]!.key
      ) {
        length++;
      }
      if (length >= PIECE && length > (best?.length ?? 0)) best = { stretch, at, length };
    }
  }
  return best;
}
