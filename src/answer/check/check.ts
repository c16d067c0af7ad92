import type { Article, Sentence } from '../../dossier/article.ts';
import { findQuotations } from '../../dossier/quotations.ts';
import { MAX_QUERY_LENGTH } from '../../search/query.ts';
import type { Answer, AnswerPassage, Cell, CheckedQuotation, Notice } from '../answer.ts';
import { labelsOf, passageId } from '../citation.ts';
import { answerOf } from '../given-passages.ts';
import { EMPTY, type Library, refuse } from '../library.ts';
import { lookup } from '../lookup.ts';
import { listed } from '../no-answer.ts';
import { quoteOf } from '../passages.ts';
import { type Missing, missingFrom } from './claim.ts';
import { type Checked, checkQuotation, type Finding, type Verdict } from './verdict.ts';

/** A pasted page may hold more; past so many a reader checks them one by one. */
const MOST_QUOTATIONS = 12;

/**
 * `check TEXT`: words in quotation marks get a verdict with the place; a claim without marks gets the closest passages
 * and what the first of them does not carry. Never a verdict of true or false.
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
  const quotations = findQuotations(rest, { start: 0, end: rest.length }, false)
    .filter((q) => q.depth === 0 && /[\p{L}\p{N}]/u.test(rest.slice(q.start, q.end)))
    .slice(0, MOST_QUOTATIONS);
  if (quotations.length === 0) return checkClaim(library, rest, text);
  const { index } = library.searcher;
  return answerFor(
    library,
    text,
    quotations.map((q) => checkQuotation(rest.slice(q.start + 1, q.end - 1), index)),
  );
}

function answerFor(library: Library, text: string, checked: readonly Checked[]): Answer {
  const labels = labelsOf(library.searcher.dossier.articles);
  const findings = checked.flatMap((c) => c.findings);
  const shown = answerOf(library, findings.flatMap(placesOf));
  const verdict = checked[0]!.verdict;
  const quotations = checked.map((c) => checkedQuotation(c, labels));
  const answer: Answer = {
    ...shown,
    query: text,
    kind: 'check',
    passages: shown.passages.map((p) => withMatches(p, findings)),
    check: { verdict, quotations, missing: [] },
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

/** One sentence for people about a verdict. */
function says({ text, verdict, findings }: Checked, labels: ReadonlyMap<string, string>): string {
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
      return `CLOSE: ${labels.get(best!.article.id)} has ${changes(best!)}.${best!.negationDiffers ? ' A negation differs.' : ''}`;
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

/** The changes of a close finding in words: “them” for “him”. */
function changes({ diff }: Finding): string {
  const parts: string[] = [];
  for (const [i, { change, words }] of diff.entries()) {
    const next = diff[i + 1];
    const previous = diff[i - 1];
    if (change === '-' && next?.change === '+') parts.push(`“${next.words}” for “${words}”`);
    else if (change === '-') parts.push(`no “${words}”`);
    else if (change === '+' && previous?.change !== '-') parts.push(`“${words}” besides`);
  }
  return parts.join(', ');
}

function checkClaim(library: Library, claim: string, text: string): Answer {
  const answer = lookup(library, claim, true);
  const { dossier, index } = library.searcher;
  const [best] = answer.passages;
  const article = best && dossier.articles.find((a) => a.id === best.article);
  if (!best || !article) return { ...answer, query: text, kind: 'check' };
  const missing = missingFrom(claim, article, best, index);
  const literal = checkQuotation(claim, index);
  const notices: Notice[] = [...missing.map((m): Notice => ({ code: 'differs', text: differs(m) }))];
  const wordForWord = literal.findings.filter((f) => f.diff.length === 0 && f.verdict !== 'STITCHED');
  if (wordForWord.length > 0) {
    const files = wordForWord.map((f) => labelsOf(dossier.articles).get(f.article.id));
    notices.unshift({ code: 'word_for_word', text: `these words stand in ${files.join(', ')}` });
  }
  return {
    ...EMPTY,
    ...answer,
    query: text,
    kind: 'check',
    check: { verdict: 'CLAIM', quotations: [], missing },
    notices: [...notices, ...answer.notices],
  };
}

function differs({ kind, claim, passage }: Missing): string {
  if (kind === 'negation') {
    return claim === ''
      ? `the claim has no negation; the first passage has ${listed(passage.slice(0, 3))}`
      : `the claim has “${claim}”; the first passage has no negation`;
  }
  return passage.length > 0
    ? `the claim says “${claim}”; the first passage says ${listed(passage.slice(0, 4))}`
    : `the ${kind} “${claim}” of the claim is not in the first passage`;
}
