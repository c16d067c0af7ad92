/**
 * The pieces of text that views are made of. Quotations go into rich_text leaves, which Slack shows literally;
 * everything else that comes from files or users goes into plain_text, through `label`.
 */

import type { types } from '@slack/bolt';
import { LIMITS } from '../limits.ts';

/**
 * Escapes for mrkdwn and for a message's top-level `text`: `&`, `<` and `>`, and nothing else, as Slack asks.
 * @example escapeMrkdwn('<!here> & co') // '&lt;!here&gt; &amp; co'
 */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Between the parts of a source line; `label` keeps it out of the parts. */
export const SEPARATOR = ' · ';

/**
 * Makes a name, a title, a question or a remark fit to stand in one of our own lines: one line, no control,
 * direction or invisible characters, no separator of ours, at most `max` characters, and `?` where nothing is left
 * (Slack refuses an empty text). Never for a quotation.
 *
 * @example label('A\u202Eb\n· paragraph 9') // 'Ab - paragraph 9'
 */
export function label(text: string, max = 150): string {
  const line = text
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('·', '-')
    .trim();
  return line === '' ? '?' : cut(line, max);
}

/** The text itself, or its first characters and `…` where it is longer than `max` code units. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length >= max) break;
    kept += character;
  }
  return `${kept}…`;
}

export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A grey line of our own words. */
export function contextLine(text: string): types.ContextBlock {
  return { type: 'context', elements: [plainText(cut(text, LIMITS.contextText))] };
}

export function section(text: string): types.SectionBlock {
  return { type: 'section', text: plainText(cut(text, LIMITS.sectionText)) };
}

/** Counts with the right noun. @example count(1, 'file') // '1 file' */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
}

/** Length of all the text that a reader sees in these blocks, labels of buttons included. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (key === 'text' && typeof inner === 'string') return sum + inner.length;
    return sum + textLength(inner);
  }, 0);
}
