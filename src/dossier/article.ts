/**
 * The shapes of a read dossier. Every offset in this file is a half-open `[start, end)` range of UTF-16 code
 * units into `Article.text`, which is the file exactly as stored (UTF-8 decoded, nothing else done to it).
 */

export interface Span {
  start: number;
  end: number;
}

/** Text that is on the page but is not a sentence of the article. */
export type FurnitureKind =
  | 'byteOrderMark'
  | 'dateStamp'
  | 'heading'
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'subhead'
  | 'listMarker'
  | 'strayMark'
  | 'frontMatter';

export interface Furniture extends Span {
  kind: FurnitureKind;
}

export interface Sentence extends Span {
  /** 1-based number of the paragraph in its article. */
  paragraph: number;
  /** Index of this sentence in `Article.sentences`. */
  index: number;
  /** The sentence widened to every quotation it cuts; equals the sentence where it cuts none. */
  passage: Span;
  attribution: Attribution;
}

/** A run of text in quotation marks, the marks included. */
export interface Quotation extends Span {
  /** 0 for a quotation that stands in the article's own words, 1 for one nested in another. */
  depth: number;
  /** False where the paragraph ends before the quotation does. */
  closed: boolean;
}

export interface Attribution {
  kind: 'direct' | 'indirect' | 'none';
  /** Who is speaking, a literal span of the file; null: not stated here. */
  source: Span | null;
  /** The word or words that report the speech, a literal span of the file. */
  cue: Span | null;
  stance: 'asserts' | 'denies' | 'no_comment' | 'unaware' | null;
}

/** How somebody met what is said of them; see `attribution/found.ts` for the types. */
export interface Response extends Span {
  type: 'denies' | 'limits' | 'no_comment' | 'unaware' | 'negates' | 'counters';
  /** The clause that is the response; `start` and `end` are the whole sentence's. */
  span: Span;
  /** Who responds, a literal span of the file; null: not stated here. */
  who: Span | null;
}

/** Where an article names a news outlet. */
export interface OutletMention extends Span {
  /** The outlet's name as it is shown. */
  name: string;
}

/** What `dossier.yml` says of an article, and what the file itself states. Unknown is null, never guessed. */
export interface ArticleMetadata {
  title: string | null;
  publisher: string | null;
  author: string | null;
  url: string | null;
  /** ISO calendar date `YYYY-MM-DD`. */
  date: string | null;
  /** Where `date` comes from. */
  dateSource: 'dossier.yml' | 'file' | null;
}

/**
 * The text, and what is read of it, may be fetched from the file when asked for; that throws `FileChanged` where the
 * file is no longer the one that was read. All else is at hand.
 */
export interface Article {
  readonly id: string;
  /** Path of the file as it was opened. */
  path: string;
  text: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  sha256: string;
  metadata: ArticleMetadata;
  sentenceCount: number;
  responseCount: number;
  furniture: Furniture[];
  /** In order, not overlapping; `paragraphs[n - 1]` is paragraph n. */
  paragraphs: Span[];
  sentences: Sentence[];
  quotations: Quotation[];
  responses: Response[];
  outlets: OutletMention[];
}

/** Names that mean the same thing; the first is the one shown. */
export interface AliasGroup {
  names: string[];
  /** `dossier.yml`, or the id of the article whose text declares it. */
  declaredBy: string;
}

export interface Outlet {
  /** The name shown. */
  name: string;
  /** Every spelling of it, the shown one included. */
  names: string[];
}

export interface Dossier {
  /** The folder it was read from. */
  path: string;
  title: string;
  /** In order of id. */
  articles: Article[];
  aliases: AliasGroup[];
  outlets: Outlet[];
}

/** Something wrong with a dossier folder: what was found, where, and what to do. */
export interface DossierProblem {
  /** `path` or `path:line:column`. */
  place: string;
  message: string;
}
