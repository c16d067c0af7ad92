import type { Span } from '../article.ts';
import type { Tag, Tagged } from './tags.ts';
import { OCCASIONS, TIME_MODIFIERS, TIME_NOUNS } from './words.ts';

/** Tokens `[from, to)` of a sentence. */
export interface Range {
  from: number;
  to: number;
}

/** The longest noun phrase taken for a source, in tokens; past that the reading is not sure. */
const LONGEST = 32;

const OPENERS: ReadonlySet<Tag> = new Set(['determiner', 'name', 'noun', 'number', 'pronoun']);
/** Determiners that stand alone as a subject: "some say". */
const STANDALONE = new Set('some many most few several both all those these another'.split(' '));
const NOBODY = /^(?:no|nobody|no-one|none|neither|nothing|never)$/;

export const spanOf = (tokens: readonly Tagged[], range: Range): Span => ({
  start: tokens[range.from]!.start,
  end: tokens[range.to - 1]!.end,
});

/** Nouns of time that are written with a capital; of others a capital makes a name ("The Evening Post"). */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|easter|christmas)$/;

export const isTimeWord = (token: Tagged): boolean =>
  token.tag === 'name'
    ? CALENDAR.test(token.lower)
    : TIME_NOUNS.has(token.lower.replace(/\.$|'s$/, '')) ||
      (token.tag === 'number' && YEAR.test(token.lower));

const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** "the Sunday Times": between a determiner and a name, a day is part of the name. */
const isInName = (tokens: readonly Tagged[], i: number): boolean =>
  tokens[i]!.tag === 'name' &&
  tokens[i - 1]?.tag === 'determiner' &&
  tokens[i + 1]?.tag === 'name' &&
  !isTimeWord(tokens[i + 1]!);

/**
 * Where the adverbial of time that opens at `from` ends ("last week", "on Oct. 25", "a day later"), or `from` where
 * none does. It must hold a noun of time and nothing else but modifiers and numbers.
 */
export function skipTime(tokens: readonly Tagged[], from: number, to: number): number {
  let end = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (isInName(tokens, i)) break;
    if (
      isTimeWord(token) &&
      !token.possessive &&
      !(token.tag === 'number' && /^(?:a|an|the)$/.test(tokens[from]!.lower))
    )
      end = i + 1;
    else if (end === i && end > from && token.tag === 'number') end = i + 1;
    else if (end > from && token.tag === 'comma' && i + 1 < to && YEAR.test(tokens[i + 1]!.lower)) continue;
    else if (end > from && /^(?:later|earlier|ago|before)$/.test(token.lower)) end = i + 1;
    else if (token.lower === 'that' && token.tag === 'subordinator') break;
    else if (!TIME_MODIFIERS.has(token.lower) && token.tag !== 'number') break;
  }
  return end;
}

/** Occasions written with a capital; "the Post" is a name. */
const VENUES = /^(?:parliament|congress|facebook|twitter|instagram|telegram)$/;

/** True where the prepositional phrase at `i` tells when or on what occasion something was said. */
export function isOccasion(tokens: readonly Tagged[], i: number, to: number): boolean {
  if (skipTime(tokens, i + 1, to) > i + 1) return true;
  for (let k = i + 1; k < Math.min(to, i + 6); k++) {
    const token = tokens[k]!;
    if (OCCASIONS.has(token.lower) && (token.tag !== 'name' || VENUES.test(token.lower))) return true;
    if (!['determiner', 'noun', 'name', 'number', 'adverb', 'gerund'].includes(token.tag)) return false;
  }
  return false;
}

/**
 * Where the noun phrase that opens at `from` ends: determiners, premodifiers, head, an acronym in brackets, and the
 * prepositional phrases and participles that belong to it. Returns `from` where none opens there.
 */
export function nounPhraseEnd(tokens: readonly Tagged[], from: number, to: number): number {
  if (from >= to || !OPENERS.has(tokens[from]!.tag)) return from;
  const limit = Math.min(to, from + LONGEST);
  let end = from;
  let head: Tagged | null = null;
  let i = from;
  while (i < limit) {
    const token = tokens[i]!;
    if (token.tag === 'pronoun' && i > from) break;
    if (head && startsAnother(tokens, i, head)) break;
    if (token.tag === 'open' && head) {
      const close = acronymEnd(tokens, i, limit);
      if (close === i) break;
      i = end = close;
    } else if (token.tag === 'quotation' && head === null && i > from) {
      i++;
    } else if (OPENERS.has(token.tag) || (head === null && isPremodifier(tokens, i))) {
      if (token.tag !== 'determiner') head = token;
      i++;
      if (head) end = i;
      if (token.tag === 'pronoun' && tokens[i]?.lower !== 'of') break;
    } else if (head && belongs(tokens, i, limit, head)) {
      const next = postmodifierEnd(tokens, i, limit);
      if (next === i) break;
      i = end = next;
    } else break;
  }
  return end;
}

const isPremodifier = (tokens: readonly Tagged[], i: number): boolean => {
  const { tag } = tokens[i]!;
  if (tag === 'coordinator') return i > 0 && OPENERS.has(tokens[i - 1]!.tag);
  return tag === 'adverb' || tag === 'participle' || tag === 'gerund';
};

/** After a head, a noun of time or a new determiner opens something else ("told Smith Monday", "told reporters the"). */
const startsAnother = (tokens: readonly Tagged[], i: number, head: Tagged): boolean => {
  const token = tokens[i]!;
  if (token.tag === 'determiner') return !tokens[i - 1]?.possessive && tokens[i - 1]?.tag !== 'preposition';
  if (isTimeWord(token) && (token.tag === 'name' || token.lower === 'yesterday' || token.lower === 'today')) {
    return !tokens[i + 1] || tokens[i + 1]!.tag !== 'name';
  }
  return (
    token.tag === 'name' &&
    !head.capital &&
    head.tag === 'noun' &&
    /[^s]s$/.test(head.lower) &&
    !head.possessive
  );
};

/** Half-open end of `(WSJ)` opened at `i`: at most three words; `i` where it is something longer. */
const acronymEnd = (tokens: readonly Tagged[], i: number, to: number): number => {
  for (let k = i + 1; k < Math.min(to, i + 5); k++) {
    if (tokens[k]!.tag === 'close') return k + 1;
    if (tokens[k]!.tag === 'comma') return i;
  }
  return i;
};

/** Whether what opens at `i` still belongs to the noun phrase headed by `head`. */
function belongs(tokens: readonly Tagged[], i: number, to: number, head: Tagged): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (!next || i + 1 >= to) return false;
  if (token.tag === 'coordinator') {
    if (!OPENERS.has(next.tag) || next.tag === 'pronoun') return false;
    const end = nounPhraseEnd(tokens, i + 1, to);
    return end > i + 1 && tokens[end]?.tag !== 'finite' && tokens[end]?.tag !== 'adverb';
  }
  const named = head.tag === 'name' && i > 1;
  if (token.tag === 'preposition') {
    if (token.lower === 'of') return true;
    if (/^(?:than|as|per|since|until|till|regarding|following|like|including|despite)$/.test(token.lower))
      return false;
    if (isOccasion(tokens, i, to)) return false;
    const name = next.tag === 'name' || (next.tag === 'determiner' && tokens[i + 2]?.tag === 'name');
    return named ? name && (token.lower === 'for' || (token.lower === 'on' && next.tag === 'name')) : true;
  }
  if (token.tag === 'participle' || token.tag === 'gerund') {
    return !named && next.tag === 'preposition' && !isOccasion(tokens, i + 1, to);
  }
  return false;
}

