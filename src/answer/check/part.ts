import type { AnswerPassage, Notice } from '../answer.ts';
import { labelsOf } from '../citation.ts';
import type { Library } from '../library.ts';
import { worthShowing } from '../passages.ts';
import { type Compared, comparedWith, differencesOf } from './claim.ts';
import { clauseWords } from './clauses.ts';
import type { Difference } from './difference.ts';
import { differs } from './says.ts';

/** A sentence of a claim with the nearest passage, and what to call the sentence. */
export interface Part {
  text: string;
  who: string;
  best: AnswerPassage;
}

/** Another passage has a detail with the rest of the claim if it has this share of the claim's words in the best one. */
const AS_WELL = 0.8;
/** Passages that every face shows at once. */
const SHOWN = 3;

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/**
 * In what a part of a claim and its nearest passage differ, in words for people: of a figure, date or name that one of
 * the other passages shown has with the rest of the claim it is said that it stands there.
 *
 * @param passages those of the answer, the part's nearest among them
 */
export function comparePart(
  library: Library,
  { text, who, best }: Part,
  passages: readonly AnswerPassage[],
): { differences: Difference[]; notices: Notice[] } {
  const { index, dossier } = library.searcher;
  const labels = labelsOf(dossier.articles);
  const compared = (passage: AnswerPassage): Compared => {
    const article = dossier.articles.find(({ id }) => id === passage.article)!;
    return comparedWith(article, passage, passage.context);
  };
  const own = compared(best);
  const differences = differencesOf(text, own, index);
  const name = (passage: AnswerPassage): string => {
    const at = passages.findIndex(({ id }) => id === passage.id);
    return at === 0
      ? 'the first passage'
      : `the ${ORDINALS[at] ?? 'last'} passage (${labels.get(passage.article) ?? passage.article})`;
  };
  const shown = differences.some(isDetail)
    ? worthShowing(passages)
        .filter(({ id }, i) => id !== best.id && i < SHOWN)
        .map((passage) => ({ passage, text: compared(passage) }))
        .map((other) => ({ ...other, differences: differencesOf(text, other.text, index) }))
    : [];
  const others = shown
    .filter((other) => inCommon(text, other.text.text) >= AS_WELL * inCommon(text, own.text))
    .filter((other) => other.differences.every((d) => differences.some((own) => isSame(own, d))));
  const notices = differences.map((d): Notice => {
    // A name is told apart from no other, so any passage shown that has it is where a reader finds it.
    const among = d.kind === 'name' ? shown : others;
    const other = isDetail(d) && among.find((o) => !o.differences.some((theirs) => isSame(theirs, d)));
    return {
      code: 'differs',
      text: other ? standsIn(d, name(other.passage), name(best)) : differs(d, who, name(best)),
    };
  });
  return { differences, notices };
}

export const isDetail = ({ kind }: Difference): boolean =>
  kind === 'figure' || kind === 'date' || kind === 'name';
const isSame = (a: Difference, b: Difference): boolean => a.kind === b.kind && a.claim === b.claim;

function standsIn(d: Difference, there: string, here: string): string {
  const instead =
    d.passage.length > 0 ? `; ${here} has ${d.passage.map((p) => `“${p}”`).join(', ')}` : `, not in ${here}`;
  return `“${d.claim}” is in ${there}${instead}`;
}

/** How many of the claim's telling words the text has. */
export function inCommon(claim: string, text: string): number {
  const there = new Set(clauseWords(text).map(({ term }) => term));
  const own = clauseWords(claim).filter(({ isContent, term }) => isContent && there.has(term));
  return new Set(own.map(({ term }) => term)).size;
}
