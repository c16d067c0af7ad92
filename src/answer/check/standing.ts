import type { Span } from '../../dossier/article.ts';
import type { Notice } from '../answer.ts';
import { labelsOf } from '../citation.ts';
import type { Library } from '../library.ts';
import { speakerOf } from '../speaker.ts';
import { excerpt, LISTED } from '../wording.ts';
import type { Finding } from './finding.ts';
import { changes } from './says.ts';
import { MOST_SENTENCES, sentencesOf } from './sentences.ts';
import { checkQuotation } from './verdict.ts';

/** A sentence of a pasted text with what to call it. */
interface Pasted {
  text: string;
  who: string;
}

/** Where a text stands in the files as it is, or with few words changed; the best place first. */
export interface Standing {
  findings: Finding[];
  isExact: boolean;
}

/** Words changed, of all, in a text that stands nearly word for word. */
const FEW = 0.2;
/** A shorter text has too few words to tell a changed copy from another sentence. */
const LEAST_WORDS = 8;

/** Marks, spaces and case aside; null where no file has it so. */
export function standingOf(library: Library, text: string): Standing | null {
  const { findings } = checkQuotation(text, library.searcher.index);
  const exact = findings.filter((f) => f.diff.length === 0);
  if (exact.length > 0) return { findings: exact, isExact: true };
  const near = findings.filter(isNear);
  return near.length > 0 ? { findings: near, isExact: false } : null;
}

function isNear({ verdict, diff, words }: Finding): boolean {
  const changed = (change: '-' | '+'): number =>
    diff.filter((d) => d.change === change).reduce((n, d) => n + d.words.split(/\s+/u).length, 0);
  return verdict === 'CLOSE' && words >= LEAST_WORDS && Math.max(changed('-'), changed('+')) <= FEW * words;
}

/** The sentences of a text with quotations, each with its place in it, and where a file has it as it is. */
export function standingSentences(
  library: Library,
  text: string,
): (Pasted & { standing: Standing | null; place: Span })[] {
  let at = 0;
  return sentencesOf(text)
    .slice(0, MOST_SENTENCES)
    .map((sentence, i) => {
      const start = Math.max(at, text.indexOf(sentence, at));
      at = start + sentence.length;
      const standing = standingOf(library, sentence);
      return {
        text: sentence,
        who: `sentence ${i + 1}`,
        standing: standing?.isExact ? standing : null,
        place: { start, end: at },
      };
    });
}

/**
 * Says which of the words stand in a file, and who speaks there: all of them in one run, else some of the sentences.
 *
 * @param whole where all of the text stands as it is; `sentences`: each with its own place
 */
export function standingNotices(
  library: Library,
  whole: Standing | null,
  sentences: readonly (Pasted & { standing: Standing | null })[],
): Notice[] {
  const say = (text: string): Notice => ({ code: 'word_for_word', text });
  if (whole?.isExact) return [say(`these words stand in ${placeOf(library, whole)}`)];
  const byPlace = new Map<string, string[]>();
  for (const [i, { standing }] of sentences.entries()) {
    if (!standing?.isExact) continue;
    const place = placeOf(library, standing);
    byPlace.set(place, [...(byPlace.get(place) ?? []), `${i + 1}`]);
  }
  const exact = [...byPlace].map(([place, numbers]) =>
    say(
      sentences.length === 1
        ? `these words stand in ${place}`
        : numbers.length === 1
          ? `sentence ${numbers[0]} stands word for word in ${place}`
          : `sentences ${LISTED.format(numbers)} stand word for word in ${place}`,
    ),
  );
  const near = sentences.flatMap(({ who, standing }) =>
    standing === null || standing.isExact ? [] : [say(`${who} ${nearly(library, standing)}`)],
  );
  return [...exact, ...near];
}

function nearly(library: Library, standing: Standing): string {
  const [best] = standing.findings;
  const there = { ...standing, findings: [best!] };
  return `stands nearly word for word in ${placeOf(library, there)}; the file ${changes(best!)}`;
}

/** @example '000, 002 (speaker there: Ann Poe)' */
function placeOf(library: Library, { findings }: Standing): string {
  const labels = labelsOf(library.searcher.dossier.articles);
  const files = findings.map((f) => labels.get(f.article.id) ?? f.article.id).join(', ');
  const { article, sentence } = findings[0]!;
  const speaker = speakerOf(article, sentence, sentence.attribution.source);
  if (speaker === null) return files;
  return `${files} (speaker there: ${excerpt(article.text.slice(speaker.start, speaker.end), 60)})`;
}
