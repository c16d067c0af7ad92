import { hasFinite, indexOfTag, isFronted, skipFronted, stretchStart } from './clause.ts';
import { asSource, isOccasion, isTimeWord, nounPhraseEnd, type Range } from './nounPhrase.ts';
import type { Tagged } from './tagging.ts';

export interface Subject extends Range {
  /** The verb stands in a relative clause: the subject is what `who` takes up. */
  relative: boolean;
  /** Another noun phrase may be the antecedent as well. */
  ambiguous?: boolean;
  /** The verb stands in a clause that another verb governs ("thinks the minister said"). */
  embedded: boolean;
}

/** Longest comment clause between commas, from its verb on, in tokens: "told reporters in Paris on Monday". */
const ASIDE = 12;
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
    if (noun && k < end - 1 && isTimeWord(last) && /^(?:later|earlier|ago)$/.test(tokens[end]?.lower ?? '') && tag !== 'noun') return k;
    if (k === end - 1 && tag === 'name' && isTimeWord(last) && before === 'name' && k > 1) return k;
  }
  return end;
}

/** "Lee, the mayor, said": the phrase before the first comma, if nothing between the commas is a clause of its own. */
function interruptedSubject(tokens: readonly Tagged[], last: number): Subject | null {
  for (const start of clauseStarts(tokens, last)) {
    const from = skipFronted(tokens, start, last);
    const first = tokens.findIndex((t, i) => i >= from && i < last && (t.tag === 'comma' || t.tag === 'dash'));
    if (first <= from || hasFinite(tokens, from, first) || !isInterruption(tokens, first + 1, last)) continue;
    const range = asSource(tokens, { from, to: first });
    if (range) return { ...range, relative: false, embedded: isEmbedded(tokens, start) };
  }
  return null;
}

/** Places left of `end` where the clause may begin, nearest first. */
function clauseStarts(tokens: readonly Tagged[], end: number): number[] {
  const starts: number[] = [];
  for (let k = end - 1; k >= 0; k--) {
    const { tag, lower } = tokens[k]!;
    const joins = tag === 'coordinator' && tokens[k - 1]?.tag === 'comma';
    if (joins || tag === 'quotation' || tag === 'break' || tag === 'colon' || (tag === 'subordinator' && lower === 'that')) starts.push(k + 1);
  }
  starts.push(0);
  return starts;
}

/** A relative clause, an apposition, an age, an aside: no clause of its own, no list that the subject may be part of. */
function isInterruption(tokens: readonly Tagged[], from: number, to: number): boolean {
  const { tag } = tokens[from]!;
  if (from >= to) return false;
  if (tag === 'relative' || tag === 'subordinator') return true;
  const subordinate = indexOfTag(tokens, 'subordinator', from, to);
  if (hasFinite(tokens, from, subordinate < 0 ? to : subordinate) || indexOfTag(tokens, 'quotation', from, to) >= 0) return false;
  if (tag === 'preposition') return true;
  for (let i = from + 1; i < to; i++) {
    if (tokens[i]!.tag === 'coordinator' && tokens[i - 1]!.tag === 'comma') return false;
  }
  return true;
}

