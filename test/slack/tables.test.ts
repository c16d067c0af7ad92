/** Answers that are tables: the table block, its plain form where Slack refuses it, and the buttons under it. */

import { afterEach, describe, expect, it } from 'vitest';
import { askFor, buttonOf, postTo, press } from '../support/asking.ts';
import { checkMessage, objects, undoEscape } from '../support/check-message.ts';
import { mention, slashCommand } from '../support/payloads.ts';
import { commandForm } from '../support/signed.ts';
import { dossierFolder, type RunningApp, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

const typesOf = (blocks: unknown) => (blocks as { type: string }[]).map(({ type }) => type);
const inChannel = () => app.slack.posts.filter(({ body }) => body.response_type === 'in_channel');

const REFUSED = { status: 400, body: '{"ok":false,"error":"invalid_blocks"}' };

describe('a comparison', () => {
  it('is a table of the files’ own words, a row a file, with a text that reads alone', async () => {
    app = await startOverHttp();
    const { body } = await askFor(app, 'compare taiwan');
    checkMessage(body);
    const table = objects(body.blocks).find(({ type }) => type === 'table') as { rows: unknown[][] };
    const cells = table.rows.map((row) =>
      row.map((cell) => objects(cell).find(({ type }) => type === 'text')!.text),
    );
    expect(cells[0]).toEqual(['File', 'Passage', 'Hedges', 'Who says it']);
    expect(cells.slice(1).map(([file]) => file)).toEqual(['000', '001', '002', '003', '004']);
    for (const [i, row] of cells.slice(1).entries()) {
      expect(app.desk.dossier.articles[i]!.text).toContain(row[1]);
      expect(undoEscape(body.text)).toContain(row[1]);
    }
    expect(body.text).toContain('in 5 of 5 files (near-copies counted once: 4)');
  });

  it('is sent once more as paragraphs with the same words where Slack refuses the table', async () => {
    app = await startOverHttp();
    app.slack.faults.set('response', [REFUSED]);
    const { body } = await askFor(app, 'compare taiwan');
    checkMessage(body);
    expect(typesOf(body.blocks)).not.toContain('table');
    expect(app.slack.posts).toHaveLength(1);
    const quoted = objects(body.blocks).filter(({ type }) => type === 'rich_text_quote');
    expect(quoted).toHaveLength(5);
  });

  it('is posted as paragraphs in a channel where Slack refuses the table there', async () => {
    app = await startOverHttp();
    app.slack.refuse('chat.postMessage', 'invalid_blocks');
    await app.sendEvent(mention('<@U0DESKBOT> compare taiwan'));
    await app.slack.until(() => app.slack.posted.length === 2);
    const [table, plain] = app.slack.posted;
    expect(typesOf(table!.blocks)).toContain('table');
    expect(typesOf(plain!.blocks)).not.toContain('table');
    expect(plain!.text).toBe(table!.text);
  });

  it.each([
    ['was not understood by the network', { status: 503 }],
    ['went to an address that has expired', { status: 404 }],
  ])('is not sent again where it %s', async (_, fault) => {
    app = await startOverHttp();
    app.slack.faults.set('response', [fault]);
    await app.send(commandForm(slashCommand('compare taiwan', app.slack.responseUrl('asked'))));
    const { body } = await postTo(app, 'asked');
    expect(body.text).toMatch(/incident/);
    expect(app.slack.posts).toHaveLength(1);
  });

  it('is not sent a third time where Slack refuses both forms', async () => {
    app = await startOverHttp();
    app.slack.faults.set('response', [REFUSED, REFUSED]);
    const { body } = await askFor(app, 'compare taiwan');
    expect(body.text).toMatch(/incident/);
    expect(app.slack.posts).toHaveLength(1);
  });
});

describe('a long list', () => {
  const files = Object.fromEntries(
    Array.from({ length: 3 }, (_, i) => [
      `f${i}.txt`,
      Array.from(
        { length: 18 },
        (_, j) => `Pier ${i}x${j} cost ${i + 2},${100 + j} crowns ${'in all '.repeat(30)}.`,
      ).join('\n\n'),
    ]),
  );

  it('is paged through to its last row, each row once', async () => {
    app = await startOverHttp(dossierFolder(files));
    const rows = app.desk.ask('numbers').table!.rows.length;
    let { body } = await askFor(app, 'numbers');
    const shown: unknown[] = [];
    for (let page = 1; page < 20; page++) {
      checkMessage(body);
      const table = objects(body.blocks).find(({ type }) => type === 'table') as { rows: unknown[] };
      shown.push(...table.rows.slice(1));
      const more = buttonOf(body.blocks, 'more_rows');
      if (!more) break;
      expect(body.text).toContain('behind the button More rows');
      await press(app, more, `page${page}`, { message_ts: `1771126700.00010${page}` });
      ({ body } = await postTo(app, `page${page}`));
      expect(body.response_type).toBe('ephemeral');
    }
    expect(app.slack.posts.length).toBeGreaterThan(1);
    expect(shown).toHaveLength(rows);
    expect(new Set(shown.map((row) => JSON.stringify(row))).size).toBe(rows);
  });

  it('is shared once, the rows that were shown, in plain form where Slack refuses the table', async () => {
    app = await startOverHttp(dossierFolder(files));
    const { body } = await askFor(app, 'numbers');
    const share = buttonOf(body.blocks, 'share_rows')!;
    app.slack.faults.set('response', [REFUSED]);
    await press(app, share, 'shared');
    const shared = (await postTo(app, 'shared')).body;
    checkMessage(shared);
    expect(shared.text).toMatch(/^Shared by <@U0REPORTER>\nAsked: numbers\n/);
    expect(shared.text).toContain('not shared');
    expect(objects(shared.blocks).filter(({ type }) => type === 'button')).toEqual([]);
    await press(app, share, 'again', { action_ts: '1771126620.000001' });
    expect((await postTo(app, 'again')).body.text).toBe('You have already shared this in the channel.');
    expect(inChannel()).toHaveLength(1);
  });

  it('says so where the question is not remembered, or a value is none of ours', async () => {
    app = await startOverHttp(dossierFolder(files));
    const values = ['["gone",0]', '["gone",-1]', 'x', '', '[1,2]', '["a","b"]'];
    for (const [i, value] of values.entries()) {
      for (const action_id of ['more_rows', 'share_rows']) {
        await press(app, { action_id, value }, `${action_id}${i}`);
        expect((await postTo(app, `${action_id}${i}`)).body.text).toMatch(/^This table is not remembered/);
      }
    }
    expect(inChannel()).toHaveLength(0);
  });
});