/** End of the prepositional phrase, participle or second conjunct at `i`. */
function postmodifierEnd(tokens: readonly Tagged[], i: number, to: number): number {
  let k = i + 1;
  if (tokens[i]!.tag === 'participle' || tokens[i]!.tag === 'gerund') k++;
  while (k < to && (tokens[k]!.tag === 'gerund' || tokens[k]!.tag === 'adverb')) k++;
  const end = nounPhraseEnd(tokens, k, to);
  return end > k ? end : tokens[k]?.tag === 'object' ? k + 1 : i;
}

/**
 * True where words of time open a sentence rather than a noun phrase: "Last week officials", "On Monday Lee", "A day
 * later they", not "19th century sources", "The time theory".
 */
const isTimeAdverbial = (tokens: readonly Tagged[], from: number, to: number): boolean =>
  tokens[from]!.tag === 'preposition' ||
  /^(?:last|this|next|that|earlier|later|early|late|yesterday|today|soon|shortly|just)$/.test(
    tokens[from]!.lower,
  ) ||
  /^(?:later|earlier|ago|before)$/.test(tokens[to - 1]!.lower);

/**
 * `range` without a leading conjunction, adverb or adverbial of time, if what is left is a noun phrase that may speak;
 * null where it is not surely one.
 */
export function asSource(tokens: readonly Tagged[], range: Range): Range | null {
  let { from } = range;
  const { to } = range;
  for (let moved = true; moved && from < to; ) {
    const before = from;
    const token = tokens[from]!;
    const firstWord = from === 0 || tokens[from - 1]!.tag !== 'name';
    if (token.tag === 'coordinator' || token.tag === 'adverb' || (token.lower === 'as' && firstWord)) from++;
    const time = skipTime(tokens, from, to);
    if (time > from && time < to && OPENERS.has(tokens[time]!.tag) && isTimeAdverbial(tokens, from, time))
      from = time;
    moved = from > before;
  }
  if (from >= to || to - from > LONGEST) return null;
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  if (!OPENERS.has(first.tag) || NOBODY.test(first.lower) || last.possessive) return null;
  if (first.tag === 'determiner' && to - from === 1 && !STANDALONE.has(first.lower)) return null;
  if (
    ['determiner', 'preposition', 'coordinator', 'comma', 'subordinator', 'relative'].includes(last.tag) &&
    to - from > 1
  )
    return null;
  return { from, to };
}
