/** What a reader may want to look up, completed while typing: names, figures and quoted phrases of a dossier. */

import { createHash } from 'node:crypto';
import type { Article, Dossier } from '../dossier/article.ts';
import { tokenise } from './tokens.ts';
import { WordTable } from './word-table.ts';
import { STOP_WORDS } from './words/stop-words.ts';

export interface Completion {
  /** Twelve hex digits of the text's SHA-256: the same for the same text, whatever else the dossier holds. */
  id: string;
  /** As it stands in a file, on one line. */
  text: string;
  kind: 'name' | 'figure' | 'phrase';
  /** How many files have it. */
  files: number;
}

/** Enough for any list that a person scrolls; the most widely used are kept. */
const MOST_COMPLETIONS = 20_000;
/** Code units; a longer one is a sentence, not something to pick from a list. Slack's options take 75. */
const LONGEST = 60;
const MOST_PHRASE_WORDS = 8;

/**
 * Two or more capitalised words in a row, small joining words inside allowed (`Victoria and Albert Museum` is two names
 * joined, so `and` is none of them), or one that stands where no sentence begins.
 */
const NAME =
  /\p{Lu}[\p{L}\p{M}’'-]*(?:[ \u00A0](?:(?:of|the|de|du|van|von|der|al|bin)[ \u00A0])*\p{Lu}[\p{L}\p{M}’'-]*)*/gu;
const POSSESSIVE = /['’‘]s?$/u;
/** With its currency sign and its unit, as far as they stand beside it. */
const FIGURE =
  /(?:[$€£¥]|US\$)?\d+(?:[,.]\d+)*(?:\s?(?:%|percent|per cent|hundred|thousand|million|billion|trillion|bn|tn|m|km|kg)(?![\p{L}\p{N}]))?/gu;

interface Counted {
  text: string;
  kind: Completion['kind'];
  files: number;
  /** The last file it was found in. */
  last: Article | null;
  times: number;
}

/**
 * Every name, figure and short quoted phrase of the sentences, the most widely used first (files, then times, then
 * alphabetically). Spellings that differ in case only are one, shown as first found.
 */
export function completionsOf(
  dossier: Pick<Dossier, 'articles'>,
  common: WordTable = lowerCaseWords(dossier),
  onProgress: (done: number, of: number) => void = () => {},
): Completion[] {
  const found = new Map<string, Counted>();
  const add = (article: Article, kind: Completion['kind'], raw: string) => {
    const text = raw.replace(/\s+/gu, ' ').trim();
    if (text.length > LONGEST || tokenise(text).length === 0) return;
    const key = text.toLowerCase();
    const known = found.get(key) ?? { text, kind, files: 0, last: null, times: 0 };
    if (known.last !== article) known.files++;
    known.last = article;
    known.times += 1;
    found.set(key, known);
  };
  const { articles } = dossier;
  for (const [i, article] of articles.entries()) {
    onProgress(i, articles.length);
    const { text: whole } = article;
    for (const sentence of article.sentences) {
      const text = whole.slice(sentence.start, sentence.end);
      for (const name of namesIn(text, common)) add(article, 'name', name);
      for (const [figure] of text.matchAll(FIGURE)) add(article, 'figure', figure);
    }
    for (const { start, end, closed } of article.quotations) {
      const inside = whole.slice(start + 1, end - 1).replace(/[,.;:!?]+$/u, '');
      const words = tokenise(inside).length;
      if (closed && words >= 2 && words <= MOST_PHRASE_WORDS) add(article, 'phrase', inside);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.files - a.files || b.times - a.times || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_COMPLETIONS)
    .map(({ text, kind, files }) => ({ id: idOf(text), text, kind, files }));
}

/** Every word that the dossier writes in lower case somewhere: capitalised, it may only begin a sentence. */
function lowerCaseWords({ articles }: Pick<Dossier, 'articles'>): WordTable {
  const words = new WordTable();
  for (const { text } of articles) noteLowerCase(words, text);
  return words;
}

/** A word that begins with a small letter, and not behind a letter, an apostrophe or a hyphen. */
const LOWER_CASE = /(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]*/uy;

/** Adds the words that a text writes in lower case; what `completionsOf` needs to know of all texts beforehand. */
export function noteLowerCase(words: WordTable, text: string): void {
  for (let at = 0; at < text.length; ) {
    const end = endOfSmallLetters(text, at);
    const [before, behind] = [
      at === 0 ? SPACE : text.charCodeAt(at - 1),
      end < text.length ? text.charCodeAt(end) : SPACE,
    ];
    if (
      end > at &&
      isPlainEdge(before) &&
      before !== HYPHEN &&
      before !== APOSTROPHE &&
      isPlainEdge(behind)
    ) {
      words.addPlain(text, at, end);
      at = end;
      continue;
    }
    // Signs and capitals of ASCII begin none; the rest takes the pattern.
    if (end === at && text.charCodeAt(at) < 128) {
      at++;
      continue;
    }
    LOWER_CASE.lastIndex = at;
    const match = LOWER_CASE.exec(text);
    if (match !== null) words.add(match[0]);
    at = match !== null ? LOWER_CASE.lastIndex : Math.max(end, at + 1);
  }
}

const SPACE = 32;
const APOSTROPHE = 39;
const HYPHEN = 45;
/** ASCII but no letter. */
const isPlainEdge = (unit: number): boolean => unit < 128 && !((unit | 32) >= 97 && (unit | 32) <= 122);

function endOfSmallLetters(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) >= 97 && text.charCodeAt(end) <= 122) end++;
  return end;
}

/**
 * The names of a sentence. Where one begins it, its first word is left out if it is a stop word or a common one
 * (`Critics of Ada Heron`), and a single word is no name there.
 */
function namesIn(sentence: string, common: WordTable): string[] {
  return [...sentence.matchAll(NAME)].flatMap(({ 0: run, index }) => {
    const begins = !/[\p{L}\p{N}]/u.test(sentence.slice(0, index));
    const words = run.split(/[ \u00A0]/u);
    const from = words.findIndex((word, i) => {
      const plain = word.toLowerCase().replace(POSSESSIVE, '');
      return !STOP_WORDS.has(plain) && !/^\p{Ll}/u.test(word) && !(begins && i === 0 && common.has(plain));
    });
    if (from < 0) return [];
    const name = words.slice(from).join(' ').replace(POSSESSIVE, '');
    const single = !name.includes(' ');
    return single && ((begins && from === 0) || name.length < 2) ? [] : [name];
  });
}

/**
 * Those that have a word beginning with what was typed, the ones that begin with it themselves first; all in their
 * order where nothing was typed.
 *
 * @example complete(completions, 'gaz', 2) // 'Gazette', 'The Island Gazette'
 */
export function complete(completions: readonly Completion[], typed: string, most: number): Completion[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return completions.slice(0, most);
  const starts: Completion[] = [];
  const inside: Completion[] = [];
  for (const completion of completions) {
    const text = completion.text.toLowerCase();
    if (text.startsWith(wanted)) starts.push(completion);
    else if (startsWord(text, wanted)) inside.push(completion);
  }
  return [...starts, ...inside].slice(0, most);
}

function startsWord(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at > 0; at = text.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1]!)) return true;
  }
  return false;
}

/** The query that finds it: in quotation marks where its words belong together. */
export function queryFor({ text }: Completion): string {
  return /^[\p{L}\p{N}]+$/u.test(text) ? text : `"${text.replaceAll(/["“”„«»]/gu, '')}"`;
}

function idOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
