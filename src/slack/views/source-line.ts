/** The lines under quotations: where a passage stands, who else has it, and what the answer as a whole rests on. */

import type { AnswerPassage, AnswerSource, Sourcing } from '../../answer/answer.ts';
import type { FileLabels } from './message.ts';
import { count, label, SEPARATOR } from './text.ts';

const LISTED = new Intl.ListFormat('en', { type: 'conjunction' });

export function fileLabel(article: string, labels: FileLabels): string {
  return label(labels.get(article) ?? article, 40);
}

/** @example place(passage, labels) // '000, paragraph 9' */
export function place(passage: AnswerPassage, labels: FileLabels): string {
  return `${fileLabel(passage.article, labels)}, paragraph ${passage.paragraph}`;
}

/**
 * File, paragraph, title and publisher where known, date or its absence, speaker where stated, passage id.
 * @example '000 · paragraph 9 · no date in file · speaker: the WSJ · 000:1f3c'
 */
export function sourceLine(
  passage: AnswerPassage,
  sources: readonly AnswerSource[],
  labels: FileLabels,
): string {
  const source = sources.find(({ article }) => article === passage.article);
  const parts = [fileLabel(passage.article, labels), `paragraph ${passage.paragraph}`];
  if (source?.title) parts.push(label(source.title));
  if (source?.publisher) parts.push(label(source.publisher));
  parts.push(source?.date ? label(source.date) : 'no date in file');
  if (passage.attribution.source !== null) parts.push(`speaker: ${label(passage.attribution.source)}`);
  parts.push(label(passage.id, 80));
  return parts.join(SEPARATOR);
}

/** The files that carry the same fact, or null. @example 'also in 002 and 004' */
export function alsoLine(passage: AnswerPassage, labels: FileLabels): string | null {
  if (passage.also.length === 0) return null;
  const files = [...new Set(passage.also.map(({ article }) => fileLabel(article, labels)))];
  return `also in ${LISTED.format(files)}`;
}

/**
 * How many files carry it, which outlets their passages name, and which files are near-copies.
 * @example 'in 5 of 5 files · names The Wall Street Journal'
 */
export function sourcingLine(sourcing: Sourcing, labels: FileLabels): string {
  const outlets = sourcing.outlets.map(({ name }) => label(name, 80));
  const parts = [
    `in ${sourcing.matching} of ${count(sourcing.of, 'file')}`,
    outlets.length > 0 ? `names ${LISTED.format(outlets)}` : 'names no outlet',
  ];
  for (const group of sourcing.near_copies) {
    parts.push(`${LISTED.format(group.map((id) => fileLabel(id, labels)))} share long runs of text`);
  }
  return parts.join(SEPARATOR);
}
