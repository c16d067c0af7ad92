import { HAS } from '../search/evidence.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Hit } from '../search/rank.ts';
import type { AnswerPassage } from './answer.ts';
import { type Located, passageId } from './citation.ts';
import { quoteOf } from './passages.ts';
import { differInName, hasFiguresOf, negates, statesSameFact } from './same-fact.ts';

/**
 * Hits looked through for who else has it: the files counted, each file's wording, the sentences of a list. Past so many
 * a count is of the matching passages looked at.
 */
export const MOST_HITS = 400;

/** A passage says nearly as much of the query as the best one if it covers this share of what that covers. */
const NEARLY = 0.8;

/**
 * The hits that carry what the best one does, which is the first of `hits`: nearly as much of the query, and either
 * every word of it that the best one has, or the same fact in other words; and the kind of answer that is asked for, if
 * the best one has it. "Nearly as much" alone would count a file for all but the one word that a long question turns on.
 */
export function carrying(hits: readonly Hit[], index: SearchIndex): Hit[] {
  const best = hits[0];
  if (!best) return [];
  const hasWords = (hit: Hit): boolean =>
    best.shares.every((share, concept) => share < HAS || hit.shares[concept]! >= HAS);
  return hits.filter(
    (hit) =>
      hit.coverage >= NEARLY * best.coverage &&
      hit.answerType >= best.answerType &&
      (hasWords(hit) || saysTheSame(best.document, hit.document, index)),
  );
}

/** A passage with the number of its sentence among the index's documents. */
export interface Document extends Located {
  document: number;
}

/** Passages of other files, among `all`, that state the same fact in the same sense, with every figure of it; one a file. */
export function alsoIn(
  passage: Document,
  all: readonly Document[],
  index: SearchIndex,
): AnswerPassage['also'] {
  const files = new Set([passage.article.id]);
  return all.flatMap((other) => {
    const { article, sentence } = other;
    const same =
      !files.has(article.id) &&
      saysTheSame(passage.document, other.document, index) &&
      isTurned(passage, index) === isTurned(other, index);
    if (!same) return [];
    files.add(article.id);
    const { passage: span, paragraph } = sentence;
    return [{ id: passageId(article, span), ...quoteOf(article, span), paragraph }];
  });
}

/** Whether another sentence states the same fact, with every figure of it and no other name in a name's place. */
const saysTheSame = (document: number, other: number, index: SearchIndex): boolean =>
  statesSameFact(document, other, index) &&
  hasFiguresOf(other, document, index) &&
  !differInName(document, other, index);

/** Whether a sentence denies or negates: then it does not say what a sentence with the same words says. */
const isTurned = ({ sentence, document }: Document, index: SearchIndex): boolean =>
  sentence.attribution.stance === 'denies' || negates(document, index);
