/** The lines under quotations: where a passage stands, who else has it, and what the answer as a whole rests on. */

import type { Answer, AnswerPassage, AnswerResponse, AnswerSource } from '../../answer/answer.ts';
import { RESPONSE_WORDS } from '../../answer/response-as-shown.ts';
import { countedFiles } from '../../answer/sourcing.ts';
import { LISTED } from '../../answer/wording.ts';
import type { FileLabels } from './message.ts';
import { count, label, SEPARATOR } from './text.ts';

export function fileLabel(article: string, labels: FileLabels): string {
  return label(labels.get(article) ?? article, 40);
}

/** @example place(passage, labels) // '000, paragraph 9' */
export function place(passage: AnswerPassage, labels: FileLabels): string {
  return `${fileLabel(passage.article, labels)}, paragraph ${passage.paragraph}`;
}

/**
 * File, paragraph, date or its absence, who speaks, publisher and title where known: what a reader needs most
 * stands first, since a telephone breaks the line. The passage's id is in the windows *Context* and *Copy citation*.
 * @example '000 · paragraph 9 · no date in file · speaker: the Post'
 */
export function sourceLine(
  passage: AnswerPassage,
  sources: readonly AnswerSource[],
  labels: FileLabels,
): string {
  const source = sources.find(({ article }) => article === passage.article);
  const parts = [fileLabel(passage.article, labels), `paragraph ${passage.paragraph}`];
  parts.push(source?.date ? label(source.date) : 'no date in file');
  const { kind, speaker } = passage.attribution;
  if (speaker !== null) parts.push(`speaker: ${label(speaker)}`);
  else parts.push(kind === 'none' ? 'the article’s own words' : 'speaker not stated here');
  if (source?.publisher) parts.push(label(source.publisher, 60));
  if (source?.title) parts.push(label(source.title, 60));
  return parts.join(SEPARATOR);
}

/** The files that carry the same fact, or null. @example 'much the same in 002 and 004' */
export function alsoLine(passage: AnswerPassage, labels: FileLabels): string | null {
  if (passage.also.length === 0) return null;
  const files = [...new Set(passage.also.map(({ article }) => fileLabel(article, labels)))].sort();
  return `much the same in ${listed(files, 'file')}`;
}

/**
 * How many files carry it, which outlets their passages name, and which files are near-copies.
 * @example 'in 5 of 5 files · names The Harbour Post'
 */
export function sourcingLine(answer: Answer, labels: FileLabels): string {
  const { sourcing } = answer;
  const counted = countedFiles(answer);
  const outlets = sourcing.outlets.map(({ name }) => label(name, 80));
  const parts = [
    ...(counted === null ? [] : [counted]),
    outlets.length > 0 ? `names ${listed(outlets, 'outlet')}` : 'no outlet recognised',
  ];
  for (const group of sourcing.near_copies.slice(0, MOST_GROUPS)) {
    const files = group.map((id) => fileLabel(id, labels));
    parts.push(`${listed(files, 'file')} share long runs of text`);
  }
  const left = sourcing.near_copies.length - MOST_GROUPS;
  if (left > 0) parts.push(`${count(left, 'more group')} of files share long runs of text`);
  return parts.join(SEPARATOR);
}

/**
 * Who denies, limits or leaves unanswered what the answer is about, a name once; null where nobody does.
 * @example 'Responses: The mayor denied (000, 001) · Ann Poe gave no answer (002)'
 */
export function responsesLine(responses: readonly AnswerResponse[], labels: FileLabels): string | null {
  const files = new Map<string, string[]>();
  for (const { who, type, article } of responses) {
    const what = `${who === null ? 'somebody not named here' : label(who, 60)} ${RESPONSE_WORDS[type]}`;
    files.set(what, [...(files.get(what) ?? []), fileLabel(article, labels)]);
  }
  if (files.size === 0) return null;
  const said = [...files].slice(0, MOST_RESPONDERS).map(([what, ids]) => `${what} (${listed(ids, 'file')})`);
  const left = files.size - MOST_RESPONDERS;
  if (left > 0) said.push(`${left} more`);
  return `Responses: ${said.join(SEPARATOR)}.`;
}

/** A line is read at a glance; past so many names and groups the rest is counted. */
const MOST_NAMES = 8;
const MOST_GROUPS = 3;
/** Two are read in passing; the window All sources has every one with its sentence. */
const MOST_RESPONDERS = 2;

/** @example listed(['000', '001', …], 'file') // '000, 001, 002, 003, 004, 005, 006, 007, and 4 more files' */
function listed(names: readonly string[], noun: string): string {
  const left = names.length - MOST_NAMES;
  if (left <= 0) return LISTED.format(names);
  return LISTED.format([...names.slice(0, MOST_NAMES), count(left, `more ${noun}`)]);
}
