import { indexOfTag } from './clause.ts';
import { isOccasion, nounPhraseEnd, skipTime } from './noun-phrase.ts';
import type { Tagged } from './tags.ts';

/** What follows a verb: the words said, a clause, a noun phrase, an infinitive, a preposition's phrase, or nothing. */
export type ComplementKind = 'quotation' | 'clause' | 'noun' | 'infinitive' | 'preposition' | 'end';

export interface Complement {
  kind: ComplementKind;
  /** Index of its first token. */
  at: number;
}

/** How far the finite verb of a clause without `that` is looked for, in tokens. */
const REACH = 30;

/**
 * What stands behind a verb group that ends before `from`, stepping over adverbs and adverbials of time and occasion
 * ("said on Monday that", "said in a statement, “…”").
 */
export function complementAt(tokens: readonly Tagged[], from: number): Complement {
  let i = skipAdverbials(tokens, from);
  const token = tokens[i];
  if (!token) return { kind: 'end', at: i };
  if (token.tag === 'colon' || token.tag === 'comma') {
    if (tokens[i + 1]?.tag === 'quotation') return { kind: 'quotation', at: i + 1 };
    if (token.tag === 'colon') return { kind: 'clause', at: i + 1 };
    const aside = indexOfTag(tokens, 'comma', i + 1, Math.min(tokens.length, i + 12));
    if (aside > 0 && tokens[aside + 1]?.lower === 'that') return { kind: 'clause', at: aside + 1 };
    return { kind: 'end', at: i };
  }
  switch (token.tag) {
    case 'quotation':
      return { kind: 'quotation', at: i };
    case 'subordinator':
    case 'relative':
      return {
        kind: /^(?:because|although|though|while|whereas|after|before|once|unless|since|until|as|so)$/.test(
          token.lower,
        )
          ? 'end'
          : 'clause',
        at: i,
      };
    case 'infinitive':
      return { kind: 'infinitive', at: i };
    case 'preposition':
      i = prepositionalEnd(tokens, i);
      return isThat(tokens[i])
        ? { kind: 'clause', at: i }
        : (quotationBehind(tokens, i) ?? { kind: 'preposition', at: skipAdverbials(tokens, from) });
    case 'determiner':
    case 'pronoun':
    case 'name':
    case 'noun':
    case 'number':
    case 'object':
    case 'gerund':
    case 'participle':
      return { kind: isBareClause(tokens, i) ? 'clause' : 'noun', at: i };
    default:
      return { kind: token.tag === 'finite' ? 'noun' : 'end', at: i };
  }
}

const isThat = (token: Tagged | undefined): boolean =>
  token?.tag === 'subordinator' && token.lower === 'that';

const quotationBehind = (tokens: readonly Tagged[], i: number): Complement | null => {
  const at = tokens[i]?.tag === 'comma' || tokens[i]?.tag === 'colon' ? i + 1 : i;
  return tokens[at]?.tag === 'quotation' ? { kind: 'quotation', at } : null;
};

/** Behind adverbs and adverbials of time and occasion. */
function skipAdverbials(tokens: readonly Tagged[], from: number): number {
  let i = from;
  for (;;) {
    const before = i;
    while (tokens[i]?.tag === 'adverb') i++;
    const time = skipTime(tokens, i, tokens.length);
    if (time > i) i = time;
    const token = tokens[i];
    if (token?.tag === 'preposition' && isOccasion(tokens, i, tokens.length)) i = prepositionalEnd(tokens, i);
    if (i === before) return i;
  }
}

/** Half-open end of the prepositional phrases in a row that begin at `i`. */
function prepositionalEnd(tokens: readonly Tagged[], i: number): number {
  let end = i;
  while (tokens[end]?.tag === 'preposition') {
    const time = skipTime(tokens, end + 1, tokens.length);
    const noun = time > end + 1 ? time : nounPhraseEnd(tokens, end + 1, tokens.length);
    if (noun === end + 1) return tokens[end + 1]?.tag === 'object' ? end + 2 : end === i ? i + 1 : end;
    end = noun;
  }
  return end;
}

/** "a programme aimed at": a past form between a noun and a preposition is rather a participle. */
const isReducedRelative = (tokens: readonly Tagged[], i: number): boolean =>
  /ed$/.test(tokens[i]!.lower) && tokens[i - 1]?.tag === 'noun' && tokens[i + 1]?.tag === 'preposition';

/** A noun phrase with a finite verb behind it, before any comma, joining word or second verb group. */
function isBareClause(tokens: readonly Tagged[], from: number): boolean {
  for (let i = from + 1; i < Math.min(tokens.length, from + REACH); i++) {
    const { tag } = tokens[i]!;
    if (tag === 'finite' && !isReducedRelative(tokens, i)) return true;
    if (tag === 'coordinator' && tokens[i + 1]?.tag === 'finite') return false;
    if (tag === 'participle' && tokens[i - 1]?.tag === 'coordinator') return false;
    if (
      tag === 'relative' ||
      tag === 'subordinator' ||
      tag === 'comma' ||
      tag === 'break' ||
      tag === 'stop' ||
      tag === 'colon'
    )
      return false;
  }
  return false;
}
