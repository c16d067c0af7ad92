import type { Figure } from '../../dossier/figures/figure.ts';
import { figuresIn } from '../../dossier/figures/figures.ts';
import { classesOf, PREPOSITION } from '../../search/word-classes.ts';
import { type ClauseWord, clauseWords } from './clauses.ts';
import type { Difference } from './difference.ts';
import { carries } from './figures.ts';

/** What ends right before a figure that another one is compared with: "fewer than the 212", "down from 9,000". */
const COMPARED_WITH =
  /(?<!\p{L})(?:(?:more|less|fewer|\p{Ll}{2,}er) than (?:the|an? (?:earlier|initial|previous)) |(?:up|down|rose|risen|fell|fallen|cut|raised|reduced|increased|revised|corrected)(?: \p{Ll}+)? from (?:the |an? )?(?:earlier |initial |previous )?|compared (?:with|to) (?:the |just |only )?|(?:rather than|instead of|as opposed to) (?:the )?)$/iu;
/** A claim with one of these may itself speak of what was before, or of what something is compared with. */
const TELLS_BOTH =
  /(?<!\p{L})(?:than|from|compared|instead|rather|opposed|earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|first|before|draft|revised|corrected)(?!\p{L})/iu;
/** Dates are compared in other ways. */
const COUNTS: ReadonlySet<Figure['kind']> = new Set(['number', 'money', 'percentage']);
/** Characters before a figure in which the words of a comparison stand. */
const LOOKED_AT = 60;
/** Figures of a passage looked at, so that a text of nothing else costs no more than another. */
const MOST_FIGURES = 40;

const literal = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);

interface Stated {
  figure: Figure;
  /** Of the piece between commas and conjunctions: its beginning and its end. */
  start: number;
  end: number;
  /** Where the words of comparison begin that end before the figure; null where there are none. */
  comparison: number | null;
  /** Terms of the place behind the figure ("in the final report"). */
  tail: string[];
}

/**
 * Figures of the claim that the passage has only to compare another one with ("187, fewer than the 212 in the draft"), or
 * for another place than the claim's ("212 in the draft and 187 in the final report"). Told only where the passage has
 * the figure once, has one of the same kind in its stead, and the claim has neither that nor words of comparison.
 */
export function comparedDifferences(claim: string, passage: string): Difference[] {
  const claimed = figuresIn(claim).filter(({ kind }) => COUNTS.has(kind));
  if (claimed.length === 0) return [];
  const stated = statedIn(passage);
  if (stated.length < 2) return [];
  const has = new Set(clauseWords(claim).map(({ term }) => term));
  const isClaimed = (s: Stated): boolean => claimed.some((c) => carries(s.figure, c));
  return claimed.slice(0, MOST_FIGURES).flatMap((figure): Difference[] => {
    const [own, ...again] = stated.filter((s) => carries(s.figure, figure));
    if (!own || again.length > 0) return [];
    const rivals = stated.filter((s) => s.figure.kind === own.figure.kind && !isClaimed(s));
    const rival =
      own.comparison !== null &&
      !TELLS_BOTH.test(claim) &&
      !(own.tail.length > 0 && has.has(own.tail.at(-1)!))
        ? (rivals.findLast((s) => s.figure.start < own.figure.start) ?? rivals[0])
        : onlyOne(rivals.filter((s) => isElsewhere(own, s, has)));
    if (!rival || rival.comparison !== null) return [];
    return [
      {
        kind: 'party',
        claim: literal(claim, figure),
        passage: [literal(passage, rival.figure)],
        stands: passage.slice(own.comparison ?? own.start, own.end),
        instead: literal(passage, rival),
      },
    ];
  });
}

const onlyOne = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

/** Whether a figure has a place that the claim does not name, and the other one has the claim's. */
const isElsewhere = (own: Stated, other: Stated, claimed: ReadonlySet<string>): boolean =>
  own.tail.length > 0 &&
  other.tail.length > 0 &&
  !own.tail.some((term) => claimed.has(term)) &&
  other.tail.every((term) => claimed.has(term));

function statedIn(passage: string): Stated[] {
  const words = clauseWords(passage);
  return figuresIn(passage)
    .filter(({ kind, value }) => COUNTS.has(kind) && /\d/u.test(value))
    .slice(0, MOST_FIGURES)
    .map((figure): Stated => {
      const at = words.findIndex((w) => w.end > figure.start);
      const segment = words.filter((w) => w.segment === words[at]?.segment);
      const before = passage.slice(Math.max(0, figure.start - LOOKED_AT), figure.start);
      const cue = COMPARED_WITH.exec(before);
      return {
        figure,
        start: (segment.find(({ key }) => key !== 'and') ?? figure).start,
        end: Math.max(figure.end, segment.at(-1)?.end ?? 0),
        comparison: cue && figure.start - before.length + cue.index,
        tail: placeBehind(segment, figure),
      };
    });
}

/** The telling words behind the first preposition behind a figure, in its piece. */
function placeBehind(segment: readonly ClauseWord[], { end }: Figure): string[] {
  const behind = segment.filter((w) => w.start >= end);
  const from = behind.findIndex(({ key }) => (classesOf(key) & PREPOSITION) !== 0);
  return from < 0
    ? []
    : behind
        .slice(from + 1)
        .filter((w) => w.isContent)
        .map(({ term }) => term);
}
