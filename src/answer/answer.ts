/**
 * The answer to one query: the JSON document of `ask --json`, and what every face renders.
 * All offsets are half-open UTF-16 code-unit ranges into the article's file as stored.
 */

export type Stance = 'asserts' | 'denies' | 'no_comment' | 'unaware';

/** A verbatim piece of a file, with its place. */
export interface Quote {
  article: string;
  quote: string;
  start: number;
  end: number;
}

export interface AnswerAttribution {
  kind: 'direct' | 'indirect' | 'none';
  /** Literal text of the sentence, a pronoun too; null: speaker not stated here. */
  source: string | null;
  /** Who that is, literal text of the file: for a pronoun the name before it where that is sure, else null. */
  speaker: string | null;
  cue: string | null;
  stance: Stance | null;
}

export interface AnswerPassage extends Quote {
  /** Stable for the same bytes: see `citation.ts`. */
  id: string;
  paragraph: number;
  /** In (0, 1]; comparable within one answer only. */
  score: number;
  /** What to highlight inside the quote, in file offsets, ascending and not overlapping. */
  matched: [number, number][];
  /** The preceding sentence or sentences, where the passage cannot stand alone. */
  context: { quote: string; start: number; end: number } | null;
  attribution: AnswerAttribution;
  /** The same fact in other files. */
  also: (Quote & { id: string; paragraph: number })[];
}

/** Where the files with matching passages name an outlet: each file once, at its nearest. */
export interface NamedOutlet {
  name: string;
  /** Files whose matching passages name it. */
  articles: string[];
  /** Files that name it in a matching passage's paragraph. */
  in_paragraph: string[];
  /** Files that name it only elsewhere. */
  elsewhere: string[];
}

export interface Sourcing {
  /** How many files carry a matching passage. */
  matching: number;
  /** How many files the dossier (or the filter) holds. */
  of: number;
  /** The same with each group of near-copies counted once. */
  apart_from_copies: number;
  /** Outlets that the matching passages name, with the files whose passages name them. */
  outlets: NamedOutlet[];
  /** Outlets that no matching passage names, but its paragraph or its file does. */
  nearby: NamedOutlet[];
  /** Groups of files that share long runs of text and so are one source. */
  near_copies: string[][];
}

/** A sentence in which somebody denies, limits or does not answer what is said of them. */
export interface AnswerResponse extends Quote {
  id: string;
  type: 'denies' | 'limits' | 'no_comment' | 'unaware' | 'negates' | 'counters';
  /** Who responds, literal text of the file; null: not stated here. */
  who: string | null;
}

/** A remark about how the query was read, for the reader: "Searched for Kiriyenko", "also matched: favour". */
export interface Notice {
  code:
    | 'respelled'
    | 'alias'
    | 'absent'
    | 'apart'
    | 'unclosed_quote'
    | 'undated'
    | 'phrase_as_words'
    | 'differs'
    | 'word_for_word'
    | 'compared'
    | 'left_out'
    | 'responses'
    | 'relative_date';
  text: string;
}

/** Why there is no answer, or why the query cannot be read. */
export interface Reason {
  code:
    | 'empty'
    | 'stop_words'
    | 'no_words'
    | 'absent'
    | 'not_together'
    | 'not_stated'
    | 'weak'
    | 'phrase_absent'
    | 'filtered_out'
    | 'too_long'
    | 'query_error'
    | 'unknown_id'
    | 'no_figures'
    | 'not_exported'
    | 'file_changed'
    | 'too_short'
    | 'not_in_dossier';
  /** One sentence for a person. */
  text: string;
  /** What to type or do next, each a query or a command that can be sent as it is. */
  try: string[];
}

/** Where an article's passage comes from, for the source line. */
export interface AnswerSource {
  article: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** ISO date, or null where the file and dossier.yml give none. */
  date: string | null;
}

/** What the files have of one quotation that was checked. `verdict`: see `check/verdict.ts`. */
export interface CheckedQuotation {
  /** As typed, without its marks. */
  text: string;
  verdict: string;
  /** One sentence for a person. */
  says: string;
  /** Each file's best place, best first; `diff` goes from the pasted words to the file's. */
  files: {
    article: string;
    verdict: string;
    start: number;
    end: number;
    quoted_words: number;
    diff: { change: '=' | '-' | '+'; words: string }[];
  }[];
}

/** `verdict` is the first quotation's, or CLAIM for words without quotation marks, which get none. */
export interface Check {
  verdict: string;
  quotations: CheckedQuotation[];
  /** Details of a claim that the first passage does not carry, or of the words around quotations: see `check/outside.ts`. */
  missing: { kind: 'figure' | 'date' | 'name' | 'negation'; claim: string; passage: string[] }[];
}

/** A cell of a table: words of ours, or a piece of a file, verbatim and locked like any quotation. */
export type Cell = { text: string } | { quote: Quote & { id: string | null } };

/** What `compare`, `numbers`, `timeline` and `sources` answer with; every row has a cell for each column. */
export interface Table {
  columns: string[];
  rows: Cell[][];
}

/** A document to take away: a citation or the whole answer in a format other programs read. */
export interface Export {
  format: string;
  media_type: string;
  text: string;
}

export type AnswerKind =
  | 'lookup'
  | 'help'
  | 'check'
  | 'compare'
  | 'responses'
  | 'numbers'
  | 'timeline'
  | 'sources'
  | 'show'
  | 'export';

export interface Answer {
  query: string;
  kind: AnswerKind;
  status: 'answered' | 'no_answer' | 'invalid';
  reason: Reason | null;
  notices: Notice[];
  passages: AnswerPassage[];
  /** One entry for each article quoted anywhere in this answer. */
  sources: AnswerSource[];
  sourcing: Sourcing;
  responses: AnswerResponse[];
  check: Check | null;
  table: Table | null;
  export: Export | null;
  /** For `show`: what stands before and after the passage in its file; null at the file's start and end. */
  around: { before: Quote | null; after: Quote | null } | null;
  took_ms: number;
}

/** A passage with what stands around it in its file, all verbatim. */
export interface PassageInParagraph {
  passage: AnswerPassage;
  source: AnswerSource;
  paragraph: Quote;
  /** The paragraphs before and after. */
  before: Quote | null;
  after: Quote | null;
}
