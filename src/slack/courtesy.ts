/** Greetings, thanks and signs: words to the app that ask nothing of the files. */

const WORD =
  /^(?:hi|hiya|hello|hey|morning|afternoon|evening|good|day|there|all|everyone|team|bot|thank|thanks|thankyou|thx|ty|cheers|ta|you|u|so|very|much|many|a|lot|lots|again|for|that|this|it|the|your|help|great|perfect|brilliant|excellent|nice|cool|lovely|awesome|super|ok|okay|got|bye|goodbye)$/u;
const THANKS = /^(?:thank|thanks|thankyou|thx|ty|cheers|ta)$/u;
const PRAISE = /^(?:great|perfect|brilliant|excellent|nice|cool|lovely|awesome|super|ok|okay|bye|goodbye)$/u;
const GREETING = /^(?:hi|hiya|hello|hey|morning|afternoon|evening)$/u;
/** A greeting or thanks with more words than this says something else too. */
const MOST_WORDS = 7;
/** Nothing but emoji, as characters or as Slack writes them (`:+1:`). */
const EMOJI = /^(?:[\s!.]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|:[a-z0-9_+'-]+:)+$/u;

/**
 * What to reply to words that only greet, thank or nod; null where they may ask something. Words in quotation marks are
 * to be looked for.
 *
 * @example courtesyTo('thanks a lot!') // 'You’re welcome.'
 * @example courtesyTo('thanks, and who said it?') // null
 */
export function courtesyTo(text: string): string | null {
  if (EMOJI.test(text) && /[\p{L}\p{Extended_Pictographic}+]/u.test(text)) return '👍';
  if (/["“”«»?]/u.test(text)) return null;
  const bare = text.replace(EMOJI_IN_TEXT, ' ').toLowerCase();
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_WORDS || !words.every((word) => WORD.test(word))) return null;
  if (words.some((word) => THANKS.test(word))) return 'You’re welcome.';
  if (words.some((word) => GREETING.test(word)))
    return 'Hello. Ask about the files in your own words, or type help.';
  return words.some((word) => PRAISE.test(word)) ? '👍' : null;
}

const EMOJI_IN_TEXT = /:[a-z0-9_+'-]+:|\p{Extended_Pictographic}/gu;
