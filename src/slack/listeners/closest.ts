/** The passages closest to a message that was written as a message, not as a question. */

import type { Answer } from '../../answer/answer.ts';

/** Sentences of a message asked one by one; a longer message is a document, and Slack waits for nobody. */
const MOST_SENTENCES = 12;

/**
 * Checks the message: its quotations get a verdict, and the closest passages stand under it. Where that has no
 * passage, asks for the whole, without quotation marks, then sentence by sentence, until something is found. What was
 * asked is the answer's `query`. A dash or `from:` in a message is no operator, so both are taken out of the way.
 */
export function closest(ask: (text: string) => Answer, message: string): Answer {
  const checked = ask(`check ${message}`);
  if (checked.passages.length > 0 || checked.reason?.code === 'file_changed') return checked;
  const plain = asWords(message)
    .replace(/["“”„«»]/gu, ' ')
    .trim();
  const sentences = plain.split(/(?<=[.!?…])\s+|\n+/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const tries = [plain, ...(sentences.length > 1 ? sentences.slice(0, MOST_SENTENCES) : [])];
  for (const text of tries) {
    const answer = ask(text);
    if (answer.passages.length > 0) return answer;
  }
  return checked;
}

/** The message without what the query language would read as an operator. */
function asWords(message: string): string {
  return message.replace(/(?<!\S)[-−–](?=\S)/gu, ' ').replace(/\b(from|before|after):(?=\S)/giu, '$1 ');
}
