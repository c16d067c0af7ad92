import { STOP_WORDS } from '../../search/words/stop-words.ts';
import { excerpt, inMarks, LISTED, listed } from '../wording.ts';
import type { Difference } from './difference.ts';
import type { Checked, Finding, Verdict } from './finding.ts';
import { checkedWords } from './words.ts';

/** One sentence for people about a verdict. */
export function says({ text, verdict, findings }: Checked, labels: ReadonlyMap<string, string>): string {
  const with_ = (v: Verdict): string => {
    const ids = findings.filter((f) => f.verdict === v).map((f) => labels.get(f.article.id) ?? f.article.id);
    return [...new Set(ids)].join(', ');
  };
  const best = findings[0];
  switch (verdict) {
    case 'EXACT':
      return `EXACT: these words stand in quotation marks in ${with_('EXACT')}.`;
    case 'TYPOGRAPHY':
      return `TYPOGRAPHY: only marks, dashes, spaces or capitals differ from the quotation in ${with_('TYPOGRAPHY')}.`;
    case 'PARTLY QUOTED':
      return `PARTLY QUOTED: ${best!.quotedWords} of these words stand in quotation marks in ${with_('PARTLY QUOTED')}, the rest are the article’s.`;
    case 'NOT IN QUOTATION MARKS':
      return `NOT IN QUOTATION MARKS: these are the article’s own words in ${with_('NOT IN QUOTATION MARKS')}, not a quotation.`;
    case 'CLOSE':
      return `CLOSE: ${labels.get(best!.article.id)} ${changes(best!)}.${best!.negationDiffers ? ' A negation differs.' : ''}${quotedThere(best!)}`;
    case 'STITCHED':
      return `STITCHED: these words stand in ${findings.length} places, never in one run.`;
    case 'NOT IN DOSSIER':
      return `NOT IN DOSSIER: no file has ${listed([text])} or anything near it.`;
    case 'TOO SHORT': {
      const places = findings.map((f) => labels.get(f.article.id)).join(', ');
      return `TOO SHORT: ${listed([text])} has fewer than three telling words, so finding it proves nothing.${places ? ` It stands in ${places}.` : ''}`;
    }
  }
}

/**
 * What the file has otherwise, in words: has “them” for “him” and has the extra word “all”. Words pasted that stand
 * elsewhere in the passage are not replaced by what stands in their place.
 */
export function changes({ diff, article, sentence, place }: Finding): string {
  const { start, end } = sentence.passage;
  const around = `${article.text.slice(start, Math.max(start, place.start))} … ${article.text.slice(place.end, Math.max(place.end, end))}`;
  const added = diff.filter((d) => d.change === '+').map((d) => d.words);
  const lost = new Set(diff.filter((d) => d.change === '-').flatMap((d) => contentOf(d.words)));
  const unmatched = new Set(contentOf(`${around} … ${added.join(' … ')}`));
  const isMoved = (words: string): boolean => isWithin(words, unmatched);
  const parts: string[] = [];
  for (const [i, { change, words }] of diff.entries()) {
    const next = diff[i + 1];
    const previous = diff[i - 1];
    if (change === '-' && isMoved(words)) parts.push(`has ${inMarks(words)} in another place`);
    else if (change === '-' && next?.change === '+')
      parts.push(`has ${inMarks(next.words)} for ${inMarks(words)}`);
    else if (change === '-') parts.push(`does not have ${inMarks(words)}`);
    const replaces = previous?.change === '-' && !isMoved(previous.words);
    if (change === '+' && !replaces && !isWithin(words, lost)) {
      const noun = /\s/u.test(words) ? 'words' : 'word';
      parts.push(`has the extra ${noun} ${inMarks(words)}`);
    }
  }
  return LISTED.format(parts);
}

const contentOf = (words: string): string[] =>
  checkedWords(words)
    .map(({ key }) => key)
    .filter((key) => !STOP_WORDS.has(key));

/** Whether all telling words of a text are among these; not where it has none. */
function isWithin(words: string, among: ReadonlySet<string>): boolean {
  const content = contentOf(words);
  return content.length > 0 && content.every((key) => among.has(key));
}

/** How much of what a close finding found is a quotation in the file; nothing where all of it is. */
function quotedThere({ quotedWords, words }: Finding): string {
  if (quotedWords === words) return '';
  return quotedWords === 0
    ? ' None of its words there stand in quotation marks.'
    : ` Only ${quotedWords} of its ${words} words there stand in quotation marks.`;
}

/** In what a claim and a passage differ. `who` and `passage` are what to call the two. */
export function differs(d: Difference, who: string, passage: string): string {
  switch (d.kind) {
    case 'negation':
      return negationDiffers(d, who, passage);
    case 'modal':
      return `${who} has “${d.claim}” before “${d.before}”; ${passage} has ${listed(d.passage)}`;
    case 'speaker':
      return speakerDiffers(d, who, passage);
    case 'party':
      return `${passage} has “${d.claim}” in ${excerpt(d.stands)}, but ${listed(d.passage.slice(0, 4))} in ${excerpt(d.instead)}`;
    default:
      return d.passage.length > 0
        ? `${who} says “${d.claim}”; ${passage} says ${listed(d.passage.slice(0, 4))}`
        : `the ${d.kind} “${d.claim}” of ${who} is not in ${passage}`;
  }
}

type Negation = Extract<Difference, { kind: 'negation' }>;

function negationDiffers(
  { claim, passage: said, before, alone }: Negation,
  who: string,
  passage: string,
): string {
  const [has, lacks, words] = claim === '' ? [passage, who, said[0]!] : [who, passage, claim];
  const place = before === null ? '' : ` before ${inMarks(before)}`;
  return `${has} has “${words}”${place}; ${lacks} ${alone ? 'has no negation' : 'does not'}`;
}

function speakerDiffers(
  { claim, passage: said, says }: Extract<Difference, { kind: 'speaker' }>,
  who: string,
  passage: string,
): string {
  if (says === 'nothing') return `${who} has “${claim}”; no word to that effect is in ${passage}`;
  if (says === 'speaker') return `${who} has “${claim}”; the speaker in ${passage} is ${inMarks(said[0]!)}`;
  const instead = said.length > 0 ? `; it has ${inMarks(said[0]!)}` : '';
  return `${passage} does not say that ${claim}${instead}`;
}
