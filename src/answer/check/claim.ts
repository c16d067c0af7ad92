import type { Article, Span } from '../../dossier/article.ts';
import { figuresIn } from '../../dossier/figures/figures.ts';
import { lowerBound } from '../../dossier/passages.ts';
import { termOf } from '../../search/analysis.ts';
import { aliasWords, type SearchIndex } from '../../search/index.ts';
import { normalise, type Token, tokenise } from '../../search/tokens.ts';
import { rarity } from '../../search/words/background.ts';
import { relatedPlaces } from '../../search/words/places.ts';
import { STOP_WORDS } from '../../search/words/stop-words.ts';
import { comparedDifferences } from './comparisons.ts';
import type { Difference } from './difference.ts';
import { figureDifferences } from './figures.ts';
import { modalDifferences } from './modals.ts';
import { type LostNegation, lostNegations } from './negation.ts';
import { partyDifferences } from './parties.ts';
import { speakerDifferences } from './speakers.ts';

/** Rarer than this in English, a capitalised first word of a sentence is a name and no common word. */
const NAME_RARITY = 0.6;

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
    ...names(claim, passage, index),
    ...negations(claim, passage.text),
    ...modalDifferences(claim, passage.text),
    ...speakerDifferences(claim, passage.text, passage.source),
  ];
}

/** Capitalised words of the claim, neighbours joined to one name, of which the passage lacks a word. */
function names(claim: string, passage: Compared, index: SearchIndex): Difference[] {
  const carried = new Set(tokenise(`${passage.text}\n${passage.before}`).map((t) => termOf(t.word)));
  const aliases = index.aliases
    .map((a) => a.group.names.map((n) => aliasWords(n)))
    .filter((all) => all.some((words) => words.every((w) => carried.has(termOf(w)))));
  const inAlias = (word: string): boolean => aliases.some((all) => all.some((words) => words.includes(word)));
  const has = (word: string): boolean =>
    carried.has(termOf(word)) ||
    inAlias(word) ||
    relatedPlaces(word).some((r) => carried.has(termOf(r.word)));
  const missing: Difference[] = [];
  let last: Token | null = null;
  const dated = figuresIn(claim);
  const isFigure = (t: Token): boolean => dated.some((f) => f.start < t.end && f.end > t.start);
  const tokens = tokenise(claim);
  for (const [i, token] of tokens.entries()) {
    if (isFigure(token) || !isNameIn(claim, token) || has(token.word)) continue;
    const fullName = fullNameFrom(claim, tokens, i);
    if (fullName && has(fullName.last) && passage.article.includes(fullName.text)) continue;
    const known = missing.at(-1);
    if (last && known && claim.slice(last.end, token.start) === ' ')
      known.claim += claim.slice(last.end, token.end);
    else missing.push({ kind: 'name', claim: claim.slice(token.start, token.end), passage: [] });
    last = token;
  }
  return missing;
}

/** Words of a name: a title, two given names, a surname. */
const LONGEST_NAME = 5;

/** The capitalised words from one on, and the last of them without its possessive; null where it stands alone. */
function fullNameFrom(
  claim: string,
  tokens: readonly Token[],
  from: number,
): { text: string; last: string } | null {
  let to = from;
  while (
    to + 1 < tokens.length &&
    to + 1 < from + LONGEST_NAME &&
    claim.slice(tokens[to]!.end, tokens[to + 1]!.start) === ' ' &&
    /^\p{Lu}/u.test(claim.slice(tokens[to + 1]!.start, tokens[to + 1]!.end))
  ) {
    to++;
  }
  if (to === from) return null;
  const text = claim.slice(tokens[from]!.start, tokens[to]!.end).replace(/['’‘ʼ`´]s$/u, '');
  return { text, last: tokens[to]!.word };
}

/** A capitalised word that opens no sentence, or is too rare to be anything but a name. */
function isNameIn(claim: string, token: Token): boolean {
  const raw = claim.slice(token.start, token.end);
  if (!/^\p{Lu}/u.test(raw) || STOP_WORDS.has(token.word)) return false;
  const opensSentence = /(?:^|[.!?:]["'”’»)]*\s+|["“‘«(])$/u.test(
    claim.slice(0, token.start).replace(/^\s+/u, ''),
  );
  return !opensSentence || rarity(normalise(raw)) >= NAME_RARITY;
}

/** Negations of the passage that the claim lacks, and the other way round. */
function negations(claim: string, passage: string): Difference[] {
  const told = (lost: LostNegation, inClaim: boolean): Difference => ({
    kind: 'negation',
    claim: inClaim ? lost.words : '',
    passage: inClaim ? [] : [lost.words],
    before: lost.before,
    alone: lost.alone,
  });
  return [
    ...lostNegations(claim, passage).map((lost) => told(lost, true)),
    ...lostNegations(passage, claim).map((lost) => told(lost, false)),
  ];
}
