import { isEmbedded, type Subject } from './adjacent-subject.ts';
import { hasFinite, indexOfTag, skipFronted } from './clause.ts';
import { asSource, type Range } from './noun-phrase.ts';
import type { Tagged } from './tags.ts';

/** "Lee, the mayor, said": the phrase before the first comma, if nothing between the commas is a clause of its own. */
export function interruptedSubject(tokens: readonly Tagged[], last: number): Subject | null {
  for (const start of clauseStarts(tokens, last)) {
    const from = skipFronted(tokens, start, last);
    const first = tokens.findIndex(
      (t, i) => i >= from && i < last && (t.tag === 'comma' || t.tag === 'dash'),
    );
    if (first <= from || hasFinite(tokens, from, first) || !isInterruption(tokens, first + 1, last)) continue;
    const range = ownedName(tokens, from, first, last) ?? asSource(tokens, { from, to: first });
    if (range) return { ...range, relative: false, embedded: isEmbedded(tokens, start) };
  }
  return null;
}

/** In "his spokesman, Al Roe, said", Al Roe: "his" names nobody. */
function ownedName(tokens: readonly Tagged[], from: number, comma: number, last: number): Range | null {
  const isOwned = /^(?:his|her|its|their)$/.test(tokens[from]!.lower);
  const isName = last > comma + 1 && tokens.slice(comma + 1, last).every((t) => t.tag === 'name');
  return isOwned && isName ? { from: comma + 1, to: last } : null;
}

/** Words that set a clause with a subject of its own against the one before. */
const CONTRASTING = /^(?:while|whereas|although|though)$/;

/** Places left of `end` where the clause may begin, nearest first. */
function clauseStarts(tokens: readonly Tagged[], end: number): number[] {
  const starts: number[] = [];
  for (let k = end - 1; k >= 0; k--) {
    const { tag, lower } = tokens[k]!;
    const joins = (tag === 'coordinator' || CONTRASTING.test(lower)) && tokens[k - 1]?.tag === 'comma';
    if (
      joins ||
      tag === 'quotation' ||
      tag === 'break' ||
      tag === 'colon' ||
      (tag === 'subordinator' && lower === 'that')
    )
      starts.push(k + 1);
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
  if (
    hasFinite(tokens, from, subordinate < 0 ? to : subordinate) ||
    indexOfTag(tokens, 'quotation', from, to) >= 0
  )
    return false;
  if (tag === 'preposition') return true;
  for (let i = from + 1; i < to; i++) {
    if (tokens[i]!.tag === 'coordinator' && tokens[i - 1]!.tag === 'comma') return false;
  }
  return true;
}
