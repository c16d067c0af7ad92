import type { Answer } from '../../src/answer/answer.ts';
import type { Article } from '../../src/dossier/article.ts';
import { randomFrom } from '../support/random.ts';

/** Words shorter than this are too near to each other for a misspelling to point to one of them. */
const SHORTEST = 5;

/** Keys that touch each other on a QWERTY keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  ...{ q: 'wa', w: 'qes', e: 'wrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl', p: 'ol' },
  ...{ a: 'qsz', s: 'awdx', d: 'sefc', f: 'drgv', g: 'fthb', h: 'gyjn', j: 'hukm', k: 'jil', l: 'kop' },
  ...{ z: 'asx', x: 'zsdc', c: 'xdfv', v: 'cfgb', b: 'vghn', n: 'bhjm', m: 'njk' },
};

export const EDITS = ['insert', 'delete', 'substitute', 'transpose'] as const;

/** A query with a word spelled right, and the same query with one edit in that word. */
export interface TypoPair {
  word: string;
  edit: (typeof EDITS)[number];
  right: string;
  wrong: string;
}

/** Words of a dossier by their small letters, each with the words of its first sentence around it, itself included. */
function wordsWithFragments(articles: readonly Article[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { text, sentences } of articles) {
    for (const { start, end } of sentences) {
      const words = text.slice(start, end).match(/[\p{L}\p{N}]+(?:['’‘-][\p{L}\p{N}]+)*/gu) ?? [];
      for (const [i, word] of words.entries()) {
        const key = word.toLowerCase();
        if (!found.has(key)) found.set(key, words.slice(Math.max(0, i - 1), i + 3));
      }
    }
  }
  return found;
}

/** `word`, of two letters or more, with one edit at a place that `random` chooses. */
export function edited(word: string, edit: TypoPair['edit'], random: () => number): string {
  const pick = <T>(from: readonly T[] | string): T | string => from[Math.floor(random() * from.length)]!;
  const at = Math.floor(random() * (edit === 'transpose' ? word.length - 1 : word.length));
  const near = pick(NEIGHBOURS[word[at]!] ?? 'e');
  switch (edit) {
    case 'insert':
      return word.slice(0, at) + near + word.slice(at);
    case 'delete':
      return word.slice(0, at) + word.slice(at + 1);
    case 'substitute':
      return word.slice(0, at) + near + word.slice(at + 1);
    case 'transpose':
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  }
}

/**
 * One typo of each kind for every word of `a` to `z` with five letters or more that the articles' sentences hold:
 * once with the word alone and once in a fragment of up to four words. An edit that changes nothing, or makes another
 * word of the dossier or of English (`isWord`), is no misspelling and is left out. The same seed, the same typos.
 *
 * @example typoPairs(articles, 7, isWord).alone[0] // { word: 'island', edit: 'insert', right: 'island', wrong: 'iskland' }
 */
export function typoPairs(
  articles: readonly Article[],
  seed: number,
  isWord: (word: string) => boolean,
): { alone: TypoPair[]; inFragment: TypoPair[] } {
  const random = randomFrom(seed);
  const words = wordsWithFragments(articles);
  const alone: TypoPair[] = [];
  const inFragment: TypoPair[] = [];
  for (const [word, fragment] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (word.length < SHORTEST || !/^[a-z]+$/u.test(word)) continue;
    for (const edit of EDITS) {
      const wrong = edited(word, edit, random);
      if (wrong === word || words.has(wrong) || isWord(wrong)) continue;
      alone.push({ word, edit, right: word, wrong });
      const around = fragment.map((w) => w.toLowerCase());
      const respelt = around.map((w) => (w === word ? wrong : w));
      inFragment.push({ word, edit, right: around.join(' '), wrong: respelt.join(' ') });
    }
  }
  return { alone, inFragment };
}

export interface TypoScore {
  /** Pairs whose right spelling is answered; the others measure nothing and are left out. */
  asked: number;
  /** Of those: the wrong spelling's first passage is the right spelling's. */
  same: number;
  /** Of those: the answer tells that it searched for another spelling. */
  said: number;
  misses: TypoPair[];
}

/** Whether a typo brings the same first passage as the right spelling. */
export function sameFirstPassage(ask: (query: string) => Answer, pairs: readonly TypoPair[]): TypoScore {
  const score: TypoScore = { asked: 0, same: 0, said: 0, misses: [] };
  const firsts = new Map<string, string | null>();
  const firstOf = (answer: Answer): string | null => {
    const [p] = answer.status === 'answered' ? answer.passages : [];
    return p ? `${p.article} ${p.start} ${p.end}` : null;
  };
  for (const pair of pairs) {
    if (!firsts.has(pair.right)) firsts.set(pair.right, firstOf(ask(pair.right)));
    const wanted = firsts.get(pair.right);
    if (!wanted) continue;
    const answer = ask(pair.wrong);
    score.asked++;
    if (answer.notices.some((n) => n.code === 'respelled')) score.said++;
    if (firstOf(answer) === wanted) score.same++;
    else score.misses.push(pair);
  }
  return score;
}
