import type { AnalysedQuery, Concept } from '../search/concepts.ts';
import { ITSELF, standsFor } from '../search/evidence.ts';
import { idf, type SearchIndex } from '../search/index.ts';
import { ASKS_WHO_SAYS, type QuestionType } from '../search/question.ts';
import type { Hit } from '../search/rank.ts';
import type { SearchResult } from '../search/search.ts';
import { isPlainStandIn } from '../search/stand-ins.ts';
import type { Reason } from './answer.ts';

/**
 * Whether the best passages answer the query, from evidence a reader can check: which words of the query stand in one
 * passage, which only near it, which nowhere in the dossier.
 */
export type Decision = { answers: true; hits: Hit[] } | { answers: false; code: Reason['code'] };

/** How much of the query's weight one of the first passages must carry; DESIGN.md has what other values bring. */
const LEAST_SUPPORT = 0.39;
/** Enough for a claim to be set beside the nearest passage, which shows what it does not carry. */
const LEAST_FOR_A_CLAIM = 0.2;
/** A phrase of so many words was pasted: where no file has it word for word, the nearest passages are what is wanted. */
const PASTED_PHRASE = 5;
/** A query of so few words is about all of them. */
const KEYWORDS = 2;
/** Words rarer than this in English say what a query is about; commoner ones ("day", "talk") only how. */
const TELLING_RARITY = 0.4;
/** Beside one other keyword, only a word so near stands for the one that no file has. */
const CLOSE = 0.53;
/** Words rarer than this in English are names and terms: no other word stands for them. */
const NAME_RARITY = 0.8;
/** In a query of so few words, a missing name is what was asked for; in a pasted sentence it may be a detail. */
const SHORT_QUERY = 5;
/** A passage this much weaker than the best one is no answer to the same question. */
const LEAST_OF_BEST = 0.2;
/** The answer is among the first few passages, not always in the very first. */
const LOOKED_AT = 3;
/** What a word counts that is not in the passage but in its paragraph or the sentence before. */
const NEARBY = 0.5;

/** What is left of a passage's support when it lacks what the question asks for: no number for "how many". */
const WITHOUT_ANSWER_TYPE = 0.5;
/** What a word counts that is wholly alike in use to one of the query. */
const WHOLLY_ALIKE = 0.8;
/** A question of so few concepts is about each of them, so that a word of it that is nowhere leaves it unanswered. */
const FEW = 4;
/** Rarer in English than this is no mere way of putting it. */
const ASKED_FOR_RARITY = 0.5;
/** What a question for yes or no asks of somebody must be met so far, in one passage, by what it says and of whom. */
const LEAST_MET = 0.15;
/** What stands near a passage counts so much there, for a name and for another word. */
const NAME_NEARBY = 0.7;
const WORD_NEARBY = 0.6;
/** Commoner words for a kind of thing ("what job", "what thing") are a way of asking; a word so alike names the kind. */
const KIND_RARITY = 0.35;
const OF_KIND = 0.8;
/** A word so common ("work", "want") that no file has is a way of putting it. */
const LIGHT = 0.3;
/** A passage with a name answers with it only if it meets the names of the question so far, one with a figure if it meets the rest
 * too; gifts are told in many words. */
