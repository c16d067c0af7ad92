import type { AnalysedQuery, Concept } from '../search/concepts.ts';
import { ITSELF, standsFor } from '../search/evidence.ts';
import { idf, type SearchIndex } from '../search/index.ts';
import { ASKS_WHO_SAYS } from '../search/question.ts';
import type { Hit } from '../search/rank.ts';

/** What a word counts that is not in the passage but in its paragraph or the sentence before. */
const NEARBY = 0.5;

/** What is left of a passage's support when it lacks what the question asks for: no number for "how many". */
const WITHOUT_ANSWER_TYPE = 0.5;
/** What a word counts that is wholly alike in use to one of the query. */
const WHOLLY_ALIKE = 0.8;
/** What stands near a passage counts so much there, for a name and for another word. */
const NAME_NEARBY = 0.7;
const WORD_NEARBY = 0.6;
/** A word so common ("work", "want") that no file has is a way of putting it. */
export const LIGHT = 0.3;

/**
 * What a word of the query weighs in the decision. A word that everyday English uses much may be the asker's own way
 * of putting it, so it counts little, and least where no file has it; a name that is nowhere is the question itself.
 */
function weightOf(concept: Concept, index: SearchIndex): number {
  const telling = Math.min(1, Math.max(0.05, (concept.rarity - 0.25) / 0.5));
  if (concept.how === 'absent') return idf(1, index.size) * telling;
  const { id } = concept.terms[0]!;
  return idf(index.documents[id]!, index.size) * (0.4 + 0.6 * telling);
}

/** Whether a word that no file has only asks who says so: "version", "response". */
export const onlyAsks = ({ how, words }: Concept, { isQuestion }: AnalysedQuery): boolean =>
  isQuestion && how !== 'word' && ASKS_WHO_SAYS.test(words[0]!);

/** Share of the query's weight that a hit carries, absent words included in the whole, 0..1. */
export function support(hit: Hit, analysed: AnalysedQuery, index: SearchIndex): number {
  const near = nearbyTerms(hit.document, index);
  let carried = 0;
  let whole = 0;
  for (const [i, concept] of analysed.concepts.entries()) {
    const weight = onlyAsks(concept, analysed) ? 0 : weightOf(concept, index);
    const nearby = Math.max(0, ...concept.terms.filter((t) => near.has(t.id)).map((t) => NEARBY * t.share));
    whole += weight;
    const own = concept.how === 'near' ? 0 : Math.max(hit.shares[i]!, nearby);
    carried += weight * Math.max(own, WHOLLY_ALIKE * standsFor(hit.alike[i]!));
  }
  return whole === 0
    ? 0
    : (carried / whole) * (WITHOUT_ANSWER_TYPE + (1 - WITHOUT_ANSWER_TYPE) * hit.answerType);
}

/** Terms of the rest of the paragraph and of the two sentences before. */
export function nearbyTerms(document: number, index: SearchIndex): Set<number> {
  const terms = new Set<number>();
  const article = index.articleOf[document]!;
  const paragraph = index.paragraphOf[document]!;
  let from = Math.max(index.articleStart[article]!, document - 2);
  while (from > index.articleStart[article]! && index.paragraphOf[from - 1] === paragraph) from--;
  let to = document + 1;
  while (to < index.articleStart[article + 1]! && index.paragraphOf[to] === paragraph) to++;
  for (let w = index.wordStart[from]!; w < index.wordStart[to]!; w++)
    terms.add(index.termOfWord[index.words[w]!]!);
  return terms;
}

/** How far a passage and what stands near it meet the names of a query, or its other words, 0..1. */
export function metOf(names: boolean, hit: Hit, analysed: AnalysedQuery, index: SearchIndex): number {
  const near = nearbyTerms(hit.document, index);
  let whole = 0;
  let carried = 0;
  for (const [i, concept] of analysed.concepts.entries()) {
    const { how, isName, importance, rarity, terms } = concept;
    if (isName !== names || (how === 'absent' && rarity < LIGHT) || onlyAsks(concept, analysed)) continue;
    const isNear = terms.some((t) => t.share >= ITSELF && near.has(t.id));
    const nearby = isNear ? (names ? NAME_NEARBY : WORD_NEARBY) : 0;
    const own = hit.shares[i]! >= ITSELF ? 1 : 0;
    whole += importance;
    carried += importance * Math.max(own, nearby, names ? 0 : standsFor(hit.alike[i]!));
  }
  return whole === 0 ? 1 : carried / whole;
}

/** How far a passage meets both the names of a query and what is asked of them, 0..1. */
export const met = (hit: Hit, analysed: AnalysedQuery, index: SearchIndex): number =>
  metOf(true, hit, analysed, index) * metOf(false, hit, analysed, index);

/** Whether the first name of a query stands in a passage or near it. */
export function namesSubject(hit: Hit, { concepts }: AnalysedQuery, index: SearchIndex): boolean {
  const at = concepts.findIndex((c) => c.isName);
  if (at < 0 || hit.shares[at]! >= ITSELF) return true;
  const near = nearbyTerms(hit.document, index);
  return concepts[at]!.terms.some((t) => t.share >= ITSELF && near.has(t.id));
}
