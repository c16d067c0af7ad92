/** One line that answers a follow-up ("and when?") from the passages of the answer before it. */

import type { types } from '@slack/bolt';
import type { Answer, AnswerPassage } from '../../answer/answer.ts';
import { worthShowing } from '../../answer/passages.ts';
import type { Figure } from '../../dossier/figures/figure.ts';
import { figuresIn } from '../../dossier/figures/figures.ts';
import { FIRST_PASSAGES } from './answer.ts';
import { sourcesButton } from './buttons.ts';
import type { FileLabels, Message } from './message.ts';
import { place, responsesLine, sourcingLine } from './source-line.ts';
import { contextLine, escapeMrkdwn, label, SEPARATOR, section } from './text.ts';

type Asked = (passages: readonly AnswerPassage[], answer: Answer, labels: FileLabels) => string;

const DATES: ReadonlySet<Figure['kind']> = new Set(['date', 'time', 'relative']);
const AMOUNTS: ReadonlySet<Figure['kind']> = new Set(['number', 'money', 'percentage', 'duration']);
/** Figures of one passage that are named. */
const MOST_FIGURES = 4;

const speakers: Asked = (passages, _, labels) => {
  const who = passages.map((passage) => {
    const { kind, speaker } = passage.attribution;
    const name =
      speaker === null ? (kind === 'none' ? 'the article’s own words' : 'not stated') : label(speaker, 80);
    return `${name} (${place(passage, labels)})`;
  });
  return `Who speaks there: ${who.join(SEPARATOR)}`;
};

const figures =
  (kinds: ReadonlySet<Figure['kind']>, noun: string): Asked =>
  (passages, _, labels) => {
    const found = passages.flatMap((passage) => {
      const own = figuresIn(passage.quote).filter(({ kind }) => kinds.has(kind));
      const words = [...new Set(own.map(({ start, end }) => passage.quote.slice(start, end)))];
      if (words.length === 0) return [];
      const named = words.slice(0, MOST_FIGURES).map((w) => `“${label(w, 40)}”`);
      return [`${named.join(', ')} (${place(passage, labels)})`];
    });
    return found.length > 0
      ? `${noun}s there: ${found.join(SEPARATOR)}`
      : `No ${noun.toLowerCase()} stands there.`;
  };

const dates: Asked = (passages, answer, labels) => {
  const line = figures(DATES, 'Date')(passages, answer, labels);
  const dated = answer.sources.filter(
    (s) => s.date !== null && passages.some((p) => p.article === s.article),
  );
  if (dated.length === 0) return line;
  const files = dated.map((s) => `${label(labels.get(s.article) ?? s.article, 40)} ${label(s.date!, 20)}`);
  return `${line}${SEPARATOR}dates of the files: ${files.join(', ')}`;
};

const sourcing: Asked = (_, answer, labels) => {
  const line = sourcingLine(answer, labels);
  return `${line.slice(0, 1).toUpperCase()}${line.slice(1)}`;
};
const replies: Asked = (_, { responses }, labels) =>
  responsesLine(responses, labels) ?? 'No denial and no reply that bears on it was found in the files.';
const places: Asked = (passages, _, labels) =>
  `Where it stands: ${[...new Set(passages.map((p) => place(p, labels)))].join(SEPARATOR)}`;

/** What a follow-up asks for, by its words; the first that fits. Whether something is so is never answered, but who has it. */
const KINDS: readonly [RegExp, Asked][] = [
  [/\b(?:den(?:y|ies|ied|ial)|respon\w+|repl(?:y|ies|ied)|comment\w*|react\w*)\b/u, replies],
  [
    /\b(?:true|confirm\w*)\b|^(?:(?:and|but|so|oh),? )*really\W*$/u,
    (passages, answer, labels) =>
      `${sourcing(passages, answer, labels)}${SEPARATOR}${replies(passages, answer, labels)}`,
  ],
  [/\belse\b|\b(?:paper|newspaper|outlet|source|report(?:s|ed)?)\b|\bwho (?:has|have) it\b/u, sourcing],
  [/\bwhen\b|\b(?:year|month|day|date)\b/u, dates],
  [/\bhow (?:much|many)\b/u, figures(AMOUNTS, 'Figure')],
  [/\bwhere\b|\b(?:file|article|page|paragraph|passage)\b/u, places],
  [/\b(?:who|whose|whos)\b/u, speakers],
];

/** The line, or null where the passages themselves are the answer ("why?"). */
export function lineInShort(words: string, answer: Answer, labels: FileLabels): string | null {
  const asked = KINDS.find(([pattern]) => pattern.test(words.toLowerCase()));
  const passages = worthShowing(answer.passages).slice(0, FIRST_PASSAGES);
  return asked === undefined || passages.length === 0 ? null : asked[1](passages, answer, labels);
}

/** The line alone, for a thread in which the passages stand already. */
export function shortMessage(asked: string, line: string, answer: Answer, answerId: string): Message {
  const buttons: types.ActionsBlock = {
    type: 'actions',
    elements: [sourcesButton({ answer: answerId, passages: answer.passages.map(({ id }) => id) })],
  };
  return {
    text: escapeMrkdwn(`${asked}\n${line}`),
    blocks: [contextLine(asked), section(line), buttons],
  };
}
