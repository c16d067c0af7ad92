import type { Article, Dossier } from '../dossier/article.ts';
import { tokenise } from './tokens.ts';
import { rarity } from './words/background.ts';
import { STOP_WORDS } from './words/stop-words.ts';

/** Sentences looked at: enough to know a dossier by, and a few milliseconds however large it is. */
const READ = 2_000;
/** A single word that everyday speech has more often than this ("President", "House") is no name to look up. */
const LEAST_RARITY = 0.5;
/** Longer runs are titles of works and offices. */
const MOST_WORDS = 3;

/** "Monday", "October": capitalised, but nothing to ask about. */
const CALENDAR = new Set(
  Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2023, i, i + 1))).flatMap((day) =>
    [{ month: 'long' } as const, { weekday: 'long' } as const].map((part) =>
      new Intl.DateTimeFormat('en', { ...part, timeZone: 'UTC' }).format(day).toLowerCase(),
    ),
  ),
);

interface Name {
  /** As first written. */
  text: string;
  words: string[];
  articles: Set<string>;
  sentences: number;
}

/**
 * Queries worth trying on a dossier: names that many of its files carry and few of their sentences, so that one
 * answer shows several files and is still short. No two share a word. Deterministic; fewer than `count` where the
 * dossier has no more, none where it has no names.
 *
 * @param count how many at most
 * @example suggestQueries(dossier, 3) // ['Vellan Pier', 'Okafor', 'Harbour Trust']
 */
export function suggestQueries({ articles }: Pick<Dossier, 'articles'>, count: number): string[] {
  const best = [...namesOf(articles).values()].sort(
    (a, b) =>
      b.articles.size - a.articles.size ||
      Number(b.sentences > 1) - Number(a.sentences > 1) ||
      a.sentences - b.sentences,
  );
  const chosen: string[] = [];
  const used = new Set<string>();
  for (const { text, words } of best) {
    if (chosen.length >= count) break;
    if (words.some((word) => used.has(word))) continue;
    for (const word of words) used.add(word);
    chosen.push(text);
  }
  return chosen;
}

/** Names by their words in normal form, in order of first appearance. */
function namesOf(articles: readonly Article[]): Map<string, Name> {
  const names = new Map<string, Name>();
  let read = 0;
  for (const article of articles) {
    for (const { start, end } of article.sentences) {
      if (++read > READ) return names;
      for (const { text, words } of capitalisedRuns(article.text, start, end)) {
        const key = words.join(' ');
        const name = names.get(key) ?? { text, words, articles: new Set<string>(), sentences: 0 };
        name.articles.add(article.id);
        name.sentences++;
        names.set(key, name);
      }
    }
  }
  return names;
}

/** Runs of capitalised words inside a sentence; a run that opens it, or opens a quotation, may be no name at all. */
function capitalisedRuns(text: string, start: number, end: number): { text: string; words: string[] }[] {
  const runs: { from: number; to: number; words: string[] }[] = [];
  for (const token of tokenise(text, start, end)) {
    const isName = /^\p{Lu}/u.test(text.slice(token.start, token.end)) && !STOP_WORDS.has(token.word);
    if (!isName || CALENDAR.has(token.word)) continue;
    const last = runs.at(-1);
    if (last && /^[ -]$/u.test(text.slice(last.to, token.start))) {
      last.to = token.end;
      last.words.push(token.word);
    } else runs.push({ from: token.start, to: token.end, words: [token.word] });
  }
  return runs
    .filter(({ from }) => from > start && /[\p{L}\p{N},] $/u.test(text.slice(start, from)))
    .filter(
      ({ words }) => words.length <= MOST_WORDS && (words.length > 1 || rarity(words[0]!) > LEAST_RARITY),
    )
    .map(({ from, to, words }) => ({ text: text.slice(from, to).replace(/['’‘ʼ`´]s$/u, ''), words }));
}
