import type { Article, Sentence } from '../../dossier/article.ts';
import { findQuotations } from '../../dossier/quotations.ts';
import { MAX_QUERY_LENGTH } from '../../search/query.ts';
import type { Answer, AnswerPassage, Cell, CheckedQuotation } from '../answer.ts';
import { labelsOf, passageId } from '../citation.ts';
import { answerOf } from '../given-passages.ts';
import { type Library, refuse } from '../library.ts';
import { lookup } from '../lookup.ts';
import { quoteOf } from '../passages.ts';
import { checkSentences } from './check-sentences.ts';
import type { Checked, Finding } from './finding.ts';
import { besideQuotations, type Outside } from './outside.ts';
import { says } from './says.ts';
import { standingNotices, standingOf, standingSentences } from './standing.ts';
import { checkQuotation } from './verdict.ts';

/** A pasted page may hold more; past so many a reader checks them one by one. */
const MOST_QUOTATIONS = 12;

/**
 * `check TEXT`: words in quotation marks get a verdict with the place, and the words around them are compared with the
 * files as a claim is; a claim without marks gets the closest passages and what they do not carry, sentence by sentence.
 * Never a verdict of true or false.
 */
export function check(library: Library, rest: string, text: string): Answer {
  if (rest === '') {
    return refuse(text, 'invalid', 'check', {
      code: 'empty',
      text: 'There is nothing to check; type check and the words behind it, a quotation in its marks.',
      try: ['help'],
    });
  }
  if (rest.length > MAX_QUERY_LENGTH) return { ...lookup(library, rest), query: text, kind: 'check' };
  const quotations = findQuotations(rest, { start: 0, end: rest.length }, false).filter(
    (q) => q.depth === 0 && /[\p{L}\p{N}]/u.test(rest.slice(q.start, q.end)),
  );
  if (quotations.length === 0) return checkSentences(library, rest, text);
  const { index } = library.searcher;
  const checked = quotations
    .slice(0, MOST_QUOTATIONS)
    .map((q) => checkQuotation(rest.slice(q.start + 1, q.end - 1), index));
  // A pasted paragraph has its own quotations: what of it stands in a file as it is needs no comparing.
  const isAlone = quotations.reduce((n, q) => n + q.end - q.start, 0) >= rest.trim().length;
  const sentences = isAlone ? [] : standingSentences(library, rest);
  const whole = isAlone ? null : standingOf(library, rest);
  const places = whole?.isExact
    ? [{ start: 0, end: rest.length }]
    : sentences.filter((sentence) => sentence.standing !== null).map(({ place }) => place);
  const outside = besideQuotations(library, rest, [...quotations, ...places], tellingFirst(checked));
  outside.notices.unshift(...standingNotices(library, whole, sentences));
  const left = quotations.length - checked.length;
  if (left > 0)
    outside.notices.unshift({
      code: 'differs',
      text: `only the first ${MOST_QUOTATIONS} of ${quotations.length} quotations were checked`,
    });
  return answerFor(library, text, checked, outside);
}

function answerFor(
  library: Library,
  text: string,
  checked: readonly Checked[],
  { missing, notices }: Outside,
): Answer {
  const labels = labelsOf(library.searcher.dossier.articles);
  const findings = tellingFirst(checked).flatMap((c) => c.findings);
  const shown = answerOf(library, findings.flatMap(placesOf));
  const verdict = checked[0]!.verdict;
  const quotations = checked.map((c) => checkedQuotation(c, labels));
  const answer: Answer = {
    ...shown,
    query: text,
    kind: 'check',
    passages: shown.passages.map((p) => withMatches(p, findings)),
    check: { verdict, quotations, missing },
    notices,
    table:
      findings.length > 0
        ? { columns: ['File', 'Verdict', 'Passage'], rows: rowsFor(findings, labels) }
        : null,
  };
  if (findings.length > 0) return answer;
  const code = verdict === 'TOO SHORT' ? 'too_short' : 'not_in_dossier';
  return {
    ...answer,
    status: 'no_answer',
    reason: { code, text: quotations.map((q) => q.says).join(' '), try: [] },
  };
}

/** Quotations too short to prove anything behind the others: of many passages a reader sees the first. */
const tellingFirst = (checked: readonly Checked[]): Checked[] => {
  const isShort = ({ verdict }: Checked): boolean => verdict === 'TOO SHORT';
  return [...checked.filter((c) => !isShort(c)), ...checked.filter(isShort)];
};

/** The passages that hold a finding: more than one where the words run on into the next sentence. */
function placesOf({ article, place }: Finding): { article: Article; sentence: Sentence }[] {
  const seen = new Set<number>();
  return article.sentences
    .filter((s) => s.start < place.end && s.end > place.start)
    .filter((s) => !seen.has(s.passage.start) && seen.add(s.passage.start))
    .map((sentence) => ({ article, sentence }));
}

function withMatches(passage: AnswerPassage, findings: readonly Finding[]): AnswerPassage {
  const matched = findings
    .filter((f) => f.article.id === passage.article)
    .map(({ place }): [number, number] => [
      Math.max(place.start, passage.start),
      Math.min(place.end, passage.end),
    ])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  return { ...passage, matched: matched.filter(([start], i) => i === 0 || start >= matched[i - 1]![1]) };
}

function rowsFor(findings: readonly Finding[], labels: ReadonlyMap<string, string>): Cell[][] {
  return findings.map((f) => [
    { text: labels.get(f.article.id) ?? f.article.id },
    { text: f.verdict },
    {
      quote: {
        id: passageId(f.article, f.sentence.passage),
        ...quoteOf(f.article, f.place),
      },
    },
  ]);
}

function checkedQuotation(checked: Checked, labels: ReadonlyMap<string, string>): CheckedQuotation {
  return {
    text: checked.text,
    verdict: checked.verdict,
    says: says(checked, labels),
    files: checked.findings.map((f) => ({
      article: f.article.id,
      verdict: f.verdict,
      start: f.place.start,
      end: f.place.end,
      quoted_words: f.quotedWords,
      diff: f.diff,
    })),
  };
}
