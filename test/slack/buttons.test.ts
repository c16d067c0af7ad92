import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { worthShowing } from '../../src/answer/passages.ts';
import { checkBlocks, checkMessage, checkView, objects, quotations } from '../support/check-message.ts';
import { blockActions, type Click, slashCommand } from '../support/payloads.ts';
import { commandForm } from '../support/signed.ts';
import type { Post } from '../support/slack.ts';
import { dossierFolder, type RunningApp, SHIPPED, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

interface Button {
  action_id: string;
  value: string;
}

async function askFor(text: string, url = 'asked'): Promise<Post> {
  expect(await app.send(commandForm(slashCommand(text, app.slack.responseUrl(url))))).toBe(200);
  return postTo(url);
}

async function press(button: Button, url: string, more: Partial<Click> = {}): Promise<void> {
  const click = { ...more, ...button, response_url: app.slack.responseUrl(url) };
  expect(await app.interact(blockActions(click))).toBe(200);
}

const postTo = (url: string) => app.slack.until(() => app.slack.posts.find((post) => post.url === url));
const buttonsOf = (post: Post, action: string) =>
  objects(post.body.blocks).filter(
    ({ type, action_id }) => type === 'button' && action_id === action,
  ) as unknown as Button[];
const inChannel = () => app.slack.posts.filter(({ body }) => body.response_type === 'in_channel');

describe('Share in channel', () => {
  it('posts the same quotations once, with who shared them and no buttons', async () => {
    app = await startOverHttp();
    const asked = await askFor('taiwan');
    const [share] = buttonsOf(asked, 'share_answer');
    await press(share!, 'shared');
    const { body } = await postTo('shared');
    checkMessage(body);
    expect(body).toMatchObject({
      response_type: 'in_channel',
      replace_original: false,
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(quotations(body.blocks)).toEqual(quotations(asked.body.blocks));
    expect(body.text).toMatch(/^Shared by <@U0REPORTER>\nAsked: taiwan\n/);
    expect(objects(body.blocks).filter(({ type }) => type === 'button')).toEqual([]);

    await press(share!, 'again', { action_ts: '1771126620.000001' });
    expect((await postTo('again')).body).toMatchObject({
      response_type: 'ephemeral',
      text: 'You have already shared this in the channel.',
    });
    expect(inChannel()).toHaveLength(1);
  });

  it('takes a click that Slack sends twice once, without a word', async () => {
    app = await startOverHttp();
    const [share] = buttonsOf(await askFor('taiwan'), 'share_answer');
    await Promise.all([press(share!, 'first'), press(share!, 'resent')]);
    await press(share!, 'other', { message_ts: '1771126700.000100' });
    await postTo('other');
    expect(inChannel()).toHaveLength(2);
    expect(app.slack.posts).toHaveLength(3);
  });

  it('lets another person share the same answer', async () => {
    app = await startOverHttp();
    const [share] = buttonsOf(await askFor('taiwan'), 'share_answer');
    await press(share!, 'one');
    await press(share!, 'two', { user: 'W0OTHER' });
    await Promise.all([postTo('one'), postTo('two')]);
    expect(inChannel().map(({ body }) => body.text.split('\n')[0])).toEqual([
      'Shared by <@U0REPORTER>',
      'Shared by <@W0OTHER>',
    ]);
  });

  it('can be pressed again where Slack refused the post', async () => {
    app = await startOverHttp();
    const [share] = buttonsOf(await askFor('taiwan'), 'share_answer');
    app.slack.faults.set('response', [{ status: 404 }]);
    await press(share!, 'refused');
    expect((await postTo('refused')).body.text).toContain('incident');
    await press(share!, 'taken', { action_ts: '1771126620.000001' });
    await postTo('taken');
    expect(inChannel()).toHaveLength(1);
  });

  it.each([
    ['dropped the connection', 'reset' as const],
    ['failed itself', { status: 503 }],
  ])('is not repeated where Slack %s and so did not say whether it was posted', async (_, fault) => {
    app = await startOverHttp();
    const [share] = buttonsOf(await askFor('taiwan'), 'share_answer');
    app.slack.faults.set('response', [fault]);
    await press(share!, 'unsure');
    expect((await postTo('unsure')).body.text).toContain('Look in the channel');
    await press(share!, 'again', { action_ts: '1771126620.000001' });
    expect((await postTo('again')).body.response_type).toBe('ephemeral');
    expect(inChannel()).toHaveLength(0);
  });

  it('posts the same quotations after a restart, without the question', async () => {
    app = await startOverHttp();
    const asked = await askFor('taiwan');
    const [share] = buttonsOf(asked, 'share_answer');
    await app.stop();
    app = await startOverHttp(SHIPPED);
    await press(share!, 'shared');
    const { body } = await postTo('shared');
    checkMessage(body);
    expect(body.response_type).toBe('in_channel');
    expect(quotations(body.blocks)).toEqual(quotations(asked.body.blocks));
    expect(body.text).not.toContain('Asked');
  });

  it('quotes nothing from a file that changed since the answer', async () => {
    const folder = dossierFolder({
      'a.txt': 'The heron stood at the pier.\n',
      'b.txt': 'A heron flew over the harbour.\n',
    });
    app = await startOverHttp(folder);
    const asked = await askFor('heron');
    expect(quotations(asked.body.blocks)).toHaveLength(2);
    writeFileSync(join(folder, 'a.txt'), 'The heron never stood at the pier.\n');
    await press(buttonsOf(asked, 'share_answer')[0]!, 'shared');
    const { body } = await postTo('shared');
    checkMessage(body);
    expect(quotations(body.blocks)).toEqual(['A heron flew over the harbour.']);
    expect(body.text).toContain('1 passage left out: the file has changed since the answer was given.');

    writeFileSync(join(folder, 'b.txt'), 'No bird.\n');
    await press(buttonsOf(asked, 'share_answer')[0]!, 'gone', { message_ts: '1771126700.000100' });
    expect((await postTo('gone')).body).toMatchObject({
      response_type: 'ephemeral',
      text: 'These passages are not in the files any more. Ask again to see what is there now.',
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'x'],
    ['no ids', '["a"]'],
    ['another shape', '{"passages":["a"]}'],
    ['unknown ids', '["a","bacdd551-1e6-44x","../../etc/passwd"]'],
    ['numbers', '["a",1,2]'],
    ['a thousand ids', JSON.stringify(Array(1000).fill('a'))],
  ])('posts nothing for a value that is %s', async (_, value) => {
    app = await startOverHttp();
    await press({ action_id: 'share_answer', value }, 'shared');
    expect((await postTo('shared')).body).toMatchObject({ response_type: 'ephemeral' });
    expect(inChannel()).toEqual([]);
  });
});

describe('More', () => {
  /** Those worth showing, then the weaker ones. */
  const inOrder = () => {
    const { passages } = app.desk.ask('contacts with the kremlin');
    const worth = worthShowing(passages);
    const weaker = passages.filter((passage) => !worth.includes(passage));
    expect(Math.min(worth.length - 3, weaker.length)).toBeGreaterThan(0);
    return { worth: worth.map(({ quote }) => quote), weaker: weaker.map(({ quote }) => quote) };
  };

  it('shows every other passage, the weaker ones last and named so, only to the person, until none is left', async () => {
    app = await startOverHttp();
    const { worth, weaker } = inOrder();
    let post = await askFor('contacts with the kremlin');
    const seen = quotations(post.body.blocks);
    for (let page = 1; buttonsOf(post, 'more_passages').length > 0; page++) {
      await press(buttonsOf(post, 'more_passages')[0]!, `page${page}`);
      post = await postTo(`page${page}`);
      checkMessage(post.body);
      expect(post.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      const quotes = quotations(post.body.blocks);
      const isWeak = quotes.map((quote) => weaker.includes(quote));
      const said = JSON.stringify(post.body.blocks);
      const blocks = post.body.blocks ?? [];
      const at = blocks.findIndex((block) => JSON.stringify(block).includes('Weaker passages'));
      const strong = quotations(at < 0 ? blocks : blocks.slice(0, at));
      expect(strong).toEqual(quotes.filter((_, i) => !isWeak[i]));
      expect(said).not.toMatch(/first passage/i);
      expect(quotes).toHaveLength(Math.min(5, worth.length + weaker.length - seen.length));
      seen.push(...quotes);
    }
    expect(seen).toEqual([...worth, ...weaker]);
  });

  it('still works after a restart', async () => {
    app = await startOverHttp();
    const [more] = buttonsOf(await askFor('contacts with the kremlin'), 'more_passages');
    const { worth, weaker } = inOrder();
    await app.stop();
    app = await startOverHttp(SHIPPED);
    await press(more!, 'more');
    expect(quotations((await postTo('more')).body.blocks)).toEqual([...worth, ...weaker].slice(3, 8));
  });
});

describe('Context', () => {
  const opened = () => app.slack.until(() => app.slack.calls.find(({ name }) => name === 'views.open'));

  it('opens a modal with the quotation and its paragraph, both verbatim', async () => {
    app = await startOverHttp();
    const [context] = buttonsOf(await askFor('taiwan'), 'show_context');
    const [passage] = app.desk.ask('taiwan').passages;
    await press(context!, 'context');
    const { args, authorization } = await opened();
    const view = args.view as { blocks: unknown[]; title: { text: string } };
    checkBlocks(view.blocks, 100);
    expect(view.title.text.length).toBeLessThanOrEqual(24);
    expect(quotations(view.blocks)).toEqual([passage!.quote]);
    const { paragraph } = app.desk.paragraphOf(passage!.id)!;
    const sections = objects(view.blocks)
      .filter(({ type }) => type === 'rich_text_section')
      .map(({ elements }) => (elements as { text: string }[]).map(({ text }) => text).join(''));
    expect(sections).toContain(paragraph.quote);
    expect(args.trigger_id).toBe(blockActions({ action_id: '', response_url: '' }).trigger_id);
    expect(authorization).toBe('Bearer xoxb-test');
  });

  it('says to press again where the trigger has expired', async () => {
    app = await startOverHttp();
    const [context] = buttonsOf(await askFor('taiwan'), 'show_context');
    const body = JSON.stringify({ ok: false, error: 'expired_trigger_id' });
    app.slack.faults.set('views.open', [
      { status: 200, body, headers: { 'content-type': 'application/json' } },
    ]);
    await press(context!, 'context');
    expect((await postTo('context')).body).toMatchObject({
      response_type: 'ephemeral',
      text: 'Slack closed the moment for opening this. Press Context again.',
    });
  });

  it('says so where the passage is gone', async () => {
    app = await startOverHttp();
    await press({ action_id: 'show_context', value: '["a","00000000-0-1"]' }, 'context');
    expect((await postTo('context')).body.text).toContain('not in the files any more');
    expect(app.slack.calls.filter(({ name }) => name === 'views.open')).toEqual([]);
  });
});

describe('All sources', () => {
  it('opens a window with every file that the answer rests on, what is known of it and what is not', async () => {
    app = await startOverHttp();
    const [sources] = buttonsOf(await askFor('taiwan'), 'show_sources');
    await press(sources!, 'sources');
    const { args } = await app.slack.until(() => app.slack.calls.find(({ name }) => name === 'views.open'));
    const view = args.view as Record<string, unknown>;
    checkView(view);
    const text = JSON.stringify(view.blocks);
    for (const label of ['000', '001', '002', '003', '004']) expect(text).toContain(`${label}: `);
    expect(text).toContain('no title in file');
    expect(text).toContain('Publisher: not in file');
    expect(text).toContain('Quoted from paragraph');
  });

  it('still works after a restart', async () => {
    app = await startOverHttp();
    const [sources] = buttonsOf(await askFor('taiwan'), 'show_sources');
    await app.stop();
    app = await startOverHttp(SHIPPED);
    await press(sources!, 'sources');
    await app.slack.until(() => app.slack.calls.find(({ name }) => name === 'views.open'));
    expect(app.slack.posts).toEqual([]);
  });
});

describe('Useful and Not the right passage', () => {
  it('are noted privately, the last click counting, and logged without the person or the question', async () => {
    const lines: string[] = [];
    const stream = { write: (line: string) => lines.push(line) };
    app = await startOverHttp(undefined, { log: pino({ level: 'info' }, stream) });
    const asked = await askFor('taiwan');
    const [useful] = buttonsOf(asked, 'feedback_useful');
    const [notRight] = buttonsOf(asked, 'feedback_not_right');
    await press(useful!, 'one');
    expect((await postTo('one')).body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: 'Noted: useful. To change that, press the other button.',
    });
    await press(useful!, 'two');
    await press(notRight!, 'three');
    expect((await postTo('three')).body.text).toContain('Noted: not the right passage.');
    await press(useful!, 'four', { user: 'W0OTHER' });
    await Promise.all([postTo('two'), postTo('four')]);
    const judgments = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'feedback');
    expect(judgments.map(({ judgment, before }) => [judgment, before])).toEqual([
      ['useful', null],
      ['not_right', 'useful'],
      ['useful', null],
    ]);
    expect(judgments[0].passages).toEqual(JSON.parse(useful!.value).slice(1));
    expect(lines.join('')).not.toMatch(/taiwan|U0REPORTER|W0OTHER/i);
    expect(inChannel()).toEqual([]);
  });
});
