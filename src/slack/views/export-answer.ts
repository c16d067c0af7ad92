/** A document to take away (`copy`, `export`), in one block that is copied as it stands. */

import type { Answer, Export } from '../../answer/answer.ts';
import { LIMITS } from '../limits.ts';
import { askedLine } from './answer.ts';
import type { Message } from './message.ts';
import { leaf, richText } from './quotation.ts';
import { contextLine, escapeMrkdwn, section } from './text.ts';

/** Room kept for the line with the question. */
const AROUND_TEXT = 500;

/** Whole or not at all: a document that is cut cannot be read by the program it is for. */
export function exportMessage({ query }: Answer, { text, format }: Export): Message {
  const asked = askedLine(query);
  const head = asked === null ? [] : [contextLine(asked)];
  const said = (...lines: string[]) =>
    escapeMrkdwn([...(asked === null ? [] : [asked]), ...lines].join('\n'));
  if (text.length > LIMITS.messageText - AROUND_TEXT) {
    const sentence =
      `This document has ${text.length.toLocaleString('en-US')} characters, too many for a Slack message. ` +
      'Ask for fewer passages, or take it from the terminal: npm run ask -- "…"';
    return { text: said(sentence), blocks: [...head, section(sentence)] };
  }
  const whole = said(text);
  return {
    text: whole.length <= LIMITS.text ? whole : said(`The ${format} document is in the message itself.`),
    blocks: [...head, richText({ type: 'rich_text_preformatted', elements: [leaf(text)] })],
  };
}
