import type { Attribution, Quotation, Span } from '../article.ts';
import { isOfficial, readTokens, type TokenReader } from './attribute.ts';
import { isCharge } from './charges.ts';
import { indexOfTag } from './clause.ts';
import { counters } from './counter-statements.ts';
import { denials } from './denials.ts';
import type { Found, ResponseType } from './found.ts';
import { limits } from './limits.ts';
import { negatedConcerns } from './negated-concerns.ts';
import type { PlacedSentence } from './reading.ts';
import { findSilences } from './silence.ts';
import type { Tagged } from './tags.ts';
import { undone } from './undone.ts';
import { verbReports } from './verb-reports.ts';

/** A response and, in `start` and `end`, the whole sentence it stands in. */
export interface Response extends Span {
  type: ResponseType;
  /** The clause that is the response. */
  span: Span;
  /** Who responds, a literal span of the file; null: not stated here. */
  who: Span | null;
}

/** Where two rules find the same clause, the first of these names it. */
const ORDER: readonly ResponseType[] = ['denies', 'limits', 'no_comment', 'unaware', 'counters', 'negates'];
/** How many sentences back the charge may stand that a counter-statement answers. */
const CHARGE_REACH = 2;

/**
 * The responses in an article, in file order; two clauses of one sentence may each be one. Offsets are half-open,
 * UTF-16 code units into `text`. `attributions` are what `attribute` gave for the same sentences.
 *
 * @example findResponses('Lee denied the claims.', sentences, attributions, [])
 * // [{ type: 'denies', start: 0, end: 22, span: { start: 0, end: 21 }, who: { start: 0, end: 3 } }]
 */
export function findResponses(
  text: string,
  sentences: readonly PlacedSentence[],
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  read: TokenReader = readTokens,
): Response[] {
  const outer = quotations.filter((q) => q.depth === 0);
  const charges = sentences.map((s) => isCharge(text.slice(s.start, s.end)));
  return sentences.flatMap((sentence, i) => {
    const closed = read(text, sentence, outer);
    const open = closed?.some((t) => t.kind === 'quotation') ? read(text, sentence, []) : closed;
    if (closed === null || open === null) return [];
    const attribution = attributions[i]!;
    const charged = charges.slice(Math.max(0, i - CHARGE_REACH), i).includes(true);
    const found = [
      ...placed(closed, denials(closed, open, attribution)),
      ...placed(
        open,
        findSilences(open).flatMap((silence) => {
          const named = namedWho(open, silence);
          // Who reports of itself that it did not know is no public, whatever it is.
          return named.who !== silence.who || isOfficial(open, silence) ? [named] : [];
        }),
      ),
      ...placed(open, limits(open, attribution)),
      ...placed(
        open,
        negatedConcerns(open, attribution).map((f) => toldBy(open, namedWho(open, f), attribution)),
      ),
      ...(charged ? placed(open, counters(text, open, sentences, attribution)) : []),
      ...placed(open, undone(open, attribution)),
    ];
    return merge(found).map(({ type, span, who }) => ({
      start: sentence.start,
      end: sentence.end,
      type,
      span,
      who: who ?? attribution.source,
    }));
  });
}

/** "Officials told the paper they were not aware": behind a report, the pronoun is the reporter's; `we` is the speaker's. */
function namedWho(tokens: readonly Tagged[], found: Found): Found {
  const { who, cue } = found;
  if (!who || tokens[who.from]!.tag !== 'pronoun') return found;
  if (/^(?:i|we)$/.test(tokens[who.from]!.lower)) return { ...found, who: null };
  const report = verbReports(tokens).findLast(
    (r) => r.source !== null && r.cue.to <= cue.from && indexOfTag(tokens, 'comma', r.cue.to, cue.from) < 0,
  );
  return report ? { ...found, who: report.source } : found;
}

/** "Officials raised no concerns, one person told the paper": the officials said nothing, the person did. */
function toldBy(tokens: readonly Tagged[], found: Found, { source }: Attribution): Found {
  const { who } = found;
  const isTeller = who !== null && source !== null && tokens[who.from]!.start === source.start;
  return source === null || isTeller ? found : { ...found, who: null };
}

interface Placed {
  type: ResponseType;
  span: Span;
  who: Span | null;
}

/** The clause of each response: from who responds, or where the clause begins, to where it ends. */
function placed(tokens: readonly Tagged[], found: readonly Found[]): Placed[] {
  return found.map(({ type, cue, who }) => {
    const begins = who && who.from < cue.from ? who.from : clauseStart(tokens, cue.from);
    const ends = clauseEnd(tokens, cue.to);
    return {
      type,
      span: { start: tokens[begins]!.start, end: tokens[ends - 1]!.end },
      who: who && { start: tokens[who.from]!.start, end: tokens[who.to - 1]!.end },
    };
  });
}

const JOINERS = /^(?:and|but|while|whereas|although|though|yet)$/;

/** Behind the nearest comma with a joining word, or semicolon, to the left. */
function clauseStart(tokens: readonly Tagged[], at: number): number {
  for (let k = at - 1; k >= 0; k--) {
    if (tokens[k]!.tag === 'break') return k + 1;
    if (JOINERS.test(tokens[k]!.lower) && tokens[k - 1]?.tag === 'comma') return k + 1;
  }
  return 0;
}

/** Before the next comma that a joining word, a participle or nothing follows, or a semicolon or stop; at least `at`. */
function clauseEnd(tokens: readonly Tagged[], at: number): number {
  for (let k = at; k < tokens.length; k++) {
    const { tag } = tokens[k]!;
    if (tag === 'break' || tag === 'stop') return Math.max(k, 1);
    const next = tokens[k + 1];
    if (tag === 'comma' && next && (JOINERS.test(next.lower) || next.tag === 'gerund')) return k;
  }
  return tokens.length;
}

/** One response for rules that found overlapping clauses, spanning them. */
function merge(found: readonly Placed[]): Placed[] {
  const merged: Placed[] = [];
  for (const one of found.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = merged.at(-1);
    if (!last || one.span.start >= last.span.end) {
      merged.push({ ...one, span: { ...one.span } });
      continue;
    }
    last.span.end = Math.max(last.span.end, one.span.end);
    if (ORDER.indexOf(one.type) < ORDER.indexOf(last.type)) last.type = one.type;
    last.who ??= one.who;
  }
  return merged;
}
