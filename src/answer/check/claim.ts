import type { Article, Span } from '../../dossier/article.ts';
import { termOf } from '../../search/analysis.ts';
import { aliasWords, type SearchIndex } from '../../search/index.ts';
import { normalise, type Token, tokenise } from '../../search/tokens.ts';
import { rarity } from '../../search/words/background.ts';
import { relatedPlaces } from '../../search/words/places.ts';
import { STOP_WORDS } from '../../search/words/stop-words.ts';
import { checkedWords, isNegation } from './words.ts';

/** A detail of a claim that a passage does not carry, and what of the same kind the passage has instead. */
export interface Missing {
  kind: 'figure' | 'date' | 'name' | 'negation';
  /** Literal text of the claim; empty where the passage has a negation and the claim none. */
  claim: string;
  /** Literal text of the passage. */
  passage: string[];
}

const FIGURE =
  /(?<![\p{N}\p{L}.,])(?!(?:19|20)\d\d\b(?![,.]?\d| (?:per|thousand|million|billion)))[$€£¥]?\p{N}+(?:[.,]\p{N}+)*(?:\s?(?:%|(?:per ?cent|thousand|million|billion|trillion|bn|mn|m|k)\b))?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|once|twice)\b/giu;
const DATE =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|(?:19|20)\d\d)(?![\p{L}\p{N}]|,\d)/gu;
/** Rarer than this in English, a capitalised first word of a sentence is a name and no common word. */
const NAME_RARITY = 0.6;

/** Figures, dates, names and negations of a claim that the passage lacks. Says what differs, never what is true. */
export function missingFrom(claim: string, article: Article, passage: Span, index: SearchIndex): Missing[] {
  const text = article.text.slice(passage.start, passage.end);
  return [
    ...literals('figure', FIGURE, figureKey, claim, text),
    ...literals('date', DATE, (d) => (/^\d/.test(d) ? d : d.toLowerCase().slice(0, 3)), claim, text),
    ...names(claim, text, index),
    ...negation(claim, text),
  ];
}

/** `$1.8bn`, `1.8 billion` and `$1.8 billion` are one figure. */
const figureKey = (figure: string): string =>
  figure
    .toLowerCase()
    .replace(/[,\s$€£¥]/gu, '')
    .replace(/bn$/u, 'billion')
    .replace(/(?<=\d)(?:m|mn)$/u, 'million')
    .replace(/(?<=\d)k$/u, 'thousand')
    .replace(/percent$/u, '%');

function literals(
  kind: 'figure' | 'date',
  pattern: RegExp,
  keyOf: (literal: string) => string,
  claim: string,
  passage: string,
): Missing[] {
  const inClaim = [...claim.matchAll(pattern)].map((m) => m[0]);
  const inPassage = [...passage.matchAll(pattern)].map((m) => m[0]);
  const claimKeys = new Set(inClaim.map(keyOf));
  const passageKeys = new Set(inPassage.map(keyOf));
  const isYear = (literal: string): boolean => /^\d{4}$/u.test(literal);
  const others = inPassage.filter((p) => !claimKeys.has(keyOf(p)));
  return inClaim
    .filter((c) => !passageKeys.has(keyOf(c)))
    .map((c) => ({ kind, claim: c, passage: [...new Set(others.filter((o) => isYear(o) === isYear(c)))] }));
}

/** Capitalised words of the claim, neighbours joined to one name, of which the passage lacks a word. */
function names(claim: string, passage: string, index: SearchIndex): Missing[] {
  const carried = new Set(tokenise(passage).map((t) => termOf(t.word)));
  const aliases = index.aliases
    .map((a) => a.group.names.map((n) => aliasWords(n)))
    .filter((all) => all.some((words) => words.every((w) => carried.has(termOf(w)))));
  const inAlias = (word: string): boolean => aliases.some((all) => all.some((words) => words.includes(word)));
  const has = (word: string): boolean =>
    carried.has(termOf(word)) ||
    inAlias(word) ||
    relatedPlaces(word).some((r) => carried.has(termOf(r.word)));
  const missing: Missing[] = [];
  let last: Token | null = null;
  for (const token of tokenise(claim)) {
    if (!isNameIn(claim, token) || has(token.word)) continue;
    const known = missing.at(-1);
    if (last && known && claim.slice(last.end, token.start) === ' ')
      known.claim += claim.slice(last.end, token.end);
    else missing.push({ kind: 'name', claim: claim.slice(token.start, token.end), passage: [] });
    last = token;
  }
  return missing;
}

const isDateWord = (word: string): boolean => new RegExp(`^(?:${DATE.source})$`, 'u').test(word);

function isNameIn(claim: string, token: Token): boolean {
  const raw = claim.slice(token.start, token.end);
  if (!/^\p{Lu}/u.test(raw) || STOP_WORDS.has(token.word) || isDateWord(`${raw}.`) || isDateWord(raw))
    return false;
  const opensSentence = /(?:^|[.!?:]["'”’»)]*\s+|["“‘«(])$/u.test(
    claim.slice(0, token.start).replace(/^\s+/u, ''),
  );
  return !opensSentence || rarity(normalise(raw)) >= NAME_RARITY;
}

function negation(claim: string, passage: string): Missing[] {
  const of = (text: string): string[] =>
    checkedWords(text)
      .filter((w) => isNegation(w.key))
      .map((w) => text.slice(w.start, w.end));
  const [inClaim, inPassage] = [of(claim), of(passage)];
  if (inClaim.length > 0 === inPassage.length > 0) return [];
  return [{ kind: 'negation', claim: inClaim[0] ?? '', passage: inPassage }];
}
