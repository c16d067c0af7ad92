import { splitSentences } from '../../dossier/sentences.ts';
import { termOf } from '../../search/analysis.ts';
import { STOP_WORDS } from '../../search/words/stop-words.ts';
import { type CheckedWord, checkedWords } from './words.ts';

/** A word with the part of its sentence that it stands in; parts are numbered through the text, from 0. */
export interface ClauseWord extends CheckedWord {
  /** As the search indexes it: "denies" and "denied" have one term. */
  term: string;
  /** Whether it tells more than the closed-class words do. */
  isContent: boolean;
  /** What one negation may reach over: ends at a sentence, a semicolon, a bracket, and before a clause's conjunction. */
  clause: number;
  /** A finer part, for what is said of one party: ends at each comma and each conjunction too. */
  segment: number;
}

/** Between two words: a mark that no negation reaches over. */
const CLAUSE_MARK = /[;:()[\]!?—–]|\.\.\.|…/u;
/** Begins a clause of its own with or without a comma. */
const CONJUNCTION: ReadonlySet<string> = new Set([
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'because',
]);
/** Begins one behind a comma, if what follows is more than the end of a list. */
const AFTER_COMMA: ReadonlySet<string> = new Set(['and', 'or', 'so', 'yet']);
const LEAST_WORDS = 4;
/** Of no weight in a question, but what a negation turns in a claim ("did not know"). */
const VERBS_OF_ASKING: ReadonlySet<string> = new Set(['know', 'tell', 'show', 'find', 'give']);

/**
 * The words of a text, each with its clause and its segment. Clauses are told by marks and conjunctions alone, so they
 * are rough: a rule that relies on them must be silent where they are too long.
 */
export function clauseWords(text: string): ClauseWord[] {
  const starts = new Set<number>();
  const words = checkedWords(text);
  let at = 0;
  for (const { start } of splitSentences(text, { start: 0, end: text.length })) {
    while (at < words.length && words[at]!.start < start) at++;
    starts.add(at);
  }
  let clause = 0;
  let segment = 0;
  return words.map((word, i) => {
    const gap = i === 0 ? '' : text.slice(words[i - 1]!.end, word.start);
    const isConjunction = CONJUNCTION.has(word.key);
    const comma = gap.includes(',');
    const opens =
      i > 0 &&
      (starts.has(i) ||
        CLAUSE_MARK.test(gap) ||
        isConjunction ||
        (comma && AFTER_COMMA.has(word.key) && runsOn(text, words, i)));
    if (opens) clause++;
    if (i > 0 && (opens || comma || word.key === 'and')) segment++;
    const isContent =
      /^[\p{L}\p{N}]/u.test(word.key) && (!STOP_WORDS.has(word.key) || VERBS_OF_ASKING.has(word.key));
    return { ...word, term: termOf(word.key), isContent, clause, segment };
  });
}

/** Whether so many words follow without another comma that they are hardly the last of a list. */
function runsOn(text: string, words: readonly CheckedWord[], from: number): boolean {
  const last = words[from + LEAST_WORDS];
  return last !== undefined && !/[,;.]/u.test(text.slice(words[from]!.start, last.start));
}