const LEAST_OF_ANSWER = 0.3;
/** So many passages are looked through for it. */
const LOOKED_THROUGH = 5;

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
const onlyAsks = ({ how, words }: Concept, { isQuestion }: AnalysedQuery): boolean =>
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
function nearbyTerms(document: number, index: SearchIndex): Set<number> {
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

/** Whether a word that no file has leaves nothing of the question. */
function isTheQuestion(concept: Concept, analysed: AnalysedQuery): boolean {
  const { how, rarity, terms } = concept;
  const { concepts, isQuestion } = analysed;
  if (onlyAsks(concept, analysed)) return false;
  if (how === 'near') return !isQuestion && concepts.length === KEYWORDS && terms[0]!.share < CLOSE;
  return (
    (!isQuestion && concepts.length <= KEYWORDS && rarity >= TELLING_RARITY) ||
    (isQuestion && concepts.length <= FEW && rarity >= ASKED_FOR_RARITY) ||
    (concepts.length <= SHORT_QUERY && rarity >= NAME_RARITY)
  );
}

/** Question types whose answer is of a kind that can be seen. */
const SEEN: ReadonlySet<QuestionType> = new Set([
  'howMany',
  'howMuch',
  'howLong',
  'howOften',
  'howOld',
  'name',
]);

/** Whether the question asks for a figure or a name, and none of the first passages has one of its kind. */
function lacksAnswer(hits: readonly Hit[], analysed: AnalysedQuery, index: SearchIndex): boolean {
  const { concepts, question } = analysed;
  const { type } = question;
  const least = type === 'name' || (type === 'howMany' && concepts.length < FEW) ? 1 : Number.EPSILON;
  const holds = (hit: Hit): boolean =>
    hit.answerType >= least &&
    (type === 'name' || question.gives ? metOf(true, hit, analysed, index) : met(hit, analysed, index)) >=
      LEAST_OF_ANSWER;
  return SEEN.has(type) && !hits.slice(0, LOOKED_AT).some(holds);
}

/** Whether a short question asks for something of a kind ("which prison"), and no passage has anything like that kind. */
function lacksKind(hits: readonly Hit[], { question: { kind }, concepts, query }: AnalysedQuery): boolean {
  const most = query.words.slice(0, 2).some((t) => t.word === 'which') ? FEW : FEW - 1;
  if (kind === null || concepts.length > most) return false;
  const at = concepts.findIndex((c) => c.words[0] === kind && c.rarity >= KIND_RARITY);
  return at >= 0 && hits.slice(0, LOOKED_THROUGH).every((hit) => hit.alike[at]! < OF_KIND);
}

/** Whether no file has a word, nor one that a reader takes for it. */
const isNowhere = ({ how, words, terms }: Concept): boolean =>
  how === 'absent' || (how === 'near' && !isPlainStandIn(words[0]!, terms[0]!.share));

/** Question types that are put in too many ways for it, or judged by their deed. */
const MET_OTHERWISE: ReadonlySet<QuestionType> = new Set(['open', 'why', 'yesNo']);

/** Whether a question for somebody, a time, a place or a figure has nothing but names that the files have. */
function hasOnlyNames(analysed: AnalysedQuery): boolean {
  const { concepts, question } = analysed;
  const others = concepts.filter(
    (c) => !c.isName && !onlyAsks(c, analysed) && !(isNowhere(c) && c.rarity < LIGHT),
  );
  return !MET_OTHERWISE.has(question.type) && others.length > 0 && others.every(isNowhere);
}

/** Whether half of what a few keywords weigh is in words that no file has. */
function areHalfMissing({ concepts, isQuestion }: AnalysedQuery): boolean {
  if (isQuestion || concepts.length <= KEYWORDS || concepts.length > FEW) return false;
  const weight = (of: readonly Concept[]): number => of.reduce((sum, c) => sum + c.importance, 0);
  return 2 * weight(concepts.filter((c) => c.how === 'absent' || c.how === 'near')) >= weight(concepts);
}

/** How far a passage and what stands near it meet the names of a query, or its other words, 0..1. */
function metOf(names: boolean, hit: Hit, { concepts }: AnalysedQuery, index: SearchIndex): number {
  const near = nearbyTerms(hit.document, index);
  let whole = 0;
  let carried = 0;
  for (const [i, { how, isName, importance, rarity, terms }] of concepts.entries()) {
    if (isName !== names || (how === 'absent' && rarity < LIGHT)) continue;
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
function namesSubject(hit: Hit, { concepts }: AnalysedQuery, index: SearchIndex): boolean {
  const at = concepts.findIndex((c) => c.isName);
  if (at < 0 || hit.shares[at]! >= ITSELF) return true;
  const near = nearbyTerms(hit.document, index);
  return concepts[at]!.terms.some((t) => t.share >= ITSELF && near.has(t.id));
}

/** Two keywords are both met by a passage or its surroundings; longer queries and questions are judged by support. */
function meetsKeywords(hit: Hit, { concepts, isQuestion }: AnalysedQuery, index: SearchIndex): boolean {
  if (isQuestion || concepts.length !== KEYWORDS) return true;
  const near = nearbyTerms(hit.document, index);
  return concepts.every(
    (c, i) => c.how === 'absent' || hit.shares[i]! > 0 || c.terms.some((t) => near.has(t.id)),
  );
}

export function decide(
  { analysed, hits, absentPhrases }: SearchResult,
  index: SearchIndex,
  pasted: boolean,
): Decision {
  const unmet = analysed.concepts.filter((c) => c.how === 'absent' || c.how === 'near');
  const no = (code: Reason['code']): Decision => ({ answers: false, code });
  if (analysed.onlyStopWords) return no('stop_words');
  if (analysed.concepts.length === 0) return no('no_words');
  if (absentPhrases.some((p) => p.words.length < PASTED_PHRASE)) return no('phrase_absent');
  const best = hits[0];
  if (!best) return no(unmet.length > 0 ? 'absent' : 'not_together');
  const least = pasted ? LEAST_FOR_A_CLAIM : LEAST_SUPPORT;
  const enough = hits.slice(0, LOOKED_AT).some((hit) => support(hit, analysed, index) >= least);
  const missed = !pasted && unmet.some((c) => isTheQuestion(c, analysed));
  if (!enough || missed) return no(unmet.length > 0 ? 'absent' : 'not_together');
  if (!pasted && (hasOnlyNames(analysed) || areHalfMissing(analysed))) return no('absent');
  if (!pasted && lacksAnswer(hits, analysed, index)) return no('not_stated');
  if (!pasted && lacksKind(hits, analysed)) return no('not_stated');
  if (!pasted && analysed.question.type === 'yesNo') {
    const most = Math.max(
      ...hits
        .slice(0, LOOKED_THROUGH)
        .map((hit) => (namesSubject(hit, analysed, index) ? met(hit, analysed, index) : 0)),
    );
    if (most < LEAST_MET) return no('not_stated');
  }
  if (!pasted && !hits.some((hit) => meetsKeywords(hit, analysed, index))) return no('not_together');
  return { answers: true, hits: hits.filter((h) => h.score >= LEAST_OF_BEST * best.score) };
}
