import { figuresIn } from '../../dossier/figures/figures.ts';
import { termOf } from '../../search/analysis.ts';
import { aliasWords, type SearchIndex } from '../../search/index.ts';
import { normalise, type Token, tokenise } from '../../search/tokens.ts';
import { rarity } from '../../search/words/background.ts';
import { relatedPlaces } from '../../search/words/places.ts';
import { STOP_WORDS } from '../../search/words/stop-words.ts';
import type { Compared } from './claim.ts';
import type { Difference } from './difference.ts';

/** Rarer than this in English, a capitalised first word of a sentence is a name and no common word. */
const NAME_RARITY = 0.6;

/** Capitalised words of the claim, neighbours joined to one name, of which the passage lacks a word. */
export function nameDifferences(claim: string, passage: Compared, index: SearchIndex): Difference[] {
  const carried = new Set(tokenise(`${passage.text}\n${passage.before}`).map((t) => termOf(t.word)));
  const aliases = index.aliases
    .map((a) => a.group.names.map((n) => aliasWords(n)))
    .filter((all) => all.some((words) => words.every((w) => carried.has(termOf(w)))));
  const inAlias = (word: string): boolean => aliases.some((all) => all.some((words) => words.includes(word)));
  const has = (word: string): boolean =>
    carried.has(termOf(word)) ||
    inAlias(word) ||
    relatedPlaces(word).some((r) => carried.has(termOf(r.word)));
  const missing: Difference[] = [];
  let last: Token | null = null;
  const dated = figuresIn(claim);
  const isFigure = (t: Token): boolean => dated.some((f) => f.start < t.end && f.end > t.start);
  const tokens = tokenise(claim);
  for (const [i, token] of tokens.entries()) {
    if (isFigure(token) || !isNameIn(claim, token) || has(token.word)) continue;
    const fullName = fullNameFrom(claim, tokens, i);
    if (fullName && has(fullName.last) && passage.article.includes(fullName.text)) continue;
    const known = missing.at(-1);
    if (last && known && claim.slice(last.end, token.start) === ' ')
      known.claim += claim.slice(last.end, token.end);
    else missing.push({ kind: 'name', claim: claim.slice(token.start, token.end), passage: [] });
    last = token;
  }
  return missing;
}

/** Words of a name: a title, two given names, a surname. */
const LONGEST_NAME = 5;

/** The capitalised words from one on, and the last of them without its possessive; null where it stands alone. */
function fullNameFrom(
  claim: string,
  tokens: readonly Token[],
  from: number,
): { text: string; last: string } | null {
  let to = from;
  while (
    to + 1 < tokens.length &&
    to + 1 < from + LONGEST_NAME &&
    claim.slice(tokens[to]!.end, tokens[to + 1]!.start) === ' ' &&
    /^\p{Lu}/u.test(claim.slice(tokens[to + 1]!.start, tokens[to + 1]!.end))
  ) {
    to++;
  }
  if (to === from) return null;
  const text = claim.slice(tokens[from]!.start, tokens[to]!.end).replace(/['’‘ʼ`´]s$/u, '');
  return { text, last: tokens[to]!.word };
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
