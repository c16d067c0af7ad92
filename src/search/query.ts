import { type Token, tokenise } from './tokens.ts';

/** A query longer than this, in code units, is cut off with a plain reason: it is a pasted article, not a question. */
export const MAX_QUERY_LENGTH = 4000;

/** Words in quotation marks. */
export interface Phrase {
  text: string;
  words: string[];
  /** Half-open range of the words, marks not included, in the query. */
  start: number;
  end: number;
}

export interface Filters {
  /** `from:` values as typed, in lower case; empty: every article. */
  from: string[];
  /** Exclusive ISO dates. */
  before: string | null;
  after: string | null;
  /** `-word` and `-"two words"`, each a run of words. */
  without: string[][];
}

export interface Query {
  /** As typed. */
  text: string;
  /** Every word to look for, those of phrases included, in order. */
  words: Token[];
  phrases: Phrase[];
  filters: Filters;
  /** Offset of a quotation mark that has no partner, read as a plain mark; null where there is none. */
  unclosedMark: number | null;
}

/** What cannot be read, where (offset in the query), and what to type instead. */
export interface QueryError {
  at: number;
  message: string;
}

const CLOSERS: Record<string, string> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‘': '’',
  "'": "'",
};
/** Pasted posts carry links and chat tokens (`<@U1>`, `<!channel>`); their letters are not words of the question. */
const LINK_OR_TOKEN = /^(?:[<(]?(?:https?:\/\/|www\.)|<[@#!][^>]*>)/iu;
/** `15 000`: one figure, though it has a space. */
const SPACED_FIGURE = /^\p{N}{1,3}(?: \p{N}{3})+(?![\p{N}\p{L}])/u;
const OPERATOR = /^(from|before|after):/iu;

/**
 * Reads what was typed: words, "phrases" in any quotation marks, `from:ID`, `before:DATE`, `after:DATE`, `-word`.
 *
 * @example parseQuery('from:001 “regular contact” -trump').query.filters // { from: ['001'], without: [['trump']], ... }
 */
export function parseQuery(text: string): { query: Query; error: null } | { query: null; error: QueryError } {
  const filters: Filters = { from: [], before: null, after: null, without: [] };
  const phrases: Phrase[] = [];
  const words: Token[] = [];
  let unclosedMark: number | null = null;
  let at = 0;
  while (at < text.length) {
    if (/\s/u.test(text[at]!)) {
      at++;
      continue;
    }
    const excluded = /^[-−–]["“„«‘'\p{L}\p{N}]/u.test(text.slice(at, at + 2)) && startsWord(text, at);
    const from = excluded ? at + 1 : at;
    const phrase = readPhrase(text, from);
    if (phrase) {
      const run = tokenise(text, phrase.start, phrase.end);
      if (excluded) filters.without.push(run.map((t) => t.word));
      else if (run.length > 0) {
        phrases.push({
          text: text.slice(phrase.start, phrase.end),
          words: run.map((t) => t.word),
          ...phrase,
        });
        words.push(...run);
      }
      at = phrase.end + 1;
      continue;
    }
    if (isDoubleMark(text[from]!) && canOpenAt(text, from)) unclosedMark ??= from;
    const end = endOfChunk(text, from);
    const operator = excluded ? null : OPERATOR.exec(text.slice(from, end));
    if (operator) {
      const error = readFilter(
        filters,
        operator[1]!.toLowerCase(),
        text.slice(from + operator[0].length, end),
        from,
      );
      if (error) return { query: null, error };
    } else if (excluded) filters.without.push(tokenise(text, from, end).map((t) => t.word));
    else if (!LINK_OR_TOKEN.test(text.slice(from, end))) words.push(...tokenise(text, from, end));
    at = end;
  }
  filters.without = filters.without.filter((run) => run.length > 0);
  return { query: { text, words, phrases, filters, unclosedMark }, error: null };
}

const startsWord = (text: string, at: number): boolean => at === 0 || /\s/u.test(text[at - 1]!);
const isDoubleMark = (c: string): boolean => '"“”„«'.includes(c);
const canOpenAt = (text: string, at: number): boolean => at === 0 || /[\s([-]/u.test(text[at - 1]!);

/** The end of the run without white space that begins at `from`; a double quotation mark inside it ends it too. */
function endOfChunk(text: string, from: number): number {
  const figure = SPACED_FIGURE.exec(text.slice(from));
  if (figure) return from + figure[0].length;
  let end = from + 1;
  while (end < text.length && !/\s/u.test(text[end]!) && !isDoubleMark(text[end]!)) end++;
  return end;
}

/** The inside of the quotation that opens at `at`, or null where none opens or it does not close. */
function readPhrase(text: string, at: number): { start: number; end: number } | null {
  const closers = CLOSERS[text[at] ?? ''];
  if (!closers || !(canOpenAt(text, at) || isDoubleMark(text[at]!))) return null;
  const single = "'‘".includes(text[at]!);
  for (let i = at + 1; i < text.length; i++) {
    if (!closers.includes(text[i]!)) continue;
    const after = text[i + 1] ?? ' ';
    if (single && (/[\p{L}\p{N}]/u.test(after) || i === at + 1)) continue;
    return { start: at + 1, end: i };
  }
  return null;
}

function readFilter(filters: Filters, name: string, value: string, at: number): QueryError | null {
  if (value === '') {
    const example = name === 'from' ? 'from:001' : `${name}:2024-10-26`;
    return { at, message: `"${name}:" needs a value right behind the colon, such as ${example}` };
  }
  if (name === 'from') {
    filters.from.push(value.replace(/[,;]$/u, '').toLowerCase());
    return null;
  }
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value) ? value : null;
  const whole = date && `${date}${date.length === 4 ? '-01-01' : date.length === 7 ? '-01' : ''}`;
  if (!whole || Number.isNaN(Date.parse(whole)) || !new Date(whole).toISOString().startsWith(whole)) {
    return { at: at + name.length + 1, message: `"${value}" is not a date; write ${name}:2024-10-26` };
  }
  if (name === 'before') filters.before = whole;
  else filters.after = whole;
  return null;
}
