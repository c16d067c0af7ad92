import type { Article, Response, Span } from '../dossier/article.ts';
import { termOf } from '../search/analysis.ts';
import type { AnalysedQuery, Concept } from '../search/concepts.ts';
import { HAS } from '../search/evidence.ts';
import { findAliases, type SearchIndex } from '../search/index.ts';
import { nearestInDossier } from '../search/nearest.ts';
import { tokenise } from '../search/tokens.ts';
import { sentenceOf } from './passages.ts';

/** Words commoner than this in English ("said", "house") bind a response to nothing. */
const TELLING = 0.35;
/** A word in more than this share of the sentences is what the dossier is about, and binds a response to nothing. */
const COMMON = 0.25;
/** A response must share so much of the weight of what the query is about. */
const LEAST_SHARED = 0.6;
/** The same for one that stands among the passages shown: that it does is a reason of its own. */
const LEAST_SHOWN = 0.5;
/** So alike must a word be to one of the query ("communicating", "contact") to lead to another denial of the same one. */
const LEAST_ALIKE = 0.4;
const MOST_ALIKE = 40;

/** Words for answering itself, which every response has: no subject that one could share. Written by hand. */
const ANSWERING: ReadonlySet<string> = new Set(
  `deny denies denied denial dismiss dismissed reject rejected refute refuted dispute disputed contest admit admitted
   acknowledge acknowledged confirm confirmed comment commented respond responded response reply replied answer answered
   react reaction aware unaware claim claims claimed say said tell told`
    .split(/\s+/)
    .map(termOf),
);

/** What a query is about: the words that can bind a response to it. */
export interface Subject {
  concepts: readonly Concept[];
  /** What all its words weigh, absent ones too; not those that every other sentence has, nor those for answering. */
  weight: number;
  /** Whether the query is one word or name: whatever sentence has it bears on it. */
  isOne: boolean;
}

export function subjectOf({ concepts }: AnalysedQuery, index: SearchIndex): Subject {
  const isCommon = ({ terms }: Concept): boolean =>
    terms.length > 0 && index.documents[terms[0]!.id]! > COMMON * index.size;
  const rest = concepts.filter((c) => !c.words.every((word) => ANSWERING.has(termOf(word))));
  const asked = (rest.length > 0 ? rest : concepts).filter((c) => !isCommon(c));
  return {
    concepts: asked.filter((c) => c.rarity >= TELLING),
    weight: asked.reduce((sum, c) => sum + c.importance, 0),
    isOne: concepts.length === 1,
  };
}

/** What a query is about with the words of the dossier that are alike to its words in their place. */
export const inAlikeWords = (subject: Subject, index: SearchIndex): Subject => ({
  ...subject,
  concepts: subject.concepts.map((concept) => ({
    ...concept,
    terms: nearestInDossier(concept.words[0]!, index, LEAST_ALIKE, MOST_ALIKE).flatMap(
      ({ word, likeness }) => {
        const id = index.termIds.get(termOf(word));
        return id === undefined ? [] : [{ id, share: likeness }];
      },
    ),
  })),
});

/**
 * Whether a response bears on what a query is about: it has a good part of it, by weight, in what is answered or in who
 * answers. What is told of the one who answers ("the chairman, who once ran the port, denied it"; his office) is not
 * what he answers to, but where names are all that is asked.
 *
 * @param shown whether it stands in a passage shown. `document`: its sentence
 */
export function bearsOn(
  { concepts, weight, isOne }: Subject,
  response: Response,
  shown: boolean,
  document: number,
  index: SearchIndex,
): boolean {
  if (isOne) return true;
  const { share, words, isSaid } = sharedWith(concepts, HAS, response, document, index);
  if (words < 2 && concepts.length > 2) return false;
  const least = (shown ? LEAST_SHOWN : LEAST_SHARED) * weight;
  return share >= least && isSaid;
}

/** Whether what is answered has a word of what a query is about, or one near it: enough where the same one has denied it. */
export function isNear(
  { concepts, isOne }: Subject,
  response: Response,
  document: number,
  index: SearchIndex,
): boolean {
  return isOne || sharedWith(concepts, 0, response, document, index).isSaid;
}

/** How much of some concepts, by weight, a response has, and whether any of it is in what is answered. */
function sharedWith(
  concepts: readonly Concept[],
  leastShare: number,
  response: Response,
  document: number,
  index: SearchIndex,
): { share: number; words: number; isSaid: boolean } {
  const { article } = sentenceOf(index, document);
  const who = response.who === null ? null : termsIn(article, [response.who], index);
  const ofNames = concepts.every((c) => c.isName);
  const said = termsIn(article, ofNames ? [response] : saidIn(article, response), index);
  let share = 0;
  let words = 0;
  let isSaid = false;
  for (const { terms: some, weight, isName } of concepts) {
    const terms = some.filter((t) => t.share >= leastShare);
    const inSaid = terms.find(({ id }) => said.has(id));
    const found = inSaid ?? (isName ? terms.find(({ id }) => who?.has(id)) : undefined);
    share += weight * (found?.share ?? 0);
    if (found) words++;
    isSaid ||= inSaid !== undefined;
  }
  return { share, words, isSaid };
}

/** The sentence of a response without who responds and what is told of him beside that, between commas. */
function saidIn({ text }: Article, { start, end, who }: Response): Span[] {
  if (who === null || who.start < start || who.end > end) return [{ start, end }];
  const aside = /^,\s[^,]*,/u.exec(text.slice(who.end, end));
  const office = text[who.end] === ',' ? /[^,]*,\s$/u.exec(text.slice(start, who.start)) : null;
  return [
    { start, end: who.start - (office?.[0].length ?? 0) },
    { start: who.end + (aside?.[0].length ?? 0), end },
  ];
}

/** Terms of the index in some stretches of an article, those of names of several words too. */
function termsIn({ text }: Article, spans: readonly Span[], index: SearchIndex): Set<number> {
  const terms = new Set<number>();
  for (const { start, end } of spans) {
    const words = tokenise(text, start, end).map((t) => t.word);
    for (const word of words) {
      const id = index.termIds.get(termOf(word));
      if (id !== undefined) terms.add(id);
    }
    for (const { alias } of findAliases(index, words)) terms.add(alias.term);
  }
  return terms;
}
