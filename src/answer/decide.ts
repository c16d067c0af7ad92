import type { AnalysedQuery, Concept } from '../search/concepts.ts';
import { ITSELF } from '../search/evidence.ts';
import type { SearchIndex } from '../search/index.ts';
import type { QuestionType } from '../search/question.ts';
import type { Hit } from '../search/rank.ts';
import type { SearchResult } from '../search/search.ts';
import { isPlainStandIn } from '../search/stand-ins.ts';
import type { Reason } from './answer.ts';
import { LIGHT, met, metOf, namesSubject, nearbyTerms, onlyAsks, support } from './met.ts';

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
/** A question of so few concepts is about each of them, so that a word of it that is nowhere leaves it unanswered. */
const FEW = 4;
/** Rarer in English than this is no mere way of putting it. */
const ASKED_FOR_RARITY = 0.5;
/** What a question for yes or no asks of somebody must be met so far, in one passage, by what it says and of whom. */
const LEAST_MET = 0.15;
/** Commoner words for a kind of thing ("what job", "what thing") are a way of asking; a word so alike names the kind. */
const KIND_RARITY = 0.35;
const OF_KIND = 0.8;
/** A passage with a name answers with it only if it meets the names of the question so far, one with a figure if it meets the rest
 * too; gifts are told in many words. */
const LEAST_OF_ANSWER = 0.3;
/** So many passages are looked through for it. */
const LOOKED_THROUGH = 5;
/** What somebody says of something must be met so far, by who it is and what. */
const LEAST_SAID = 0.25;
/** Who did something is told by a passage with a word so alike to the deed. */
const OF_DEED = 0.6;
/** Stand before the deed: "who first warned". */
const BEFORE_DEED = /^(?:first|else)$/u;

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

/** The deed of a question for who did it; undefined where it begins with a name. */
export const deedOf = ({ concepts }: AnalysedQuery): Concept | undefined => {
  const deed = concepts.find((c) => !BEFORE_DEED.test(c.words[0]!));
  return deed?.isName ? undefined : deed;
};

/** Whether a short question asks who did something, and none of the first passages tells of the deed. */
function lacksDeed(hits: readonly Hit[], analysed: AnalysedQuery): boolean {
  const { concepts, question } = analysed;
  const deed = deedOf(analysed);
  if (question.type !== 'who' || concepts.length >= FEW || !deed) return false;
  const at = concepts.indexOf(deed);
  return hits.slice(0, LOOKED_AT).every((hit) => hit.shares[at]! < ITSELF && hit.alike[at]! < OF_DEED);
}

/** Whether a short question asks what somebody says of something that the files have, and no passage has both. */
function lacksSaying(hits: readonly Hit[], analysed: AnalysedQuery, index: SearchIndex): boolean {
  const { concepts, isQuestion, question } = analysed;
  const asks = isQuestion && question.type === 'open' && question.kind === null && question.asksWhoSays;
  const isMissing = concepts.some((c) => !c.isName && !onlyAsks(c, analysed) && isNowhere(c));
  return (
    asks &&
    concepts.length <= FEW &&
    !isMissing &&
    hits.slice(0, LOOKED_THROUGH).every((hit) => met(hit, analysed, index) < LEAST_SAID)
  );
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
  if (!pasted && (lacksKind(hits, analysed) || lacksDeed(hits, analysed))) return no('not_stated');
  if (!pasted && lacksSaying(hits, analysed, index)) return no('not_stated');
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
