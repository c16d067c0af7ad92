import { isEmbedded, type Subject } from './adjacent-subject.ts';
import { hasFinite, indexOfTag, skipFronted } from './clause.ts';
import { asSource, nounPhraseEnd, type Range } from './noun-phrase.ts';
import { headOf, isRole } from './speakers.ts';
import type { Tagged } from './tags.ts';

/** "Lee, the mayor, said": the phrase before the first comma, if nothing between the commas is a clause of its own. */
export function interruptedSubject(tokens: readonly Tagged[], last: number): Subject | null {
  const trailing = trailingName(tokens, last);
  if (trailing) return { ...trailing, relative: false, embedded: false };
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

/** In "his spokesman, Al Roe, said" and "the firm's founder, Al Roe, said", Al Roe: the role names nobody. */
function ownedName(tokens: readonly Tagged[], from: number, comma: number, last: number): Range | null {
  const isOwned = /^(?:his|her|its|their)$/.test(tokens[from]!.lower);
  const isRole = isOpener(tokens, from) && isPerson(tokens, { from, to: comma });
  return (isOwned && isName(tokens, comma + 1, last)) || (isRole && isPersonName(tokens, comma + 1, last))
    ? { from: comma + 1, to: last }
    : null;
}

/** "…, the firm's founder, Al Roe, said" behind a clause: the name, where a role alone stands between the commas before. */
function trailingName(tokens: readonly Tagged[], last: number): Range | null {
  const comma = tokens.findLastIndex((t, i) => i < last && t.tag === 'comma');
  const before = tokens.findLastIndex((t, i) => i < comma && t.tag === 'comma');
  if (before < 0 || comma <= before + 1) return null;
  const role = { from: before + 1, to: comma };
  return isOpener(tokens, role.from) &&
    nounPhraseEnd(tokens, role.from, role.to) === role.to &&
    isPerson(tokens, role) &&
    isPersonName(tokens, comma + 1, last)
    ? { from: comma + 1, to: last }
    : null;
}

const isOpener = (tokens: readonly Tagged[], i: number): boolean =>
  tokens[i]!.tag === 'determiner' || tokens[i]!.possessive === true;

const isName = (tokens: readonly Tagged[], from: number, to: number): boolean =>
  to > from && tokens.slice(from, to).every((t) => t.tag === 'name' && !t.possessive);

/** First and last name; one word may be a firm or a town. */
const isPersonName = (tokens: readonly Tagged[], from: number, to: number): boolean =>
  to >= from + 2 && isName(tokens, from, to);

/** A phrase that means a person and does not name one. */
const isPerson = (tokens: readonly Tagged[], range: Range): boolean => {
  const head = headOf(tokens, range);
  return head.tag === 'noun' && isRole(head);
};

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
