import { splitSentences } from '../../dossier/sentences.ts';
import { MAX_QUERY_LENGTH, parseQuery } from '../../search/query.ts';
import type { Answer, AnswerPassage, Notice } from '../answer.ts';
import { labelsOf, locate } from '../citation.ts';
import type { Library } from '../library.ts';
import { lookup, MOST_PASSAGES } from '../lookup.ts';
import { relativeDateNotices } from '../relative-dates.ts';
import { sourcesOf, sourcingOf } from '../sourcing.ts';
import { clauseWords } from './clauses.ts';
import { missingOf } from './difference.ts';
import { comparePart, type Part } from './part.ts';
import { excerpt } from './says.ts';
import { checkQuotation } from './verdict.ts';

/** Past so many sentences a reader checks a text piece by piece, and Slack waits for nobody. */
const MOST_SENTENCES = 8;
/** Remarks a reader can take in above the passages. */
const MOST_REMARKS = 12;
/** A sentence with fewer telling words ("He did not.") is checked together with the one before it. */
const LEAST_CONTENT = 2;
/** And one with fewer than this says too little to be missed in the files ("Here's what we know."). */
const LEAST_NEAR = 4;

/**
 * Compares a claim with the files: each sentence of it with the passage nearest to that sentence. The answer's passages
 * are those, in the claim's order, then what else is near the whole.
 */
export function checkSentences(library: Library, claim: string, text: string): Answer {
  const whole = lookup(library, claim, true);
  const all = sentencesOf(claim);
  const found = all.slice(0, MOST_SENTENCES).map((sentence, i) => {
    const answer = all.length === 1 ? whole : lookup(library, sentence, true);
    const who = all.length === 1 ? 'the claim' : `sentence ${i + 1} (${excerpt(sentence, 30)})`;
    const words = sentence.replace(FILTER, '');
    const [nearest] = answer.passages;
    const best = all.length === 1 || (nearest && isNear(nearest)) ? nearest : undefined;
    return { text: words, who, answer, best };
  });
  const parts = found.filter((f): f is typeof f & Part => f.best !== undefined);
  const [first] = parts;
  if (!first) return { ...whole, query: text, kind: 'check' };
  const answer = all.length === 1 ? whole : merged(library, first.answer, whole, parts);
  const differences = parts.map((part) => comparePart(library, part, answer.passages));
  const notices = [
    ...wordForWord(library, claim, found),
    ...found
      .filter(({ best, text: words }) => !best && isMissed(words))
      .map(({ who }): Notice => ({ code: 'differs', text: `nothing in the files is near ${who}` })),
    ...differences.flatMap((d) => d.notices),
  ];
  const left = notices.length - MOST_REMARKS;
  const cut: Notice[] = [];
  if (all.length > MOST_SENTENCES)
    cut.push({
      code: 'differs',
      text: `only the first ${MOST_SENTENCES} of ${all.length} sentences were checked`,
    });
  if (left > 0)
    cut.push({ code: 'differs', text: `${left} more differences are not listed; check a shorter text` });
  return {
    ...answer,
    query: text,
    kind: 'check',
    check: {
      verdict: 'CLAIM',
      quotations: [],
      missing: missingOf(differences.flatMap((d) => d.differences)),
    },
    notices: [...notices.slice(0, MOST_REMARKS), ...cut, ...answer.notices],
  };
}

/** `from:`, `before:` and `after:` with what they ask for: no words of the claim. */
const FILTER = /(?<!\S)(?:from|before|after):\S+/giu;

const LISTED = new Intl.ListFormat('en', { type: 'conjunction' });

/** The sentences of a pasted text; all of it where filters stand in it, which are for the whole. */
function sentencesOf(claim: string): string[] {
  const { query } = parseQuery(claim);
  const filters = query?.filters;
  const isFiltered =
    !filters ||
    filters.from.length + filters.without.length > 0 ||
    filters.before !== null ||
    filters.after !== null;
  if (isFiltered || claim.length > MAX_QUERY_LENGTH) return [claim];
  const sentences: string[] = [];
  for (const line of claim.split('\n')) {
    for (const { start, end } of splitSentences(line, { start: 0, end: line.length })) {
      const sentence = line.slice(start, end);
      const isShort = tellingWords(sentence) < LEAST_CONTENT;
      if (isShort && sentences.length > 0) sentences.push(`${sentences.pop()} ${sentence}`);
      else sentences.push(sentence);
    }
  }
  return sentences.length > 1 ? sentences : [claim];
}

/** Whether a passage has more of a sentence than one word, which a greeting shares with some passage too. */
const isNear = ({ matched }: AnswerPassage): boolean => matched.length > 1;

/** Whether a reader would wonder that no passage is near: not of a question, nor of a scrap. */
const isMissed = (sentence: string): boolean =>
  !sentence.endsWith('?') && tellingWords(sentence) >= LEAST_NEAR;

const tellingWords = (text: string): number => clauseWords(text).filter((w) => w.isContent).length;

/** The nearest passage of each sentence, each once, then those of the whole; what else is said is said of the whole. */
function merged(library: Library, first: Answer, whole: Answer, parts: readonly Part[]): Answer {
  const { dossier } = library.searcher;
  const frame = whole.passages.length > 0 ? whole : first;
  const seen = new Set<string>();
  const once = ({ id }: AnswerPassage): boolean => !seen.has(id) && seen.add(id) !== undefined;
  // A sentence's own nearest passage is what was asked for, however little of the whole it has.
  const nearest = parts.map(({ best }) => ({ ...best, score: 1 })).filter(once);
  const passages = [...nearest, ...frame.passages.filter(once)].slice(0, MOST_PASSAGES);
  const places = nearest.flatMap(({ id, also }) => [id, ...also.map((a) => a.id)]);
  const located = [...new Set(places)].map((id) => locate(dossier, id)).filter((l) => l !== null);
  return {
    ...frame,
    passages,
    sources: sourcesOf(passages, dossier.articles),
    sourcing: sourcingOf(located, frame.sourcing.of, library.nearCopies),
    notices: [
      ...frame.notices.filter(({ code }) => code !== 'relative_date'),
      ...relativeDateNotices(passages, dossier.articles),
    ],
  };
}

/** Files that have a text as it is; marks, spaces and case aside. */
function filesWith(library: Library, text: string): string[] {
  const { dossier, index } = library.searcher;
  const labels = labelsOf(dossier.articles);
  return checkQuotation(text, index)
    .findings.filter((f) => f.diff.length === 0 && f.verdict !== 'STITCHED')
    .map((f) => labels.get(f.article.id) ?? f.article.id);
}

/** Which of the words stand in a file as they are: all of them, else some of the sentences, by file. */
function wordForWord(library: Library, claim: string, sentences: readonly { text: string }[]): Notice[] {
  const say = (text: string): Notice => ({ code: 'word_for_word', text });
  const whole = filesWith(library, claim);
  if (whole.length > 0) return [say(`these words stand in ${whole.join(', ')}`)];
  if (sentences.length < 2) return [];
  const byFiles = new Map<string, string[]>();
  for (const [i, { text }] of sentences.entries()) {
    const files = filesWith(library, text).join(', ');
    if (files !== '') byFiles.set(files, [...(byFiles.get(files) ?? []), `${i + 1}`]);
  }
  return [...byFiles].map(([files, numbers]) =>
    say(
      numbers.length === 1
        ? `sentence ${numbers[0]} stands word for word in ${files}`
        : `sentences ${LISTED.format(numbers)} stand word for word in ${files}`,
    ),
  );
}
