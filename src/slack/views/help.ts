/** What this dossier holds and what can be typed. */

import { HELP, HELP_INTRODUCTION } from '../../answer/help.ts';
import type { Dossier } from '../../dossier/article.ts';
import { type Message, typed, type ViewContext } from './message.ts';
import { leaf, richSection, richText } from './quotation.ts';
import { contextLine, count, escapeMrkdwn, label, section } from './text.ts';

const PRIVATE = 'Only you see an answer, until you press Share in channel.';
/** In a thread or a direct message. */
const OPEN = 'In a channel, mention the app before the question; in a direct message, just type it.';

export function helpMessage(dossier: Dossier, { command }: ViewContext): Message {
  const title = `${label(dossier.title)}, ${count(dossier.articles.length, 'file')}`;
  const rows = HELP.map(([query, result]) => ({ line: typed(command, query), result }));
  const who = command === null ? OPEN : PRIVATE;
  return {
    text: escapeMrkdwn(
      [title, HELP_INTRODUCTION, ...rows.map(({ line, result }) => `${line} : ${result}`), who].join('\n'),
    ),
    blocks: [
      section(`${title}\n${HELP_INTRODUCTION}`),
      richText({
        type: 'rich_text_list',
        style: 'bullet',
        elements: rows.map(({ line, result }) =>
          richSection([leaf(line, { code: true }), leaf(` ${result}`)]),
        ),
      }),
      contextLine(who),
    ],
  };
}
