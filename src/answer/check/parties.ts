import type { Figure } from '../../dossier/figures/figure.ts';
import { figuresIn } from '../../dossier/figures/figures.ts';
import { classesOf, REPORTING } from '../../search/word-classes.ts';
import { type ClauseWord, clauseWords } from './clauses.ts';
import type { Difference } from './difference.ts';
import { carries } from './figures.ts';

const literal = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);

/** A piece of a text that has figures: one party's, where it names one. */
interface Piece {
  start: number;
  end: number;
  figures: Figure[];
  /** Of each figure the term of what it counts: the word right behind it; null where that is none. */
  counted: (string | null)[];
  /** Terms of its telling words that are no figures. */
  terms: Set<string>;
  /** The first of them, if it stands before the first figure: who or what the figure is of, as a rule. */
  head: string | null;
  /** Its names, the head left out. */
  names: Set<string>;
}

/** Before a figure, and part of it: "at least 8,000", "some 8,000". */
const QUALIFIES: ReadonlySet<string> = new Set(
  'least most nearly almost roughly approximately estimated total altogether exactly'.split(' '),
);
/** Joins a piece to the one before it, and is no part of what it says. */
const JOINS: ReadonlySet<string> = new Set('and but while whereas although though or'.split(' '));
/** Pieces and figures of a text looked at, so that a text of nothing else costs no more than another. */
const MOST_PIECES = 40;

/** The pieces of a text that hold a figure. */
function piecesOf(text: string): Piece[] {
  const figures = figuresIn(text);
  const pieces: Piece[] = [];
  const words = clauseWords(text);
  for (let from = 0, f = 0; from < words.length && pieces.length < MOST_PIECES; ) {
    let to = from + 1;
    while (to < words.length && words[to]!.segment === words[from]!.segment) to++;
    const own: Figure[] = [];
    for (; f < figures.length && figures[f]!.start < words[to - 1]!.end; f++) own.push(figures[f]!);
    if (own.length > 0) pieces.push(pieceOf(text, words.slice(from, to), own));
    from = to;
  }
  return pieces;
}

function pieceOf(text: string, words: readonly ClauseWord[], figures: Figure[]): Piece {
  let at = 0;
  const telling = words.filter((w) => {
    while (at < figures.length && figures[at]!.end <= w.start) at++;
    return w.isContent && !QUALIFIES.has(w.key) && !(figures[at] && figures[at]!.start < w.end);
  });
  const first = telling[0];
  const hasHead =
    first !== undefined && first.start < figures[0]!.start && (classesOf(first.key) & REPORTING) === 0;
  const names = telling.filter((w, i) => (i > 0 || !hasHead) && /^\p{Lu}/u.test(literal(text, w)));
  const counting = figures.slice(0, MOST_PIECES);
  return {
    start: (words.find(({ key }) => !JOINS.has(key)) ?? words[0]!).start,
    end: Math.max(words.at(-1)!.end, figures.at(-1)!.end),
    figures: counting,
    counted: counting.map((f) => countedBy(text, words, f)),
    terms: new Set(telling.map((w) => w.term)),
    head: hasHead ? first.term : null,
    names: new Set(names.map((w) => w.term)),
  };
}

/** A noun behind a number: a plural, for a verb may stand there as well ("9,000 turned out"). */
const PLURAL = /^\p{Ll}+s$|^(?:people|men|women|children)$/u;

function countedBy(text: string, words: readonly ClauseWord[], { end }: Figure): string | null {
  const next = words.find((w) => w.start >= end);
  if (!next?.isContent || !PLURAL.test(literal(text, next))) return null;
  return /^\s?$/u.test(text.slice(end, next.start)) ? next.term : null;
}

/**
 * Figures that the claim gives to somebody or something of which the passage states another one of the same kind. Told
 * only where one piece of the passage has the figure, and one other piece is the claim's: both name a party in the same
 * way (what stands first, or a name), the claim has that of the other piece, and has more in common with it or begins
 * with its party; or the word behind the claim's figure stands behind the other piece's figure.
 */
export function partyDifferences(claim: string, passage: string): Difference[] {
  const claimed = piecesOf(claim);
  const stated = claimed.length > 0 ? piecesOf(passage) : [];
  if (stated.length < 2) return [];
  return claimed.flatMap((c) =>
    c.figures.flatMap((figure, i): Difference[] => {
      const [own, ...others] = stated.filter((s) => s.figures.some((f) => carries(f, figure)));
      if (!own || others.length > 0) return [];
      const isOther = (f: Figure): boolean =>
        f.kind === figure.kind && /\d/u.test(f.value) && !c.figures.some((o) => carries(f, o));
      const rivals = stated.filter(
        (s) =>
          s !== own && s.figures.some(isOther) && (isRival(s, own, c) || countsInstead(s, own, c, figure, i)),
      );
      const [rival] = rivals;
      if (!rival || rivals.length > 1) return [];
      const instead = rival.figures.filter(isOther).map((f) => literal(passage, f));
      return [
        {
          kind: 'party',
          claim: literal(claim, figure),
          passage: [...new Set(instead)],
          stands: literal(passage, own),
          instead: literal(passage, rival),
        },
      ];
    }),
  );
}

/** Whether the figure counts in its own piece of the passage what the claim lacks, and in the other what the claim says. */
function countsInstead(rival: Piece, own: Piece, claim: Piece, figure: Figure, at: number): boolean {
  const counted = claim.counted[at];
  const there = own.counted[own.figures.findIndex((f) => carries(f, figure))];
  return (
    !!counted &&
    !!there &&
    !claim.terms.has(there) &&
    rival.counted.includes(counted) &&
    !own.terms.has(counted)
  );
}

function isRival(rival: Piece, own: Piece, claim: Piece): boolean {
  const has = (term: string): boolean => claim.terms.has(term);
  const inCommon = (piece: Piece): number => [...piece.terms].filter(has).length;
  const byHead = rival.head !== null && own.head !== null && has(rival.head) && !has(own.head);
  const byName = [...rival.names].some(has) && own.names.size > 0 && ![...own.names].some(has);
  if (byHead) return claim.head === rival.head || inCommon(rival) > inCommon(own);
  return byName && inCommon(rival) > inCommon(own);
}
