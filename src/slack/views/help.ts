/** What this dossier holds and what can be typed. */

import type { Answer } from '../../answer/answer.ts';
import type { Dossier } from '../../dossier/article.ts';
import type { Message, ViewContext } from './message.ts';
import { leaf, richSection, richText } from './quotation.ts';
import { fileLabel } from './source-line.ts';
import { toType } from './suggestions.ts';
import { contextLine, count, escapeMrkdwn, label, section } from './text.ts';

const WHAT =
  'Type words or a question. You get the articles’ own sentences, each with its file and paragraph; ' +
  'only you see them until you press Share in channel.';

export function helpMessage(answer: Answer, dossier: Dossier, { command, labels }: ViewContext): Message {
  const title = `${label(dossier.title)}: ${count(dossier.articles.length, 'file')}`;
  const first = dossier.articles[0];
  const forms: [string, string][] = [
    ['words', 'passages with these words or their forms'],
    ['"an exact phrase"', 'these words in this order'],
    ['word -other', 'without the other word'],
    ...(first ? [[`word from:${fileLabel(first.id, labels)}`, 'one file only'] as [string, string]] : []),
    ['word before:2024-12-31', 'files dated before; also after:'],
    ['help', 'this'],
  ];
  const suggestions = toType(answer.reason?.try ?? [], command);
  return {
    text: escapeMrkdwn(
      [title, WHAT, ...forms.map(([form, what]) => `${command} ${form}: ${what}`), ...suggestions.lines].join(
        '\n',
      ),
    ),
    blocks: [
      section(title),
      contextLine(WHAT),
      richText({
        type: 'rich_text_list',
        style: 'bullet',
        elements: forms.map(([form, what]) =>
          richSection([leaf(`${command} ${form}`, { code: true }), leaf(` ${what}`)]),
        ),
      }),
      ...suggestions.blocks,
    ],
  };
}
