import type { Token } from './tokens.ts';
import { STOP_WORDS } from './words/stop-words.ts';

/**
 * Words around a question that greet, ask for an answer or thank for it: "good morning, could you please tell me
 * whether … thx". Nobody looks for them in a file. Written by hand.
 */

const PLEASE = 'please|pls|plz|kindly|possibly|perhaps|quickly|just|also';
const SOMEONE = 'you|u|someone|somebody|anyone|anybody|one of you';
const JUST = `(?: (?:${PLEASE}))*`;

/** What opens a message. A mark, a request or a question follows, or it is no greeting: "evening paper". */
const GREETING =
  /^(?:good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|excuse me|sorry(?: to (?:bother|bug|disturb) you)?|(?:just )?(?:a |one )?quick (?:question|one)|(?:just )?(?:a|one) question|just (?:checking|asking|curious)|(?:ok|okay|right|so|well|please|pls|plz))(?: (?:there|all|everyone|everybody|folks|team|guys|again))?(?= )/u;
/** The same, whatever follows. */
const HELLO =
  /^(?:hi|hey|hello|hiya|howdy)(?: (?:there|all|everyone|everybody|folks|team|guys|again))?(?= )/u;

const REQUESTS = [
  // "Could you please check", and with "me" without the first words: "tell me".
  `(?:(?:can|could|would|will) (?:${SOMEONE})${JUST} )(?:find(?: out)?|explain|look up|check|say|confirm|help me (?:find|understand)(?: out)?)${JUST}`,
  `(?:(?:can|could|would|will) (?:${SOMEONE})${JUST} |(?:${PLEASE}) )?(?:tell|show|give|remind|inform) (?:me|us)${JUST}`,
  `(?:(?:can|could|would|will) (?:${SOMEONE})${JUST} |(?:${PLEASE}) )?let (?:me|us) know${JUST}`,
  `(?:do|does|did) (?:${SOMEONE}|we)(?: happen to)? (?:know|remember|recall)${JUST}`,
  `(?:i|we)${JUST} (?:want(?:ed)?|need|would like|d like) to (?:know|find out|ask|check|understand)`,
  `(?:id|wed) like to (?:know|find out|ask|check|understand)`,
  `(?:(?:i|we) (?:was|were|am|are) |im |were )?(?:just )?wondering`,
  `i wonder`,
  `any (?:idea|clue)`,
].map((request) => new RegExp(`^(?:${request})(?= )`, 'u'));

/** A clause that is the question, and its answer a yes or a no. */
const CLAUSE = /^(?:whether(?: or not)?|if)(?= )/u;
const IS_IT_TRUE = /^(?:is|was) (?:it|this) (?:true|correct|right|a fact) that(?= )/u;
const QUESTION =
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?= )/u;

/** What closes one. The first are said of other things, too, unless a mark stands before them. */
const SET_APART = /(?<= )(?:cheers|ta|ty|asap|much appreciated)$/u;
const THANKS =
  /(?<= )(?:please|pls|plz|thx|thanx|tnx|(?:many )?thanks|thank (?:you|u))(?: (?:very|so) much| a lot| a million| in advance| again)?$/u;

export interface Civilities {
  /** How many of the first words only lead up to the question. */
  before: number;
  /** Index behind its last word. */
  until: number;
  /** Whether a clause that is asked about follows ("whether it sank", "is it true that it sank"). */
  asksWhether: boolean;
}

const textOf = (words: readonly Token[]): string => `${words.map((t) => t.word).join(' ')} `;
const lengthOf = (matched: string): number => matched.trim().split(' ').length;

/**
 * Where a question begins and ends among civilities; all of the words where nothing is left of it without them.
 *
 * @example civilitiesIn(words of 'hi, could you tell me if it sank? thx') // { before: 6, until: 8, asksWhether: true }
 */
export function civilitiesIn(words: readonly Token[]): Civilities {
  const none = { before: 0, until: words.length, asksWhether: false };
  let until = words.length;
  for (let closing = closingOf(words, until); closing > 0; closing = closingOf(words, until))
    until -= closing;
  let before = 0;
  let requested = false;
  for (;;) {
    const rest = textOf(words.slice(before, until));
    const greeting = HELLO.exec(rest)?.[0] ?? greetingOf(rest, words, before);
    const request: string | null = requested ? null : requestOf(rest);
    const said: string | null = greeting ?? request;
    if (!said) break;
    requested ||= said === request;
    before += lengthOf(said);
  }
  const rest = textOf(words.slice(before, until));
  const clause = IS_IT_TRUE.exec(rest)?.[0] ?? (requested ? CLAUSE.exec(rest)?.[0] : undefined);
  if (clause !== undefined) before += lengthOf(clause);
  const isNothing = words.slice(before, until).every((t) => STOP_WORDS.has(t.word));
  return isNothing ? none : { before, until, asksWhether: clause !== undefined };
}

const requestOf = (rest: string): string | null =>
  REQUESTS.map((r) => r.exec(rest)?.[0]).find((r) => r !== undefined) ?? null;

function greetingOf(rest: string, words: readonly Token[], from: number): string | null {
  const greeting = GREETING.exec(rest)?.[0];
  if (greeting === undefined) return null;
  const behind = rest.slice(greeting.length + 1);
  const leads = [QUESTION, HELLO, GREETING, ...REQUESTS].some((pattern) => pattern.test(behind));
  return leads || isSetApart(words, from + lengthOf(greeting)) ? greeting : null;
}

/** How many of the last words before `until` thank for an answer. */
function closingOf(words: readonly Token[], until: number): number {
  const text = textOf(words.slice(Math.max(0, until - 8), until)).trimEnd();
  const thanks = THANKS.exec(text)?.[0];
  if (thanks !== undefined) return lengthOf(thanks);
  const apart = SET_APART.exec(text)?.[0];
  return apart !== undefined && isSetApart(words, until - lengthOf(apart)) ? lengthOf(apart) : 0;
}

/** Whether more than a space stands between a word and the one before it. */
const isSetApart = (words: readonly Token[], at: number): boolean =>
  at > 0 && at < words.length && words[at]!.start - words[at - 1]!.end > 1;
