import type { Attribution, Quotation, Span } from '../article.ts';
import { type Range, spanOf } from './noun-phrase.ts';
import { accordingTo, hearsayAdverbs, passiveReports } from './other-reports.ts';
import { callsUntrue } from './propositions.ts';
import { isTitleOrTerm, isUnreportedSpeech } from './quoted-speech.ts';
import type { PlacedSentence, Reading } from './reading.ts';
import type { Report } from './report.ts';
import { findSilences, type Silence } from './silence.ts';
import { shareSpeakers } from './speaker-sharing.ts';
import { tag } from './tagging.ts';
import type { Tagged } from './tags.ts';
import { tokenise } from './tokens.ts';
import { verbReports } from './verb-reports.ts';

/**
 * Longest sentence that is read, in tokens; a table or a broken file past it is nobody's speech. Ten times the news
 * average, and it bounds the walks inside a sentence.
 */
const LONGEST_SENTENCE = 300;

const NONE: Attribution = { kind: 'none', source: null, cue: null, stance: null };

/**
 * Who says each sentence, as far as the sentence and its neighbours state it: one attribution per sentence, in order.
 *
 * `direct` where the sentence is or holds quoted speech, `indirect` where it reports speech, `none` where the words are
 * the article's own; a sentence that only tells that somebody gave no answer is `none` with a source and
 * `no_comment`. Source and cue are spans of `text` (half-open, UTF-16 code units). A source that is not surely read
 * is null.
 *
 * @example attribute('“No,” said Lee.', [{ start: 0, end: 15, paragraph: 1 }], [quotation])
 * // [{ kind: 'direct', source: {start: 11, end: 14}, cue: {start: 6, end: 10}, stance: 'asserts' }]
 */
export function attribute(
  text: string,
  sentences: readonly PlacedSentence[],
  quotations: readonly Quotation[],
  read: TokenReader = readTokens,
): Attribution[] {
  const outer = quotations.filter((q) => q.depth === 0);
  const readings = sentences.map((sentence) => readSentence(text, sentence, outer, read));
  return shareSpeakers(text, sentences, outer, readings);
}

/** Gives the tokens of a sentence as `readTokens` does. */
export type TokenReader = typeof readTokens;

/** A reader that remembers, for rules that go through the sentences of one text one after the other. */
export function rememberingReader(): TokenReader {
  const known = new Map<number, Tagged[] | null>();
  return (text, sentence, quotations) => {
    const key = 2 * sentence.start + (quotations.length > 0 ? 1 : 0);
    const before = known.get(key);
    if (before !== undefined) return before;
    const tokens = readTokens(text, sentence, quotations);
    known.set(key, tokens);
    return tokens;
  };
}

/** Tokens of a sentence with quoted titles and terms taken for names; null where it is too long to be read. */
export function readTokens(text: string, sentence: Span, quotations: readonly Span[]): Tagged[] | null {
  const read = tokenise(text, sentence, quotations, LONGEST_SENTENCE + 1);
  if (read.length > LONGEST_SENTENCE) return null;
  const tokens = tag(read);
  return tokens.map((token, i) =>
    token.tag === 'quotation' &&
    isTitleOrTerm(text, token, tokens[i - 1], tokens[i - 2]) &&
    i + 1 < tokens.length
      ? { ...token, tag: 'name' }
      : token,
  );
}

