/** Queries with a known answer: each is made from one sentence of the corpus, which should come first. */

import { STOP_WORDS } from '../src/search/words/stop-words.ts';
import { EDITS, edited } from '../test/eval/typos.ts';
import { randomFrom } from '../test/support/random.ts';
import type { Sentence } from './text/generate.ts';

export const KINDS = ['keyword', 'question', 'typo'] as const;
export type Kind = (typeof KINDS)[number];

export interface BenchQuery {
  text: string;
  /** Number of the sentence that the query was made from, and its text. */
  source: number;
  sourceText: string;
}

const FEWEST_WORDS = 6;
const MOST_WORDS = 12;
const FRAMES = ['who', 'what', 'when', 'where', 'why', 'how'];
/** A shorter word with an edit is another word. */
const SHORTEST_MISSPELT = 4;

/**
 * Chooses sentences evenly from a corpus while it streams past: of each of `count` equal stretches the first one, from a
 * random place on, that has words enough.
 */
export class Sources {
  readonly chosen: { number: number; text: string }[] = [];
  readonly #places: number[];

  constructor(size: number, count: number, seed: number) {
    const random = randomFrom(seed);
    const stretch = size / count;
    this.#places = Array.from({ length: count }, (_, i) => Math.floor((i + random() * 0.9) * stretch));
  }

  look({ text }: Sentence, number: number): void {
    const place = this.#places[this.chosen.length];
    if (place === undefined || number < place) return;
    if (wordsOf(text).filter(isContent).length >= 3 && wordsOf(text).length > FEWEST_WORDS) {
      this.chosen.push({ number, text });
    }
  }
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
const isContent = (word: string): boolean => word.length > 2 && !STOP_WORDS.has(word.toLowerCase());

/**
 * One query of a kind from each source, shuffled, the same for the same seed. keyword: one or two content words.
 * question: 6 to 12 words of the sentence in their order behind a question word. typo: the same with one edit in a word.
 */
export function makeQueries(kind: Kind, sources: Sources['chosen'], seed: number): BenchQuery[] {
  const random = randomFrom(seed);
  const make = kind === 'keyword' ? keyword : question;
  const queries = sources.map(({ number, text }) => {
    const words = make(wordsOf(text), random);
    if (kind === 'typo') misspell(words, random);
    return { text: words.join(' ') + (kind === 'keyword' ? '' : '?'), source: number, sourceText: text };
  });
  return shuffled(queries, random);
}

function keyword(words: readonly string[], random: () => number): string[] {
  const content = [...new Set(words.filter(isContent))];
  return shuffled(content, random).slice(0, random() < 0.5 ? 1 : 2);
}

function question(words: readonly string[], random: () => number): string[] {
  const wanted = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS + 1)) - 1;
  const kept = new Set(shuffled([...words.keys()], random).slice(0, wanted));
  const frame = FRAMES[Math.floor(random() * FRAMES.length)]!;
  return [frame, ...words.filter((_, i) => kept.has(i)).map((word) => word.toLowerCase())];
}

/** One edit in one word, a content word where there is one long enough. */
function misspell(words: string[], random: () => number): void {
  const long = [...words.keys()].slice(1).filter((i) => words[i]!.length >= SHORTEST_MISSPELT);
  const content = long.filter((i) => isContent(words[i]!));
  const [at] = shuffled(content.length > 0 ? content : long, random);
  if (at === undefined) return;
  const edit = EDITS[Math.floor(random() * EDITS.length)]!;
  words[at] = edited(words[at]!, edit, random);
}

/** Fisher and Yates. */
function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
