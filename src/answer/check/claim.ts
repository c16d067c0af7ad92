import type { Article, Span } from '../../dossier/article.ts';
import { lowerBound } from '../../dossier/passages.ts';
import type { SearchIndex } from '../../search/index.ts';
import { comparedDifferences } from './comparisons.ts';
import type { Difference } from './difference.ts';
import { figureDifferences } from './figures.ts';
import { modalDifferences } from './modals.ts';
import { nameDifferences } from './names.ts';
import { negationDifferences } from './negation.ts';
import { partyDifferences } from './parties.ts';
import { speakerDifferences } from './speakers.ts';

/** What a claim is compared with. */
export interface Compared {
  text: string;
  /** What stands before it in its paragraph or is shown as its context: a name there is not missing. */
  before: string;
  /** The whole article, in which a person named with both names may be found. */
  article: string;
  /** The speaker as the passage has it; null where it states none or has more than one sentence. */
  source: string | null;
}

/** Sentences that a pronoun may point back over. */
const FURTHEST = 8;
/** Somebody or something named before. */
const PRONOUN = /(?<!\p{L})(?:he|she|it|they|him|them|his|her|their|its)(?!\p{L})/iu;

/**
 * A passage with its context and what stands before it in its paragraph: the last sentence, and where the passage has a
 * pronoun all of them, for that may point further back.
 */
export function comparedWith(article: Article, passage: Span, context: Span | null): Compared {
  const { text, sentences } = article;
  const at = lowerBound(sentences, passage.start);
  const spans = context ? [context] : [];
  const reach = PRONOUN.test(text.slice(passage.start, passage.end)) ? FURTHEST : 1;
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    if (sentences[i]!.paragraph !== sentences[at]!.paragraph) break;
    spans.push(sentences[i]!);
  }
  const before = spans.map(({ start, end }) => text.slice(start, end)).join('\n');
  const isOne = sentences[at] !== undefined && sentences[at].end >= passage.end;
  const source = isOne ? sentences[at]!.attribution.source : null;
  return {
    text: text.slice(passage.start, passage.end),
    before,
    article: text,
    source: source && text.slice(source.start, source.end),
  };
}

/** Figures, dates, names, negations, modals and speakers in which claim and passage differ. Says what differs, never what is true. */
export function differencesOf(claim: string, passage: Compared, index: SearchIndex): Difference[] {
  const parties = partyDifferences(claim, passage.text);
  const compared = comparedDifferences(claim, passage.text);
  return [
    ...figureDifferences(claim, passage.text),
    ...parties,
    ...compared.filter((c) => !parties.some((p) => p.claim === c.claim)),
    ...nameDifferences(claim, passage, index),
    ...negationDifferences(claim, passage.text),
    ...modalDifferences(claim, passage.text),
    ...speakerDifferences(claim, passage.text, passage.source),
  ];
}
