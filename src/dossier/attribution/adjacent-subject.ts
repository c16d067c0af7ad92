import { hasFinite, indexOfTag, isFronted, skipFronted, stretchStart } from './clause.ts';
import { asSource, isOccasion, nounPhraseEnd, type Range } from './noun-phrase.ts';
import type { Tagged } from './tags.ts';

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
const PERSONAL = /^(?:i|he|she|it|we|they)$/;
/** The noun phrase that ends at `last`, walked back to where its clause begins. */
export function adjacentSubject(tokens: readonly Tagged[], last: number): Subject | null {
  if (tokens[last]!.tag === 'pronoun' && PERSONAL.test(tokens[last]!.lower)) {
    return {
      from: last,
      to: last + 1,
      relative: tokens[last - 1]?.tag === 'relative',
      embedded: isEmbedded(tokens, last),
    };
  }
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
  return {
    ...withoutAdverbial(tokens, range),
    relative: tokens[from]?.tag === 'relative',
    embedded: isEmbedded(tokens, start),
  };
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
      return at > 0 && at < last && !hasFinite(tokens, skipFronted(tokens, stretchStart(tokens, at), at), at)
        ? at
        : 'boundary';
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
  return (
    (before?.tag === 'determiner' || before?.possessive === true) &&
    (after?.tag === 'noun' || after?.tag === 'name')
  );
};

/** A finite verb ends the walk unless its clause is a restrictive relative, or it is a participle after all. */
function acrossFinite(tokens: readonly Tagged[], at: number, last: number): number | 'boundary' {
  let k = at - 1;
  while (k > 0 && (tokens[k]!.tag === 'adverb' || tokens[k]!.auxiliary)) k--;
  if (k > 0 && tokens[k]!.tag === 'relative' && tokens[k - 1]!.tag !== 'comma') return k;
  const participle =
    at < last &&
    at > 0 &&
    /(?:ed|led|held|said|known|called|named)$/.test(tokens[at]!.lower) &&
    !tokens[at]!.auxiliary;
  const before = tokens[at - 1]?.tag;
  if (participle && (before === 'noun' || before === 'name') && tokens[at + 1]!.tag === 'preposition')
    return at;
  return participle &&
    (before === 'noun' || before === 'name') &&
    /^(?:called|named|dubbed)$/.test(tokens[at]!.lower)
    ? at
    : 'boundary';
}

/** A comma is a boundary behind a clause or a fronted adverbial, and part of the phrase in a list with `and`. */
function acrossComma(tokens: readonly Tagged[], at: number, last: number): number | 'boundary' | 'unsure' {
  const start = skipFronted(tokens, stretchStart(tokens, at), at);
  if (start >= at || hasFinite(tokens, start, at) || isFronted(tokens, start, at)) return 'boundary';
  const next = tokens[at + 1]!;
  for (let i = at + 1; i < last; i++) if (tokens[i]!.tag === 'coordinator') return at;
  const comma = indexOfTag(tokens, 'comma', last + 1, Math.min(tokens.length, last + ASIDE));
  const parenthetical =
    comma > 0 && (tokens[comma + 1]?.tag === 'finite' || tokens[comma + 1]?.tag === 'adverb');
  if (parenthetical || next.tag === 'determiner' || next.tag === 'name' || next.tag === 'pronoun')
    return 'boundary';
  return isFronted(tokens, at + 1, last) ? 'boundary' : 'unsure';
}

/** `range` without an adverbial of time or occasion at its end. */
function withoutAdverbial(tokens: readonly Tagged[], range: Range): Range {
  const end = nounPhraseEnd(tokens, range.from, range.to);
  const rest = tokens[end];
  if (
    end > range.from &&
    end < range.to &&
    rest?.tag === 'preposition' &&
    isOccasion(tokens, end, range.to)
  ) {
    return { from: range.from, to: end };
  }
  return range;
}

/** True where a verb of the sentence governs the clause that begins at `start`. */
export const isEmbedded = (tokens: readonly Tagged[], start: number): boolean => {
  const before = tokens[start - 1];
  return (
    before !== undefined &&
    (before.tag === 'finite' ||
      before.tag === 'relative' ||
      (before.tag === 'subordinator' && before.lower === 'that'))
  );
};
