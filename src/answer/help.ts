/** What can be typed, for people. One line a row: what to type, then what comes back. */
export const HELP: readonly (readonly [string, string])[] = [
  ['contract', 'every file’s own sentences about it, word for word, with their places'],
  ['who asked for it', 'a question in your own words; spelling mistakes are mended and said'],
  ['"in these words"', 'only passages with exactly these words; any quotation marks will do'],
  ['from:001 contract', 'one file only; the beginning of its name is enough'],
  ['contract -court', 'without passages that have the second word'],
  ['before:2024-10-26 contract', 'only files dated before that day; after: works too'],
  [
    'check "the words said"',
    'whether a quotation stands so, where, in quotation marks or not, and what differs',
  ],
  ['check They paid 15,000', 'the nearest passages, and the figures, names and negations they do not carry'],
  ['compare contract', 'each file’s wording beside the others’, with its hedges'],
  ['responses', 'who denies, limits or leaves unanswered what is said; responses contract: only about it'],
  [
    'numbers',
    'every figure, sum and date with its sentence and its files; numbers contract: only those about it',
  ],
  ['timeline', 'the dates in order; a relative one stays as it is, beside its file’s date'],
  ['show ID', 'a passage with the sentences before and after it'],
  ['copy ID', 'a passage ready to paste, with its place'],
  ['export md contract', 'passages as a document: md, jsonld, csl or ris; ids do as well'],
  ['sources', 'what is known of each file, and what to know before quoting from it'],
  ['help', 'this'],
];

export const HELP_INTRODUCTION =
  'Ask for a word, a name or a question. The answer is the articles’ own sentences, never a new one.';
