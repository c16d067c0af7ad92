/** Slack's limits and this app's promises, over every view built for every judged query and for hostile dossiers. */

import { existsSync, readFileSync } from 'node:fs';
import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Answer, Table } from '../../src/answer/answer.ts';
import { labelsOf } from '../../src/answer/citation.ts';
import { Desk } from '../../src/desk.ts';
import { completionsOf } from '../../src/search/completion.ts';
import { answerMessage } from '../../src/slack/views/answer.ts';
import { parseRows } from '../../src/slack/views/buttons.ts';
import { checkModal, parseChecked } from '../../src/slack/views/check-modal.ts';
import { contextModal } from '../../src/slack/views/context-modal.ts';
import { copyModal } from '../../src/slack/views/copy-modal.ts';
import { exportMessage } from '../../src/slack/views/export-answer.ts';
import { helpMessage } from '../../src/slack/views/help.ts';
import { homeView } from '../../src/slack/views/home.ts';
import type { Message, ViewContext } from '../../src/slack/views/message.ts';
import { noAnswerMessage } from '../../src/slack/views/no-answer.ts';
import { noticeModal } from '../../src/slack/views/notice-modal.ts';
import { optionsFor, searchModal } from '../../src/slack/views/search-modal.ts';
import { sharedAnswerMessage } from '../../src/slack/views/shared-answer.ts';
import { sourcesModal } from '../../src/slack/views/sources-modal.ts';
import { tableMessage } from '../../src/slack/views/table-answer.ts';
import { checkMessage, checkOption, checkView, objects, quotations } from '../support/check-message.ts';
import { dossierFolder } from '../support/slack-app.ts';

const here = (path: string) => new URL(path, import.meta.url);
const lines = (url: URL): string[] =>
  readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line).query as string);

const SUB_COMMANDS = [
  ...['numbers', 'timeline', 'sources', 'responses', 'help', 'check', 'export'],
  ...[
    'compare heron',
    'check "the pier"',
    'check the heron paid $2,000',
    'export md heron',
    'export ris pier',
  ],
];

/** A table page by page, in both forms, until every row was shown. */
function tablePages(answer: Answer, table: Table, view: ViewContext): Message[] {
  const pages: Message[] = [];
  let from = 0;
  while (from < table.rows.length) {
    const page = tableMessage(answer, table, view, { answerId: 'a', from });
    const shared = tableMessage(answer, table, view, { answerId: 'a', from, sharer: 'U1' });
    pages.push(page, shared, ...(page.plain ? [page.plain] : []), ...(shared.plain ? [shared.plain] : []));
    const more = objects(page.blocks).find(({ action_id }) => action_id === 'more_rows');
    const next = parseRows(more?.value as string | undefined)?.from ?? table.rows.length;
    expect(next).toBeGreaterThan(from);
    checkCells(page, table, from, next);
    from = next;
  }
  return pages;
}

/** Each cell of ours is its text; each that quotes is the quotation, "as above", or says that it is too long. */
function checkCells(page: Message, table: Table, from: number, to: number): void {
  const block = page.blocks.find(({ type }) => type === 'table') as types.TableBlock | undefined;
  if (!block) return;
  expect(block.rows).toHaveLength(to - from + 1);
  for (const [i, row] of table.rows.slice(from, to).entries()) {
    for (const [j, cell] of row.entries()) {
      const shown = objects(block.rows[i + 1]![j])
        .filter(({ type }) => type === 'text')
        .map(({ text }) => text)
        .join('');
      const isOurs = shown === 'as above' || /^This passage has [\d,]+ characters/.test(shown);
      if ('quote' in cell && !isOurs) expect(shown).toBe(cell.quote.quote);
    }
  }
}

/** Every view of one query; what is quoted in each stands in a file. */
function checkQuery(desk: Desk, query: string): void {
  const view = { command: '/musk-putin', labels: labelsOf(desk.dossier.articles) };
  const answer = desk.ask(query);
  const before = { query: `before ${query}`, bothId: 'both' };
  const views: { blocks: unknown }[] = [];
  const message = (one: { text: string; blocks: unknown[] }) => {
    checkMessage(one);
    views.push(one);
  };
  const window = (one: object) => {
    checkView(one as Record<string, unknown>);
    views.push(one as { blocks: unknown });
  };
  message(noAnswerMessage({ ...answer, passages: [] }, view, before));
  if (answer.export) message(exportMessage(answer, answer.export));
  for (const one of answer.table ? tablePages(answer, answer.table, view) : []) message(one);
  const modal = checkModal(
    answer,
    { channel: 'C0', thread: '1', answer: 'a' },
    view,
    'Shared in the thread.',
  );
  window(modal);
  if (answer.passages.length > 0) {
    expect(parseChecked(modal.private_metadata!)).not.toBeNull();
    for (const isPrivate of [true, false]) {
      message(answerMessage(answer, answer.passages, 'a', view, { isPrivate, before }));
    }
    message(answerMessage(answer, answer.passages.slice(3), 'a', { ...view, command: null }));
    message(sharedAnswerMessage(answer, answer.passages, 'U1', 1, view));
    window(sourcesModal(answer, desk.dossier, view));
    const copies = answer.passages.flatMap(({ id }) => desk.ask(`copy ${id}`).export?.text ?? []);
    if (copies.length > 0) checkView(copyModal(copies, 1) as never);
    window(contextModal(desk.paragraphOf(answer.passages[0]!.id)!, view));
  }
  for (const quotation of quotations(views)) {
    expect(desk.dossier.articles.some(({ text }) => text.includes(quotation))).toBe(true);
  }
}