function readSentence(text: string, sentence: Span, quotations: readonly Span[], read: TokenReader): Reading {
  const tokens = read(text, sentence, quotations);
  if (tokens === null) return { attribution: NONE, allQuoted: false, sources: [] };
  const quoted = tokens.filter((t) => t.tag === 'quotation');
  const allQuoted = quoted.length > 0 && tokens.every((t) => t.tag === 'quotation' || t.kind !== 'word');
  const none = { attribution: NONE, allQuoted, sources: [] };
  if (allQuoted) return { ...none, attribution: { ...NONE, kind: 'direct', stance: 'asserts' } };
  const reports = [
    ...verbReports(tokens),
    ...accordingTo(tokens),
    ...passiveReports(tokens),
    ...hearsayAdverbs(tokens),
  ];
  const silences = findSilences(tokens);
  const best = bestReport(reports);
  const silent = silences[0];
  if (!best || (best.source === null && silent)) {
    if (silent && isOfficial(tokens, silent))
      return { ...none, attribution: silentAttribution(tokens, silent, best !== null) };
  }
  if (best) {
    const direct =
      quoted.length > 0 &&
      (best.source !== null || best.quoted || quoted.some((q) => isUnreportedSpeech(text, q)));
    const sources = reports.flatMap((r) => (r.source ? [spanOf(tokens, r.source)] : []));
    const attribution: Attribution = {
      kind: direct ? 'direct' : 'indirect',
      source: best.source && spanOf(tokens, best.source),
      cue: spanOf(tokens, best.cue),
      stance: stanceOf(text, sentence, tokens, reports, best, silences, read),
    };
    return { attribution, allQuoted, sources };
  }
  const speech = quoted.some((q) => isUnreportedSpeech(text, q));
  return speech ? { ...none, attribution: { ...NONE, kind: 'direct', stance: 'asserts' } } : none;
}

/** The highest score, then the leftmost cue. */
const bestReport = (reports: readonly Report[]): Report | null =>
  reports.toSorted((a, b) => b.score - a.score || a.cue.from - b.cue.from)[0] ?? null;

/** "Not aware" is a response only of somebody named, or of an office; "most drivers are unaware" tells of the public. */
export const isOfficial = (tokens: readonly Tagged[], { type, who }: Silence): boolean => {
  if (type === 'no_comment' || who === null) return type === 'no_comment';
  return tokens
    .slice(who.from, who.to)
    .some(
      (t) => t.tag === 'name' || OFFICES.test(t.lower) || (t.tag === 'pronoun' && PERSONAL.test(t.lower)),
    );
};

const PERSONAL = /^(?:i|he|she|they|we)$/;
const OFFICES =
  /^(?:officials?|spokes\w+|minist(?:er|ers|ry)|administration|government|police|presidents?|compan(?:y|ies)|executives?|leaders?|members?|management|managers?|board|directors?|bosses|chiefs?|council|councillors?|club|prosecutors?|authorities|agency|department|mayor|governor|senators?|lawyers?|owners?|offices?)$/;

function silentAttribution(tokens: readonly Tagged[], silent: Silence, hearsay: boolean): Attribution {
  return {
    kind: hearsay ? 'indirect' : 'none',
    source: silent.who && spanOf(tokens, silent.who),
    cue: spanOf(tokens, silent.cue),
    stance: silent.type,
  };
}

/** What the source does with what is said: the verb's own stance, or that of a silence or a "false" it reports. */
function stanceOf(
  text: string,
  sentence: Span,
  tokens: readonly Tagged[],
  reports: readonly Report[],
  best: Report,
  silences: readonly Silence[],
  read: TokenReader,
): NonNullable<Attribution['stance']> {
  if (best.stance !== 'asserts' || deniesBeside(reports, best)) return 'denies';
  const reported = silences.find((s) => s.cue.from > best.cue.to && isSpeakersOwn(tokens, s, best.cue));
  if (reported) return reported.type;
  return callsUntrue(read(text, sentence, []) ?? []) ? 'denies' : 'asserts';
}

/** Another verb of the same source denies: "rejected the claims and called them “…”". */
const deniesBeside = (reports: readonly Report[], best: Report): boolean =>
  best.source !== null && reports.some((r) => r.stance === 'denies' && r.source?.from === best.source!.from);

/** A silence inside a report is the speaker's where its subject is a pronoun or it declines to comment. */
const isSpeakersOwn = (tokens: readonly Tagged[], { type, who }: Silence, cue: Range): boolean =>
  type === 'no_comment' ||
  (who !== null &&
    who.from >= cue.to &&
    tokens[who.from]!.tag === 'pronoun' &&
    PERSONAL.test(tokens[who.from]!.lower));
