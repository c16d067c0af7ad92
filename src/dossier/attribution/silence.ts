import type { Range } from './noun-phrase.ts';
import { asSource } from './noun-phrase.ts';
import { groupStart, subjectOf } from './subject.ts';
import type { Tagged } from './tags.ts';
import { BE } from './words.ts';

/** A statement that somebody said nothing (`no_comment`) or knew nothing (`unaware`). Ranges are in tokens. */
export interface Silence {
  type: 'no_comment' | 'unaware';
  /** Who; null where it is not surely read. */
  who: Range | null;
  cue: Range;
}

/** What the press asks with: "did not respond to a request", never "to treatment". */
const APPROACHES =
  /^(?:requests?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|e-?mails?|messages?|calls?|letters?|comments?|allegations?|claims?|accusations?|reports?|reporting|revelations?|criticisms?|approach(?:es)?|invitations?|journalists?|reporters?|newspaper|voicemails?|texts?|attempts?|outreach)$/;
const ANSWERS =
  /^(?:respond(?:ed|ing)?|repl(?:y|ied|ying)|comment(?:ed|ing)?|answer(?:ed|ing)?|return(?:ed|ing)?|react(?:ed|ing)?)$/;
const TO_SPEAK =
  /^(?:comment|respond|reply|answer|say|discuss|elaborate|speak|talk|provide|give|address|confirm|disclose|explain|specify|react|clarify)$/;
const NOT = /^(?:not|never|.+n't)$/;
/** Behind "did not respond" where nothing else follows: `immediately`, `publicly`. */
const CLOSERS = new Set([
  'stop',
  'comma',
  'coordinator',
  'break',
  'dash',
  'subordinator',
  'quotation',
  'close',
]);

/** The words that the rules below hang on, besides auxiliaries: nine tokens in ten are none. A new rule adds its own. */
const TOLD_BY =
  /^(?:ignor(?:ed|es|ing)|neither|nobody|none|no|unanswered|returned|answered|(?:declin|refus)(?:e|ed|es|ing)|reached|(?:un)?available|(?:un)?aware|knew|knows?)$|^no-one/;

/** Every silence of the sentence, in order. */
export function findSilences(tokens: readonly Tagged[]): Silence[] {
  const found: Silence[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]!.auxiliary && !TOLD_BY.test(tokens[i]!.lower)) continue;
    const silence =
      noAnswer(tokens, i) ??
      nobodyAnswers(tokens, i) ??
      unanswered(tokens, i) ??
      declined(tokens, i) ??
      unreachable(tokens, i) ??
      noComment(tokens, i) ??
      unaware(tokens, i);
    if (!silence) continue;
    found.push(silence);
    i = Math.max(i, silence.cue.to - 1);
  }
  return found;
}

const silence = (tokens: readonly Tagged[], type: Silence['type'], from: number, to: number): Silence => {
  const start = groupStart(tokens, from);
  const subject = subjectOf(tokens, from);
  return { type, who: subject && { from: subject.from, to: subject.to }, cue: { from: start, to } };
};

/** Index of the first token from `i` that is no adverb. */
const pastAdverbs = (tokens: readonly Tagged[], i: number): number => {
  let k = i;
  while (tokens[k]?.tag === 'adverb' && !NOT.test(tokens[k]!.lower)) k++;
  return k;
};

/** `did not respond`, `has not yet replied`, `is yet to comment`, `ignored requests for comment`. */
function noAnswer(tokens: readonly Tagged[], i: number): Silence | null {
  const token = tokens[i]!;
  if (/^ignor(?:ed|es|ing)$/.test(token.lower)) {
    return /^(?:requests?|questions?|calls?|e-?mails?)$/.test(
      tokens[pastDeterminers(tokens, i + 1)]?.lower ?? '',
    ) && mentions(tokens, i, 'comment')
      ? silence(tokens, 'no_comment', i, i + 1)
      : null;
  }
  let verb = -1;
  if (token.auxiliary) {
    const negation = NOT.test(token.lower) ? i : tokens[i + 1] && NOT.test(tokens[i + 1]!.lower) ? i + 1 : -1;
    if (negation >= 0) verb = pastAdverbs(tokens, negation + 1);
    else {
      const yet = pastAdverbs(tokens, i + 1);
      const at = tokens[i + 1]?.lower === 'yet' ? i + 1 : tokens[yet]?.lower === 'yet' ? yet : -1;
      if (at >= 0 && tokens[at + 1]?.lower === 'to') verb = pastAdverbs(tokens, at + 2);
    }
  }
  if (verb < 0 || !ANSWERS.test(tokens[verb]?.lower ?? '')) return null;
  const returned = /^return/.test(tokens[verb]!.lower);
  const toIt =
    /^repl/.test(tokens[verb]!.lower) && /^to (?:it|them|him|her)$/.test(wordsAt(tokens, verb + 1, 2));
  return toIt || concernsPress(tokens, verb + 1, returned)
    ? silence(tokens, 'no_comment', i, verb + 1)
    : null;
}