/** `who said`: the noun phrase right before the pronoun; behind `of` or `for` ("the aide of the mayor, who said") it may be either. */
function antecedent(tokens: readonly Tagged[], relative: number): Subject | null {
  const comma = tokens[relative - 1]?.tag === 'comma';
  const last = comma ? relative - 2 : relative - 1;
  if (last < 0) return null;
  let from = last;
  while (from > 0 && ['name', 'noun', 'number'].includes(tokens[from]!.tag) && ['name', 'noun', 'number', 'determiner'].includes(tokens[from - 1]!.tag)) from--;
  return { from, to: last + 1, relative: true, embedded: false, ambiguous: /^(?:of|for)$/.test(tokens[from - 1]?.lower ?? '') };
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

/** The noun phrase that ends at `last`, walked back to where its clause begins. */
function adjacentSubject(tokens: readonly Tagged[], last: number): Subject | null {
  let from = last;
  for (; from >= 0; from--) {
    const step = stepBack(tokens, from, last);
    if (step === 'unsure') return null;
    if (step === 'boundary') break;
    from = step;
  }
  const start = from + 1;
  if (start > last) return null;
  const range = asSource(tokens, { from: start, to: last + 1 });
  if (!range) return null;
  return { ...withoutAdverbial(tokens, range), relative: tokens[from]?.tag === 'relative', embedded: isEmbedded(tokens, start) };
}

/** One step of the walk: the index to go on from, a boundary that the phrase stops behind, or a reading not sure. */
function stepBack(tokens: readonly Tagged[], at: number, last: number): number | 'boundary' | 'unsure' {
  switch (tokens[at]!.tag) {
    case 'break':
    case 'colon':
    case 'dash':
    case 'stop':
    case 'open':
    case 'subordinator':
      return 'boundary';
    case 'quotation':
      return isInsidePhrase(tokens, at) ? at : 'boundary';
    case 'close': {
      let open = at;
      while (open >= 0 && tokens[open]!.tag !== 'open') open--;
      return open > 0 ? open : 'boundary';
    }
    case 'relative':
      return 'boundary';
    case 'finite':
      return acrossFinite(tokens, at, last);
    case 'coordinator':
      return at > 0 && at < last && !hasFinite(tokens, skipFronted(tokens, stretchStart(tokens, at), at), at) ? at : 'boundary';
    case 'comma':
      return acrossComma(tokens, at, last);
    default:
      return at;
  }
}

/** "the “Today” programme": between a determiner or noun and a noun, with nothing that ends a quoted sentence. */
const isInsidePhrase = (tokens: readonly Tagged[], at: number): boolean => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (before?.tag === 'determiner' || before?.possessive === true) && (after?.tag === 'noun' || after?.tag === 'name');
};

/** A finite verb ends the walk unless its clause is a restrictive relative, or it is a participle after all. */
function acrossFinite(tokens: readonly Tagged[], at: number, last: number): number | 'boundary' {
  let k = at - 1;
  while (k > 0 && (tokens[k]!.tag === 'adverb' || tokens[k]!.auxiliary)) k--;
  if (k > 0 && tokens[k]!.tag === 'relative' && tokens[k - 1]!.tag !== 'comma') return k;
  const participle = at < last && at > 0 && /(?:ed|led|held|said|known|called|named)$/.test(tokens[at]!.lower) && !tokens[at]!.auxiliary;
  const before = tokens[at - 1]?.tag;
  if (participle && (before === 'noun' || before === 'name') && tokens[at + 1]!.tag === 'preposition') return at;
  return participle && (before === 'noun' || before === 'name') && /^(?:called|named|dubbed)$/.test(tokens[at]!.lower) ? at : 'boundary';
}

/** A comma is a boundary behind a clause or a fronted adverbial, and part of the phrase in a list with `and`. */
function acrossComma(tokens: readonly Tagged[], at: number, last: number): number | 'boundary' | 'unsure' {
  const start = skipFronted(tokens, stretchStart(tokens, at), at);
  if (start >= at || hasFinite(tokens, start, at) || isFronted(tokens, start, at)) return 'boundary';
  const next = tokens[at + 1]!;
  for (let i = at + 1; i < last; i++) if (tokens[i]!.tag === 'coordinator') return at;
  const comma = indexOfTag(tokens, 'comma', last + 1, Math.min(tokens.length, last + ASIDE));
  const parenthetical = comma > 0 && (tokens[comma + 1]?.tag === 'finite' || tokens[comma + 1]?.tag === 'adverb');
  if (parenthetical || next.tag === 'determiner' || next.tag === 'name' || next.tag === 'pronoun') return 'boundary';
  return isFronted(tokens, at + 1, last) ? 'boundary' : 'unsure';
}

/** `range` without an adverbial of time or occasion at its end. */
function withoutAdverbial(tokens: readonly Tagged[], range: Range): Range {
  const end = nounPhraseEnd(tokens, range.from, range.to);
  const rest = tokens[end];
  if (end > range.from && end < range.to && rest?.tag === 'preposition' && isOccasion(tokens, end, range.to)) {
    return { from: range.from, to: end };
  }
  return range;
}

/** True where a verb of the sentence governs the clause that begins at `start`. */
const isEmbedded = (tokens: readonly Tagged[], start: number): boolean => {
  const before = tokens[start - 1];
  return before !== undefined && (before.tag === 'finite' || before.tag === 'relative' || (before.tag === 'subordinator' && before.lower === 'that'));
};
