/** The home tab: what is in the dossier and what is missing, how to ask, and what to try. */

import type { types } from '@slack/bolt';
import { HELP, HELP_INTRODUCTION } from '../../answer/help.ts';
import type { Article, Dossier } from '../../dossier/article.ts';
import type { Completion } from '../../search/completion.ts';
import { askQueryButton } from './buttons.ts';
import { typed, type ViewContext } from './message.ts';
import { leaf, richSection, richText } from './quotation.ts';
import { fileLabel } from './source-line.ts';
import { contextLine, count, label, plainText, SEPARATOR, section } from './text.ts';

/** More is a wall; the rest is counted. */
const MOST_FILES = 30;
const TRIES: Record<Completion['kind'], number> = { name: 3, figure: 1, phrase: 1 };
/** A bare figure below this many digits says nothing by itself. */
const TELLING_FIGURE = /\d{3}|[^\d]/;

export interface HomeOptions {
  completions: readonly Completion[];
  loadedAt: Date;
  now: Date;
}

export function homeView(
  dossier: Dossier,
  { completions, loadedAt, now }: HomeOptions,
  { command, labels }: ViewContext,
): types.HomeView {
  const { articles } = dossier;
  const shown = articles.slice(0, MOST_FILES);
  const left = articles.length - shown.length;
  const sentences = articles.reduce((sum, article) => sum + article.sentenceCount, 0);
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: plainText(label(dossier.title, 150)) },
      section(
        `${count(articles.length, 'file')}, ${count(sentences, 'sentence')}. Read ${ago(loadedAt, now)} (${stamp(loadedAt)}).`,
      ),
      { type: 'header', text: plainText('Files') },
      richText({
        type: 'rich_text_list',
        style: 'bullet',
        elements: shown.map((article) =>
          richSection([leaf(fileLine(article, fileLabel(article.id, labels)))]),
        ),
      }),
      ...(left > 0 ? [contextLine(`${count(left, 'more file')} not listed here.`)] : []),
      contextLine(missing(articles)),
      { type: 'header', text: plainText('How to ask') },
      section(HELP_INTRODUCTION),
      richText({
        type: 'rich_text_list',
        style: 'bullet',
        elements: HELP.map(([query, result]) =>
          richSection([leaf(typed(command, query), { code: true }), leaf(` ${result}`)]),
        ),
      }),
      contextLine('In a channel, mention the app before the question; here, under Messages, just type it.'),
      ...tryBlocks(completions),
    ],
  };
}

/** @example '000 · Birds of the pier · The Gazette · 2024-10-26' */
function fileLine({ metadata: { title, publisher, date } }: Article, name: string): string {
  const parts = [name, title === null ? 'no title in file' : label(title, 150)];
  if (publisher !== null) parts.push(label(publisher, 60));
  parts.push(date === null ? 'no date in file' : label(date, 40));
  return parts.join(SEPARATOR);
}

/** @example 'Not in the files: 2 titles, 1 publisher, 3 dates, 5 addresses.' */
function missing(articles: readonly Article[]): string {
  const lacks = (['title', 'publisher', 'date', 'url'] as const)
    .map((key) => [articles.filter(({ metadata }) => metadata[key] === null).length, NOUNS[key]] as const)
    .filter(([n]) => n > 0)
    .map(([n, [one, many]]) => `${n} ${n === 1 ? one : many}`);
  return lacks.length === 0
    ? 'Every file has its title, publisher, date and address.'
    : `Not in the files: ${lacks.join(', ')}.`;
}

const NOUNS = {
  title: ['title', 'titles'],
  publisher: ['publisher', 'publishers'],
  date: ['date', 'dates'],
  url: ['address', 'addresses'],
} as const;

/** The most widely used names, a figure and a phrase of the dossier itself, each with a button that asks for it. */
function tryBlocks(completions: readonly Completion[]): types.KnownBlock[] {
  const kinds = Object.entries(TRIES) as [Completion['kind'], number][];
  const chosen = kinds.flatMap(([kind, most]) =>
    completions
      .filter((c) => c.kind === kind && (kind !== 'figure' || TELLING_FIGURE.test(c.text)))
      .slice(0, most),
  );
  if (chosen.length === 0) return [];
  return [
    { type: 'header', text: plainText('Try') },
    ...chosen.map(
      ({ id, text, files }): types.SectionBlock => ({
        type: 'section',
        text: plainText(`${label(text, 60)} (in ${count(files, 'file')})`),
        accessory: askQueryButton(id, text),
      }),
    ),
  ];
}

/** @example ago(new Date(0), new Date(150_000)) // '2 minutes ago' */
function ago(then: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${count(minutes, 'minute')} ago`;
  if (minutes < 48 * 60) return `${count(Math.floor(minutes / 60), 'hour')} ago`;
  return `${count(Math.floor(minutes / (24 * 60)), 'day')} ago`;
}

/** @example '2024-10-26 09:30 UTC' */
function stamp(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