const wordsAt = (tokens: readonly Tagged[], from: number, many: number): string =>
  tokens
    .slice(from, from + many)
    .map((t) => t.lower)
    .join(' ');

/** `Neither the bank nor Lee answered calls`, `No one at the bank responded`, `Nobody there could be reached`. */
function nobodyAnswers(tokens: readonly Tagged[], i: number): Silence | null {
  const { lower } = tokens[i]!;
  const opens = /^(?:neither|nobody|none)$/.test(lower) || /^(?:no one|no-one)/.test(wordsAt(tokens, i, 2));
  if (!opens) return null;
  for (let verb = i + 1; verb < Math.min(tokens.length, i + LONGEST_NOBODY); verb++) {
    const word = tokens[verb]!.lower;
    const { tag } = tokens[verb]!;
    const next = tokens[verb + 1]?.tag;
    if (tag === 'stop' || tag === 'break' || (tag === 'comma' && next === 'coordinator')) return null;
    const reached = /^could be reached/.test(wordsAt(tokens, verb, 3));
    const answered =
      /^(?:responded|replied|commented|answered|returned|reacted)$/.test(word) &&
      concernsPress(tokens, verb + 1, !/^(?:responded|replied|commented)$/.test(word));
    if (!reached && !answered) continue;
    const from = groupStart(tokens, verb);
    return {
      type: 'no_comment',
      who: { from: i, to: tokens[from - 1]!.tag === 'comma' ? from - 1 : from },
      cue: { from, to: verb + (reached ? 3 : 1) },
    };
  }
  return null;
}

/** Words from "neither" to its verb. */
const LONGEST_NOBODY = 14;

/** `Questions sent to the bank went unanswered`, `Messages left for Lee were not returned`: who was asked. */
function unanswered(tokens: readonly Tagged[], i: number): Silence | null {
  const { lower } = tokens[i]!;
  const went =
    lower === 'unanswered' && /^(?:went|go|gone|remain(?:ed)?|were|was)$/.test(tokens[i - 1]?.lower ?? '');
  const notReturned =
    /^(?:returned|answered)$/.test(lower) && /^(?:were|was) not /.test(negatedGroup(tokens, i));
  if (!went && !notReturned) return null;
  const start = groupStart(tokens, went ? i - 1 : i);
  const asked = tokens.findLastIndex((t, k) => k < start && APPROACHES.test(t.lower));
  if (asked < 0 || start - asked > 10) return null;
  const to = tokens.findLastIndex((t, k) => k > asked && k < start && /^(?:to|for|with)$/.test(t.lower));
  const who = to > 0 && to + 1 < start ? asSource(tokens, { from: to + 1, to: start }) : null;
  return who && { type: 'no_comment', who, cue: { from: start, to: i + 1 } };
}

/** The words of the verb group from its first to `i`, adverbs left out. */
const negatedGroup = (tokens: readonly Tagged[], i: number): string =>
  tokens
    .slice(groupStart(tokens, i), i)
    .filter((t) => t.tag !== 'adverb' || NOT.test(t.lower))
    .map((t) => `${t.lower} `)
    .join('');

const pastDeterminers = (tokens: readonly Tagged[], i: number): number => {
  let k = i;
  while (
    tokens[k] &&
    k < i + 4 &&
    (tokens[k]!.tag === 'determiner' ||
      tokens[k]!.possessive ||
      /^(?:repeated|multiple|several|written)$/.test(tokens[k]!.lower))
  )
    k++;
  return k;
};

const mentions = (tokens: readonly Tagged[], from: number, word: string): boolean =>
  tokens.slice(from, from + 8).some((t) => t.lower === word);

/** Nothing follows, or a phrase with a word for the press's approach. */
function concernsPress(tokens: readonly Tagged[], from: number, needed: boolean): boolean {
  const at = pastAdverbs(tokens, from);
  const next = tokens[at];
  if (!next || CLOSERS.has(next.tag)) return !needed;
  for (let k = at; k < Math.min(tokens.length, at + 12); k++) {
    if (APPROACHES.test(tokens[k]!.lower)) return true;
    if (tokens[k]!.tag === 'comma' || tokens[k]!.tag === 'stop' || tokens[k]!.tag === 'finite') break;
  }
  return !needed && /^(?:on|about|for|by|before|publicly)$/.test(next.lower);
}

