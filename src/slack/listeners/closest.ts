/** The passages closest to a message that was written as a message, not as a question. */

import type { Answer } from '../../answer/answer.ts';
import { findQuotations } from '../../dossier/quotations.ts';
import { splitSentences } from '../../dossier/sentences.ts';
import { MAX_QUERY_LENGTH } from '../../search/query.ts';

/** Sentences of a message asked one by one; a longer message is a document, and Slack waits for nobody. */
const MOST_SENTENCES = 12;

/**
 * Checks the message: its quotations get a verdict, and the closest passages stand under it. Where that has no
 * passage, asks for the whole, without quotation marks, then sentence by sentence, until something is found: the
 * verdict stays with those passages, for alone they would seem to bear a quotation out that no file has. What was
 * asked is the answer's `query`. A dash or `from:` in a message is no operator, so both are taken out of the way.
 */
export function closest(ask: (text: string) => Answer, message: string): Answer {
  const checked = ask(`check ${checkable(message)}`);
  if (checked.passages.length > 0 || checked.reason?.code === 'file_changed') return checked;
  const plain = withoutMarks(asWords(message)).trim();
  const sentences = sentencesOf(plain);
  const tries = [plain, ...(sentences.length > 1 ? sentences.slice(0, MOST_SENTENCES) : [])];
  for (const text of tries) {
    const answer = ask(text);
    if (answer.passages.length > 0) return withVerdictOf(checked, answer);
  }
  return checked;
}

/** The message, or of one too long to ask only its quotations, as many as can be asked, or its first sentences. */
function checkable(message: string): string {
  if (message.length <= MAX_QUERY_LENGTH) return message;
  let quotations = '';
  for (const { start, end, depth } of findQuotations(message, { start: 0, end: message.length }, false)) {
    const more = `${quotations} ${message.slice(start, end)}`.trim();
    if (depth === 0 && more.length <= MAX_QUERY_LENGTH) quotations = more;
  }
  if (quotations !== '') return quotations;
  let text = '';
  for (const sentence of sentencesOf(message)) {
    if (text.length + sentence.length >= MAX_QUERY_LENGTH) break;
    text += `${sentence}\n`;
  }
  return text === '' ? message : text;
}

/** Passages found otherwise, under what a check says of the quotations; as they are where it says nothing. */
export function withVerdictOf(checked: Answer, found: Answer): Answer {
  if (!checked.check || checked.check.quotations.length === 0) return found;
  const { query, kind, check, notices } = checked;
  return { ...found, query, kind, check, notices: [...notices, ...found.notices] };
}

/** The message without what the query language would read as an operator. */
function asWords(message: string): string {
  return message.replace(/(?<!\S)[-−–](?=\S)/gu, ' ').replace(/\b(from|before|after):(?=\S)/giu, '$1 ');
}

/**
 * The passages that a message quotes: of its quotations, or, where it has none to check, of its sentences that stand in a
 * file word for word or nearly. The check is the one that the message gets without a question, so that the two agree. Null where no file has any of them: what is only near to a message is not what it says.
 */
export function quotedIn(ask: (text: string) => Answer, message: string): Answer | null {
  const checked = ask(`check ${checkable(message)}`);
  if (isFound(checked)) return checked;
  if (checked.check?.quotations.some(({ verdict }) => verdict !== 'TOO SHORT')) return null;
  const plain = ask(`check ${checkable(withoutMarks(message))}`);
  return isFound(plain) && plain.passages.length > 0 ? plain : null;
}

/**
 * The same of the blocks that a message quotes: each is a passage as it stands, and where no file has any of them so, its
 * words may be somebody's own around quotations.
 */
export function quotedInBlocks(ask: (text: string) => Answer, quotes: readonly string[]): Answer | null {
  const found = [...new Set(quotes)]
    .slice(0, MOST_SENTENCES)
    .map((quote) => withoutMarks(quote).replace(/\s+/gu, ' ').trim())
    .filter((quote) => isFound(ask(`check ${quote}`)));
  return quotedIn(ask, (found.length > 0 ? found : quotes).join('\n'));
}

const isFound = ({ check, notices }: Answer): boolean =>
  !!check?.quotations.some(({ files }) => files.length > 0) ||
  notices.some(({ code }) => code === 'word_for_word');
const withoutMarks = (text: string): string => text.replace(/["“”„«»]/gu, ' ');

/** The sentences of each line of a text that have a word or a figure. */
const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) =>
      splitSentences(line, { start: 0, end: line.length }).map(({ start, end }) => line.slice(start, end)),
    )
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
