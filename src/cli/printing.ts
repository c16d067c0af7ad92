import { styleText } from 'node:util';

/** Characters that a terminal obeys instead of showing: C0 and C1 controls but tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;
const ALL_CONTROLS = new RegExp(CONTROLS.source, 'gu');

/** Text of ours, the asker's or a file's name on one line, control characters made visible. Never a quotation. */
export const safe = (text: string): string =>
  text.replace(/[\r\n\u2028\u2029]+/gu, ' ').replace(ALL_CONTROLS, '�');

/** A quotation exactly as it is, or word that the terminal would obey it. */
export const printable = (quote: string, article: string): string =>
  CONTROLS.test(quote) ? `[not printed: it holds control characters; see ${article} or --json]` : quote;

export type Paint = (style: 'dim' | 'bold', text: string) => string;
export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text) : text;

/** Words of ours on lines of at most `width` columns where words allow it, each line behind its indent. */
export function wrap(text: string, width: number, first: string, others: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = others + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