function checkRest(desk: Desk): void {
  const view = { command: '/musk-putin', labels: labelsOf(desk.dossier.articles) };
  const completions = completionsOf(desk.dossier);
  const now = new Date('2026-01-02T03:04:05Z');
  checkView(homeView(desk.dossier, { completions, loadedAt: new Date(0), now }, view) as never);
  checkMessage(helpMessage(desk.dossier, view));
  checkMessage(helpMessage(desk.dossier, { ...view, command: null }));
  checkView(searchModal(null, view) as never);
  checkView(noticeModal('x'.repeat(5_000)) as never);
  for (const option of optionsFor(completions, '')) checkOption(option as never);
  for (const completion of completions.slice(0, 50)) {
    const answer = desk.ask(completion.text);
    checkView(searchModal({ completion, answer, answerId: 'a' }, view, 'Noted.') as never);
  }
}

const SETS: [name: string, folder: string, queries: URL][] = [
  ['the shipped dossier', '../../data/musk-putin', here('../eval/queries/musk-putin.jsonl')],
  ['vellan-pier', '../fixtures/vellan-pier', here('../fixtures/vellan-pier/gold/queries.jsonl')],
  ['../shared/eval', '../../data/musk-putin', here('../../../shared/eval/dev.jsonl')],
  [
    '../shared/eval/squad',
    '../../../shared/eval/squad/articles',
    here('../../../shared/eval/squad/queries.jsonl'),
  ],
];

describe.each(SETS)('%s', (_, folder, queries) => {
  // What ../shared holds is not part of this repository.
  it.runIf(existsSync(queries))('every view of every judged query keeps to the limits', async () => {
    const desk = await Desk.open(here(folder).pathname);
    const all = lines(queries);
    expect(all.length).toBeGreaterThan(20);
    // Of a thousand questions of one kind every sixteenth shows as much, in a second or two.
    const chosen = all.length > 400 ? all.filter((_, i) => i % 16 === 0) : all;
    for (const query of [...chosen, ...SUB_COMMANDS]) checkQuery(desk, query);
    checkRest(desk);
  });
});

const MARKS = '<!channel> <@U1> @here *a* _b_ ~c~ `d` > e | f &amp; :smile: \u202e\u200b · paragraph 9';
/** So many words, none of which another article has. */
const words = (of: number, many: number) => Array.from({ length: many }, (_, i) => `w${of}x${i}`).join(' ');

const HOSTILE: Record<string, Record<string, string>> = {
  'marks and mentions': {
    'a.txt': `The heron said ${MARKS}.\r\nAda ${MARKS} “pier ${MARKS}” paid $1,000.\r\n`,
  },
  'a name that is markup': {
    [`${MARKS.replaceAll('/', '')}.txt`]: 'The heron stood at the pier with Ada Gull.\n',
  },
  'one endless sentence': {
    'a.txt': `The heron ${'of the pier '.repeat(2_000)}left.\n`,
    'b.txt': 'A heron left.\n',
  },
  'many long passages': Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`${i}.txt`, `Heron ${i} of the pier ${words(i, 300)}.\n`]),
  ),
  'two hundred files': Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [
      `file-with-a-long-name-${'x'.repeat(60)}-${i}.txt`,
      `Heron ${i} saw the pier.\n`,
    ]),
  ),
  'long names and figures': {
    'a.txt': `The heron met ${'Ada '.repeat(40)}at the pier for ${'9'.repeat(400)} crowns, “${'pier '.repeat(8)}”.\n`,
  },
  'astral and combining characters': {
    'a.txt': 'The heron 😀👩‍👩‍👧 e\u0301 ﷽ at the pier.\nΗ Άντα Γκαλ paid １２３ crowns.\n',
  },
  metadata: {
    'a.txt': 'The heron stood at the pier.\n',
    'dossier.yml': `title: "${'T'.repeat(500)} <!here>"\narticles:\n  - file: a.txt\n    title: "${'t'.repeat(900)} <@U1>"\n    publisher: "${'p'.repeat(900)}"\n`,
  },
};

describe('hostile dossiers', () => {
  it.each(Object.keys(HOSTILE))('%s', async (name) => {
    const desk = await Desk.open(dossierFolder(HOSTILE[name]!));
    const queries = [
      'heron',
      'pier',
      '"the pier"',
      'Ada',
      MARKS,
      'zebra',
      '<!channel>',
      'who left',
      ...SUB_COMMANDS,
    ];
    for (const query of queries) checkQuery(desk, query);
    checkRest(desk);
  });
});
