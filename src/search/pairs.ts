import type { WordTable } from './word-table.ts';

/** Shorter words differ too little from each other to be told apart by their letters. */
export const SHORTEST = 3;
/** Longer ones (a table without spaces, a key) are no words that anybody misspells, and each of their letters costs. */
export const LONGEST = 40;

/** Words by the letter pairs in them: those of pair `keys[i]` are `words` from `starts[i]` to `starts[i + 1]`. */
export interface PairLists {
  /** Two UTF-16 code units each, ascending. */
  keys: Uint32Array;
  starts: Uint32Array;
  /** Ids, by length of the word, then ascending. */
  words: Uint32Array;
}

/** Stand before and behind a word: no word holds them. */
const BEFORE = '^';
const BEHIND = '$';

/** The letter pairs of a word in its order, its padding at both ends included: one more than it has letters. */
export function pairsOf(word: string): number[] {
  const padded = `${BEFORE}${word}${BEHIND}`;
  return Array.from(
    { length: padded.length - 1 },
    (_, i) => padded.charCodeAt(i) * 0x10000 + padded.charCodeAt(i + 1),
  );
}

/** Whether a pair is a word's last letter and what stands for its end. */
export const isLast = (pair: number): boolean => (pair & 0xffff) === BEHIND.charCodeAt(0);

/** Lists every word of three to forty letters that begins with no digit. */
export function pairLists(vocabulary: WordTable): PairLists {
  const counts = new Map<number, number>();
  const order = Uint32Array.from({ length: vocabulary.length }, (_, id) => id)
    .filter((id) => isListed(vocabulary, id))
    .sort((a, b) => vocabulary.lengthOf(a) - vocabulary.lengthOf(b) || a - b);
  const pairs: number[] = [];
  for (const id of order) {
    readPairs(vocabulary, id, pairs);
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const keys = Uint32Array.from(counts.keys()).sort();
  const starts = new Uint32Array(keys.length + 1);
  for (const [i, key] of keys.entries()) starts[i + 1] = starts[i]! + counts.get(key)!;
  const next = new Map(Array.from(keys, (key, i) => [key, starts[i]!]));
  const words = new Uint32Array(starts[keys.length]!);
  for (const id of order) {
    readPairs(vocabulary, id, pairs);
    for (const pair of pairs) {
      const at = next.get(pair)!;
      words[at] = id;
      next.set(pair, at + 1);
    }
  }
  return { keys, starts, words };
}

/** Puts the distinct pairs of a word into `pairs`, in the word's order. */
function readPairs(words: WordTable, id: number, pairs: number[]): void {
  let length = 0;
  let before = BEFORE.charCodeAt(0);
  for (let at = 0; at <= words.lengthOf(id); at++) {
    const unit = at < words.lengthOf(id) ? words.unitAt(id, at) : BEHIND.charCodeAt(0);
    const pair = before * 0x10000 + unit;
    before = unit;
    let known = 0;
    while (known < length && pairs[known] !== pair) known++;
    if (known === length) pairs[length++] = pair;
  }
  pairs.length = length;
}

function isListed(words: WordTable, id: number): boolean {
  const length = words.lengthOf(id);
  return length >= SHORTEST && length <= LONGEST && !/^\p{N}/u.test(words.at(id));
}