/** `declined to comment`, `refused to say`, `would not discuss`; not "declined to be named". */
function declined(tokens: readonly Tagged[], i: number): Silence | null {
  const { lower } = tokens[i]!;
  if (/^(?:declin|refus)(?:e|ed|es|ing)$/.test(lower)) {
    if (tokens[i + 1]?.lower === 'comment') return silence(tokens, 'no_comment', i, i + 2);
    const verb = tokens[i + 1]?.lower === 'to' ? pastAdverbs(tokens, i + 2) : -1;
    return verb > 0 && TO_SPEAK.test(tokens[verb]?.lower ?? '')
      ? silence(tokens, 'no_comment', i, verb + 1)
      : null;
  }
  const negated =
    /^(?:would|will)$/.test(lower) && tokens[i + 1]?.lower === 'not'
      ? i + 2
      : /^(?:wouldn't|won't)$/.test(lower)
        ? i + 1
        : -1;
  const plain = negated > 0 ? pastAdverbs(tokens, negated) : -1;
  const verb = tokens[plain]?.lower === 'be' && tokens[plain + 1]?.lower === 'commenting' ? plain + 1 : plain;
  if (verb !== plain) return silence(tokens, 'no_comment', i, verb + 1);
  return verb > 0 && /^(?:comment|discuss|elaborate|say|confirm)$/.test(tokens[verb]?.lower ?? '')
    ? silence(tokens, 'no_comment', i, verb + 1)
    : null;
}

/** `could not be reached`, `was not available for comment`, `unavailable for comment`. */
function unreachable(tokens: readonly Tagged[], i: number): Silence | null {
  const { lower } = tokens[i]!;
  if (lower === 'reached' && tokens[i - 1] !== undefined) {
    const group = tokens.slice(Math.max(0, i - 5), i).map((t) => t.lower);
    const first = group.findIndex((w) => /^(?:could|can|couldn't|cannot)$/.test(w));
    if (first < 0 || !group.includes('be') || !group.some((w) => NOT.test(w) || w === 'cannot')) return null;
    return silence(tokens, 'no_comment', i - group.length + first, i + 1);
  }
  if (
    !/^(?:un)?available$/.test(lower) ||
    tokens[i + 1]?.lower !== 'for' ||
    !/^(?:comment|interview)$/.test(tokens[i + 2]?.lower ?? '')
  )
    return null;
  const start = groupStart(tokens, i);
  const negated = lower === 'unavailable' || tokens.slice(start, i).some((t) => NOT.test(t.lower));
  return negated && start < i ? silence(tokens, 'no_comment', i, i + 3) : null;
}

/** `had no comment`, `offered no immediate response`. */
function noComment(tokens: readonly Tagged[], i: number): Silence | null {
  if (
    tokens[i]!.lower !== 'no' ||
    !/^(?:had|has|have|made|offered|gave|issued|provided)$/.test(tokens[i - 1]?.lower ?? '')
  )
    return null;
  const noun = /^(?:immediate|further|public|official|additional)$/.test(tokens[i + 1]?.lower ?? '')
    ? i + 2
    : i + 1;
  return /^(?:comments?|response|reply)$/.test(tokens[noun]?.lower ?? '')
    ? silence(tokens, 'no_comment', i - 1, noun + 1)
    : null;
}

/** `were unaware of`, `are not aware of`, `had no knowledge of`, `knew nothing about`, `being unaware`. */
function unaware(tokens: readonly Tagged[], i: number): Silence | null {
  const { lower } = tokens[i]!;
  if (lower === 'aware' || lower === 'unaware') {
    const start = groupStart(tokens, i);
    if (!tokens.slice(start, i).some((t) => BE.has(t.lower) || /'(?:s|re|m)$/.test(t.lower))) return null;
    if (lower === 'aware' && !tokens.slice(start, i).some((t) => NOT.test(t.lower))) return null;
    if (tokens[start]!.lower !== 'being' && tokens[i - 1]!.lower !== 'being')
      return silence(tokens, 'unaware', i, i + 1);
    const who = withPhrase(tokens, start);
    return who && { type: 'unaware', who, cue: { from: start, to: i + 1 } };
  }
  const next = tokens[i + 1]?.lower ?? '';
  if (
    /^(?:had|has|have)$/.test(lower) &&
    next === 'no' &&
    /^(?:knowledge|idea|awareness|recollection|record)$/.test(tokens[i + 2]?.lower ?? '')
  )
    return silence(tokens, 'unaware', i, i + 3);
  if (/^(?:had|has|have) never heard of$/.test(wordsAt(tokens, i, 4)))
    return silence(tokens, 'unaware', i, i + 3);
  if (/^(?:knew|knows|know)$/.test(lower) && next === 'nothing') return silence(tokens, 'unaware', i, i + 2);
  const know =
    /^(?:did|do|does)$/.test(lower) && next === 'not'
      ? i + 2
      : /^(?:didn't|don't|doesn't)$/.test(lower)
        ? i + 1
        : -1;
  if (know > 0 && tokens[know]?.lower === 'know' && /^(?:of|about)$/.test(tokens[know + 1]?.lower ?? ''))
    return silence(tokens, 'unaware', i, know + 2);
  return null;
}

/** In "with even senior members being unaware", the members. */
function withPhrase(tokens: readonly Tagged[], end: number): Range | null {
  for (let k = end - 1; k >= Math.max(0, end - 15); k--) {
    if (tokens[k]!.lower === 'with') return asSource(tokens, { from: k + 1, to: end });
    if (tokens[k]!.tag === 'comma' || tokens[k]!.tag === 'finite') return null;
  }
  return null;
}
