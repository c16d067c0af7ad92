/** Text that grows as news does: seeded, of any length, the same for the same seed. */

import { randomFrom } from '../../test/support/random.ts';
import { inventedWord } from './words.ts';

/** One sentence of a corpus; articles and paragraphs are numbered through the corpus, from 0, and never go back. */
export interface Sentence {
  article: number;
  paragraph: number;
  text: string;
}

/**
 * Zipf's law as Mandelbrot has it: the word of rank r (0 and up) occurs with a probability in proportion to
 * (r + SHIFT) ^ -(1 + TAIL). The commonest word gets 6 % of the text, as "the" does in English; the number of different
 * words grows with the text's length to the power of 1 / (1 + TAIL) (Heaps' law): some 70,000 at two million words,
 * 350,000 at twenty million.
 */
const SHIFT = 5.5;
const TAIL = 0.4;
const MOST_RANKS = 10_000_000;
const LEAST_CHANCE = (MOST_RANKS / SHIFT + 1) ** -TAIL;

/** The rank for an even number in [0, 1): the inverse of the distribution. */
export const rankOf = (even: number): number =>
  Math.floor(SHIFT * ((1 - even * (1 - LEAST_CHANCE)) ** (-1 / TAIL) - 1));

/** An article comes back to its own words: so many of them, none among the commonest, in so large a share of its text. */
const TOPIC_WORDS = 10;
const TOPIC_FROM_RANK = 150;
const TOPIC_SHARE = 0.12;

const MEAN_WORDS = 20;
const SPREAD_WORDS = 7;
const FEWEST_WORDS = 6;
const MOST_WORDS = 45;

/**
 * `count` sentences of about 20 words, in paragraphs of 2 to 4 and articles of 12 to 28 (the last ones may be cut).
 *
 * @param words the commonest words, in order of rank; invented names stand behind them
 */
export function* generate(count: number, seed: number, words: readonly string[]): Generator<Sentence> {
  const random = randomFrom(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const wordAt = (rank: number): string => words[rank] ?? inventedWord(rank - words.length);
  let [article, paragraph, leftInArticle, leftInParagraph] = [-1, -1, 0, 0];
  let topic: string[] = [];
  for (let i = 0; i < count; i++) {
    if (leftInArticle === 0) {
      article++;
      leftInArticle = between(12, 28);
      leftInParagraph = 0;
      topic = Array.from({ length: TOPIC_WORDS }, () => wordAt(TOPIC_FROM_RANK + rankOf(random())));
    }
    if (leftInParagraph === 0) {
      paragraph++;
      leftInParagraph = between(2, 4);
    }
    leftInArticle--;
    leftInParagraph--;
    const near = (random() + random() + random() - 1.5) * 2;
    const length = Math.round(Math.min(MOST_WORDS, Math.max(FEWEST_WORDS, MEAN_WORDS + SPREAD_WORDS * near)));
    let text = '';
    for (let w = 0; w < length; w++) {
      const word = random() < TOPIC_SHARE ? topic[between(0, TOPIC_WORDS - 1)]! : wordAt(rankOf(random()));
      text += w === 0 ? word[0]!.toUpperCase() + word.slice(1) : ` ${word}`;
    }
    yield { article, paragraph, text: `${text}.` };
  }
}
