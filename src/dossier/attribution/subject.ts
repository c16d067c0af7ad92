import { adjacentSubject, type Subject } from './adjacent-subject.ts';
import { hasFinite, skipFronted } from './clause.ts';
import { interruptedSubject } from './interrupted-subject.ts';
import { isOccasion, isTimeWord } from './noun-phrase.ts';
import type { Tagged } from './tags.ts';

/** How often a shared subject is looked for behind another one. */
const DEPTH = 3;

/**
 * The subject of the finite verb at `verb`, or null where it is not surely one noun phrase.
 *
 * The phrase right before the verb group is taken; a phrase between commas before the verb is stepped over
 * ("Lee, the mayor, said"); after `and` the subject is that of the clause ("left the room and said").
 */
export function subjectOf(tokens: readonly Tagged[], verb: number, depth = 0): Subject | null {
  const last = groupStart(tokens, verb) - 1;
  if (last < 0 || depth > DEPTH) return null;
  switch (tokens[last]!.tag) {
    case 'comma':
    case 'dash':
      return interruptedSubject(tokens, last);
    case 'relative':
      return antecedent(tokens, last);
    case 'coordinator':
      return clauseSubject(tokens, last, depth);
    case 'determiner':
    case 'noun':
    case 'name':
    case 'number':
    case 'pronoun':
    case 'close':
    case 'gerund':
    case 'participle':
    case 'object':
      return adjacentSubject(tokens, last);
    default:
      return null;
  }
}

/** First token of the verb group: auxiliaries, adverbs, and an adverbial of time or occasion ("Lee on Monday said"). */
export function groupStart(tokens: readonly Tagged[], verb: number): number {
  let start = verb;
  while (start > 0) {
    const token = tokens[start - 1]!;
    if ((token.auxiliary && token.tag !== 'name') || token.tag === 'adverb') start--;
    else {
      const adverbial = adverbialStart(tokens, start);
      if (adverbial === start) return start;
      start = adverbial;
    }
  }
  return start;
}

/** Where an adverbial of time or occasion that ends right before `end` begins, if a noun stands before it; else `end`. */
function adverbialStart(tokens: readonly Tagged[], end: number): number {
  const last = tokens[end - 1]!;
  for (let k = end - 1; k >= Math.max(1, end - 6); k--) {
    const { tag, lower } = tokens[k]!;
    const before = tokens[k - 1]!.tag;
    const noun = before === 'noun' || before === 'name' || before === 'comma' || before === 'close';
    if (tag === 'preposition' && lower !== 'of') return noun && isOccasion(tokens, k, end) ? k : end;
    if (!['determiner', 'noun', 'name', 'number'].includes(tag)) return end;
    if (noun && isTimeWord(last) && /^(?:last|this|late|early|earlier)$/.test(lower)) return k;
    if (
      noun &&
      k < end - 1 &&
      isTimeWord(last) &&
      /^(?:later|earlier|ago)$/.test(tokens[end]?.lower ?? '') &&
      tag !== 'noun'
    )
      return k;
    if (k === end - 1 && tag === 'name' && isTimeWord(last) && before === 'name' && k > 1) return k;
  }
  return end;
}

/** `who said`: the noun phrase right before the pronoun; behind `of` or `for` ("the aide of the mayor, who said") it may be either. */
function antecedent(tokens: readonly Tagged[], relative: number): Subject | null {
  const comma = tokens[relative - 1]?.tag === 'comma';
  const last = comma ? relative - 2 : relative - 1;
  if (last < 0) return null;
  let from = last;
  while (
    from > 0 &&
    ['name', 'noun', 'number'].includes(tokens[from]!.tag) &&
    ['name', 'noun', 'number', 'determiner'].includes(tokens[from - 1]!.tag)
  )
    from--;
  return {
    from,
    to: last + 1,
    relative: true,
    embedded: false,
    ambiguous: /^(?:of|for)$/.test(tokens[from - 1]?.lower ?? ''),
  };
}

/** The subject of the clause that `end` stands in: that of its first finite verb. For `… and said`, `…, adding`. */
export function clauseSubject(tokens: readonly Tagged[], end: number, depth = 0): Subject | null {
  let start = 0;
  for (let k = end - 1; k > 0 && start === 0; k--) {
    const { tag } = tokens[k]!;
    if (tag === 'relative') return hasFinite(tokens, k + 1, end) ? antecedent(tokens, k) : null;
    if (tag === 'comma' && k < end - 1 && ['finite', 'adverb'].includes(tokens[k + 1]!.tag)) break;
    if (tag === 'break' || tag === 'colon') start = k + 1;
    if (tag === 'coordinator' && opensClause(tokens, k, end) && hasFinite(tokens, 0, k)) start = k + 1;
  }
  const from = skipFronted(tokens, start, end);
  for (let i = from; i < end; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'relative') i = relativeEnd(tokens, i, end);
    else if (tag === 'finite') return i > from ? subjectOf(tokens, i, depth + 1) : null;
  }
  return null;
}

/** After the coordinator at `k`: a subject and its own finite verb, before any comma. */
function opensClause(tokens: readonly Tagged[], k: number, end: number): boolean {
  const first = tokens[k + 1];
  if (!first || !['determiner', 'name', 'pronoun', 'noun', 'number'].includes(first.tag)) return false;
  for (let i = k + 2; i < end; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'finite') return true;
    if (tag === 'comma' || tag === 'coordinator' || tag === 'quotation') return false;
  }
  return false;
}

/** Last token of the relative clause opened at `i`: before the comma that closes it, or at its verb. */
function relativeEnd(tokens: readonly Tagged[], i: number, end: number): number {
  const set = tokens[i - 1]?.tag === 'comma';
  for (let k = i + 1; k < end; k++) {
    if (set ? tokens[k]!.tag === 'comma' : tokens[k]!.tag === 'finite') return k;
  }
  return end;
}
