import { type ExportItem, type Format, placeOf } from './format.ts';

/** Signs that CommonMark or GitHub's Markdown may read as markup anywhere in a line, and `:emoji:`. */
const MARKUP = /[\\`*_[\]<>&~|$#@]|:(?=[\w+-]+:)/gu;
/** Openings of a line that make it a list, a rule or a heading. */
const BLOCK_START = /^([ \t]*)(?=[-+=]|\d{1,9}[.)])(\d*)/u;

/** One line of a quotation as Markdown that shows exactly it. */
const escapeLine = (line: string): string =>
  line
    .replace(MARKUP, '\\$&')
    .replace(BLOCK_START, '$1$2\\')
    .replace(/^[ \t]+|[ \t]+$/gu, (space) => [...space].map((c) => `&#${c.charCodeAt(0)};`).join(''));

/**
 * A line break of the file is one of the block quote; where Markdown would end the paragraph or change the break (blank
 * lines, CR) it is written as a character reference.
 */
function blockQuote(quote: string): string {
  const pieces = quote.split(/(?<=[\r\n])|(?=[\r\n])/u);
  const written = pieces.map((piece, i) => {
    if (piece === '\r') return '&#13;';
    if (piece !== '\n') return escapeLine(piece);
    return /^[\r\n]/u.test(pieces[i + 1] ?? '') ? '&#10;' : '\n> ';
  });
  return `> ${written.join('')}`;
}

function entry(item: ExportItem): string {
  const { passage, source, author, sha256, link } = item;
  const address = link ?? source.url;
  const title = source.title && escapeLine(oneLine(source.title));
  const facts = [
    title && (address ? `[${title}](<${address}>)` : title),
    author && escapeLine(oneLine(author)),
    source.publisher && escapeLine(oneLine(source.publisher)),
    escapeLine(placeOf(item)),
    !title && address ? `<${address}>` : null,
  ].filter((fact) => fact);
  return `${blockQuote(passage.quote)}\n\n${facts.join(', ')}\n\n\`${passage.id}\` \`sha256:${sha256}\`\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** Undoes `blockQuote`, as a Markdown reader does. */
function unquote(block: string): string {
  return block
    .split('\n')
    .map((line) => line.slice(2))
    .join('\n')
    .replace(/\\([!-/:-@[-`{-~])|&#(\d+);/gu, (_, sign, code) => sign ?? String.fromCharCode(Number(code)));
}

/** Block quotes with their sources, for notes and mail. */
export const markdown: Format = {
  name: 'md',
  mediaType: 'text/markdown',
  write: (items) => items.map(entry).join('\n'),
  read: (text) => [...text.matchAll(/^>(?: .*)?(?:\n>(?: .*)?)*/gmu)].map(([block]) => unquote(block)),
};
