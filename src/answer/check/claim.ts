import type { Figure } from '../../dossier/figures/figure.ts';
import { figuresIn } from '../../dossier/figures/figures.ts';
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

/** Rarer than this in English, a capitalised first word of a sentence is a name and no common word. */
const NAME_RARITY = 0.6;

/** Figures, dates, names and negations of a claim that the passage lacks. Says what differs, never what is true. */
export function missingFrom(claim: string, passage: string, index: SearchIndex): Missing[] {
  return [...figures(claim, passage), ...names(claim, passage, index), ...negation(claim, passage)];
}

const isDate = ({ kind }: Figure): boolean => kind === 'date' || kind === 'relative' || kind === 'time';

/** Figures and dates of the claim that the passage lacks, each with those of the passage that the claim lacks. */
function figures(claim: string, passage: string): Missing[] {
  const inClaim = figuresIn(claim);
  const inPassage = figuresIn(passage);
  const literal = (text: string, { start, end }: Figure): string => text.slice(start, end);
  return inClaim
    .filter((c) => !inPassage.some((p) => carries(p, c)))
    .map((c) => {
      const others = inPassage.filter((p) => isDate(p) === isDate(c) && !inClaim.some((o) => carries(p, o)));
      const said = others.map((p) => literal(passage, p));
      return {
        kind: isDate(c) ? 'date' : 'figure',
        claim: literal(claim, c),
        passage: [...new Set(said)],
      };
    });
}

/**
 * Whether a figure says at least what the claimed one does: the same value in any writing, a day for its month or year,
 * `$15,000` for `15,000`; another currency, unit or month is another figure.
 */
function carries(stated: Figure, claimed: Figure): boolean {
  if (stated.value === claimed.value) return true;
  if (stated.kind === 'date' && claimed.kind === 'date') return fits(dateParts(stated), dateParts(claimed));
  const [unit, amount] = unitOf(stated.value);
  const [claimedUnit, claimedAmount] = unitOf(claimed.value);
  if (amount !== claimedAmount || isDate(stated) || isDate(claimed)) return false;
  return claimedUnit === '' || (claimedUnit === '$' && /^(?:US|A|C|NZ|HK|S)\$$/u.test(unit));
}

/** The amount of a value and what stands around it: `$ 15000` is `$` and `15000`, `12 %` is `%` and `12`. */
function unitOf(value: string): [unit: string, amount: string] {
  const amount = /\d+(?:\.\d+)?/u.exec(value)?.[0] ?? value;
  return [value.replace(amount, '').trim(), amount];
}

interface DateParts {
  part: string;
  year: string;
  month: string;
  day: string;
}

/** The parts of a date's value, each empty where the text does not state it. */
function dateParts({ value }: Figure): DateParts {
  const [, part = '', year = '', month = '', day = ''] =
    /^(?:(\p{L}+) )?(\d{3}[\dX]|-)?(?:-(\d\d))?(?:-(\d\d))?$/u.exec(value) ?? [];
  return year === '' && month === ''
    ? { part: value, year: value, month: value, day: value }
    : { part, year: year === '-' ? '' : year, month, day };
}

const fits = (stated: DateParts, claimed: DateParts): boolean =>
  (['part', 'year', 'month', 'day'] as const).every(
    (key) => claimed[key] === '' || claimed[key] === stated[key],
  );

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
  const dated = figuresIn(claim);
  const isFigure = (t: Token): boolean => dated.some((f) => f.start < t.end && f.end > t.start);
  for (const token of tokenise(claim)) {
    if (isFigure(token) || !isNameIn(claim, token) || has(token.word)) continue;
    const known = missing.at(-1);
    if (last && known && claim.slice(last.end, token.start) === ' ')
      known.claim += claim.slice(last.end, token.end);
    else missing.push({ kind: 'name', claim: claim.slice(token.start, token.end), passage: [] });
    last = token;
  }
  return missing;
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

function negation(claim: string, passage: string): Missing[] {
  const of = (text: string): string[] =>
    checkedWords(text)
      .filter((w) => isNegation(w.key))
      .map((w) => text.slice(w.start, w.end));
  const [inClaim, inPassage] = [of(claim), of(passage)];
  if (inClaim.length > 0 === inPassage.length > 0) return [];
  return [{ kind: 'negation', claim: inClaim[0] ?? '', passage: inPassage }];
}
