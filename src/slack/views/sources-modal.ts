/** Every file that an answer rests on, with what is known of it, and the files that have no part in it. */

import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { RESPONSE_WORDS } from '../../answer/response-as-shown.ts';
import { LISTED } from '../../answer/wording.ts';
import type { Dossier } from '../../dossier/article.ts';
import { LIMITS } from '../limits.ts';
import type { ViewContext } from './message.ts';
import { leaf, quoteElement, richSection, richText } from './quotation.ts';
import { fileLabel, sourcingLine } from './source-line.ts';
import { contextLine, count, label, plainText, section } from './text.ts';

/** A section for each file; past this the rest is counted. Three blocks are for the lines around them. */
const MOST_FILES = Math.min(LIMITS.modalBlocks - 3, 40);
/** One a file is found; past these the window would be a second answer. */
const MOST_RESPONSES = 20;

export function sourcesModal(answer: Answer, dossier: Dossier, { labels }: ViewContext): types.ModalView {
  const quoted = new Set(answer.sources.map(({ article }) => article));
  const others = dossier.articles.filter(({ id }) => !quoted.has(id)).map(({ id }) => fileLabel(id, labels));
  const shown = answer.sources.slice(0, MOST_FILES);
  const left = answer.sources.length - shown.length;
  return {
    type: 'modal',
    title: plainText('All sources'),
    close: plainText('Close'),
    blocks: [
      contextLine(sourcingLine(answer, labels)),
      ...shown.map((source) => section(sourceLines(answer, source, labels))),
      ...(left > 0 ? [contextLine(`${count(left, 'more file')} not listed here.`)] : []),
      ...responseBlocks(answer, labels),
      contextLine(
        others.length === 0
          ? 'Every file of the dossier has a passage here.'
          : label(`No passage here from ${LISTED.format(others)}.`, 1_000),
      ),
    ],
  };
}

/** The responses that bear on the answer, whole sentences, each with its file and who responds. */
function responseBlocks(answer: Answer, labels: ViewContext['labels']): types.KnownBlock[] {
  const shown = answer.responses.slice(0, MOST_RESPONSES);
  const left = answer.responses.length - shown.length;
  return [
    ...shown.map(({ article, who, type, quote }) => {
      const speaker = who === null ? 'somebody not named here' : label(who, 100);
      const line = `${fileLabel(article, labels)}: ${speaker} ${RESPONSE_WORDS[type]}`;
      return richText(richSection([leaf(line)]), quoteElement([leaf(quote)]));
    }),
    ...(left > 0
      ? [contextLine(`${count(left, 'more response')} not listed here; type responses to see all.`)]
      : []),
  ];
}

function sourceLines(
  answer: Answer,
  source: Answer['sources'][number],
  labels: ViewContext['labels'],
): string {
  const { article, title, publisher, date, url } = source;
  const own = answer.passages.filter((passage) => passage.article === article);
  const paragraphs = [...new Set(own.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  const also = answer.passages.some((passage) => passage.also.some((other) => other.article === article));
  const lines = [
    `${fileLabel(article, labels)}: ${title === null ? 'no title in file' : label(title, 200)}`,
    `Publisher: ${publisher === null ? 'not in file' : label(publisher, 100)}`,
    `Date: ${date === null ? 'not in file' : label(date, 40)}`,
    `Address: ${url === null ? 'not in file' : label(url, 300)}`,
  ];
  if (paragraphs.length > 0) {
    lines.push(
      `Quoted from ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${LISTED.format(paragraphs.map(String))}`,
    );
  }
  if (also) lines.push('Has a passage worded much like one of another file');
  return lines.join('\n');
}
