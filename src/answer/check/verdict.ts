import type { Article } from '../../dossier/article.ts';
import type { SearchIndex } from '../../search/index.ts';
import { closeIn } from './close.ts';
import { findRun, quotedPart, type Stretch, stretchesFor } from './find.ts';
import type { Checked, Finding, Verdict } from './finding.ts';
import { stitchedFrom } from './stitched.ts';
import { type CheckedWord, checkedWords, isContent } from './words.ts';

/** Better verdicts first; of equal ones the earlier place. */
const ORDER: readonly Verdict[] = [
  'EXACT',
  'TYPOGRAPHY',
  'PARTLY QUOTED',
  'NOT IN QUOTATION MARKS',
  'CLOSE',
  'STITCHED',
];

/** Fewer content words than this are found everywhere and prove nothing. */
const LEAST_CONTENT = 3;

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
