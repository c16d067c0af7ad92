import { diffArrays } from 'diff';
import { nearestWindow, quotedPart, type Stretch } from './find.ts';
import type { Finding, WordChange } from './finding.ts';
import { type CheckedWord, isContent, isNegation } from './words.ts';

/** Share of the pasted words that may differ in a passage that is still close. */
const CLOSE = 0.4;
/** And of the content words pasted so much must stand there: two short sentences share their small words anyhow. */
const CLOSE_CONTENT = 0.6;
/** Words of an aside behind the first word pasted. */
const ASIDE = 6;

/** The pasted words with a few of them changed, and what changed. */
export function closeIn(stretch: Stretch, text: string, pasted: CheckedWord[]): Finding | null {
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
