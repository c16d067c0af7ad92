import type { Article, Sentence, Span } from '../../dossier/article.ts';

/** What the files have of pasted words. In words for people: see `says` in says.ts. */
export type Verdict =
  | 'EXACT'
  | 'TYPOGRAPHY'
  | 'PARTLY QUOTED'
  | 'NOT IN QUOTATION MARKS'
  | 'CLOSE'
  | 'STITCHED'
  | 'NOT IN DOSSIER'
  | 'TOO SHORT';

/** A change of words from the pasted text to the file: `=` both have it, `-` pasted only, `+` file only. */
export interface WordChange {
  change: '=' | '-' | '+';
  words: string;
}

/** One file's best place for the pasted words. */
export interface Finding {
  verdict: Verdict;
  article: Article;
  sentence: Sentence;
  /** The words found, in file offsets; the quotation marks around them not included. */
  place: Span;
  /** How many words were found, and how many of them stand in the file's quotation marks. */
  words: number;
  quotedWords: number;
  /** None where the words stand in one run as they are. */
  diff: WordChange[];
  /** A negation stands on one side only. */
  negationDiffers: boolean;
}

export interface Checked {
  text: string;
  verdict: Verdict;
  /** The best finding of every file that has one, best first. */
  findings: Finding[];
}
