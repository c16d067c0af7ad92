import { afterEach, describe, expect, it } from 'vitest';
import { checkMessage, objects, quotations } from '../support/check-message.ts';
import { blockActions, mention } from '../support/payloads.ts';
import type { PostedMessage } from '../support/slack.ts';
import { dossierFolder, type RunningApp, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

const posted = (n = 1) => app.slack.until(() => app.slack.posted[n - 1]);
const THREAD = { thread_ts: '1771120000.000100', parent_user_id: 'U0OTHER' };
let turn = 0;
/** A mention of its own: another id, another time. */
const next = (text: string, change: object = {}) => {
  turn += 1;
  return mention(text, { ts: `17711266${10 + turn}.000100`, ...change }, { event_id: `Ev0NEXT${turn}` });
};
const buttons = (message: PostedMessage) =>
  objects(message.blocks).flatMap(({ type, action_id }) => (type === 'button' ? [action_id] : []));

describe('a mention in a channel', () => {
  it('is answered in a thread under it, verbatim, for everyone there', async () => {
    app = await startOverHttp();
    expect(await app.sendEvent(mention('taiwan'))).toBe(200);
    const message = await posted();
    checkMessage(message);
    expect(message).toMatchObject({
      channel: 'C0NEWSROOM',
      thread_ts: '1771126600.000100',
      unfurl_links: false,
      unfurl_media: false,
    });
    const quotes = app.desk.ask('taiwan').passages.map(({ quote }) => quote);
    expect(quotations(message.blocks)).toEqual(quotes.slice(0, 3));
    expect(message.text).toMatch(/^Asked: taiwan\n/);
    expect(buttons(message)).not.toContain('share_answer');
    expect(app.slack.calls.map(({ name }) => name).sort()).toEqual(['auth.test', 'chat.postMessage']);
  });

  it.each([
    [
      'strips the app’s own mention and no other',
      'who asked <@U0OTHER> about taiwan',
      'who asked &lt;@U0OTHER&gt; about taiwan',
    ],
    ['undoes Slack’s escapes and links', '&amp; <https://x.test|x.test> taiwan', '&amp; x.test taiwan'],
  ])('%s', async (_, text, asked) => {
    app = await startOverHttp();
    await app.sendEvent(mention(text));
    const message = await posted();
    checkMessage(message);
    expect(message.text.split('\n')[0]).toBe(`Asked: ${asked}`);
  });

  it.each(['', 'help'])('with %j gets help that needs no command', async (text) => {
    app = await startOverHttp();
    await app.sendEvent(mention(text));
    const message = await posted();
    checkMessage(message);
    expect(message.text).toContain('mention the app before the question');
    expect(message.text).not.toContain('/musk-putin');
  });

  it('that has no answer gets the reason, and lines to type that need no command', async () => {
    app = await startOverHttp();
    await app.sendEvent(mention('nato taiwan'));
    const message = await posted();
    checkMessage(message);
    expect(message.text).toContain('Try:');
    expect(message.text).not.toContain('/musk-putin');
  });
});

describe('a mention in a thread', () => {
  it('is answered in that thread', async () => {
    app = await startOverHttp();
    await app.sendEvent(mention('taiwan', THREAD));
    expect(await posted()).toMatchObject({ channel: 'C0NEWSROOM', thread_ts: THREAD.thread_ts });
    expect(app.slack.called('conversations.replies')).toEqual([]);
  });

  it('as a follow-up is a new question, and offers both together as a button', async () => {
    app = await startOverHttp();
    await app.sendEvent(next('taiwan', THREAD));
    await posted(1);
    await app.sendEvent(next('and trump?', THREAD));
    const message = await posted(2);
    checkMessage(message);
    expect(message.text).toMatch(/^Asked: and trump\?\n/);
    expect(quotations(message.blocks)).toEqual(
      app.desk
        .ask('and trump?')
        .passages.slice(0, 3)
        .map(({ quote }) => quote),
    );
    const both = objects(message.blocks).find(({ action_id }) => action_id === 'ask_both')!;
    expect(both.text).toMatchObject({ text: 'Ask with “taiwan” too' });
    await app.interact(
      blockActions({
        action_id: 'ask_both',
        value: both.value as string,
        thread_ts: THREAD.thread_ts,
        response_url: app.slack.responseUrl('both'),
      }),
    );
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    checkMessage(body);
    expect(body).toMatchObject({ response_type: 'ephemeral', thread_ts: THREAD.thread_ts });
    expect(body.text).toMatch(/^Asked: taiwan and trump\?\n/);
  });

  it('offers no combination in another thread, nor of a question with itself', async () => {
    app = await startOverHttp();
    await app.sendEvent(next('taiwan', THREAD));
    await app.sendEvent(next('taiwan', THREAD));
    await app.sendEvent(next('kremlin'));
    await posted(3);
    for (const message of app.slack.posted) expect(buttons(message)).not.toContain('ask_both');
  });

  it('says so where the combination is forgotten', async () => {
    app = await startOverHttp();
    const click = { action_id: 'ask_both', value: 'x', response_url: app.slack.responseUrl('both') };
    await app.interact(blockActions(click));
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    expect(body.text).toBe('This question is not remembered any more. Type it to ask it.');
  });
});

describe('a mention without words in a thread', () => {
  const above = { channel: 'C0NEWSROOM', user: 'U0OTHER', ts: THREAD.thread_ts };

  it('is answered with the passages closest to the message above', async () => {
    app = await startOverHttp();
    const text = 'Is it true? &gt; He asked him not to activate Starlink over Taiwan.';
    app.slack.state.workspace.post({ ...above, text });
    await app.sendEvent(mention('', THREAD));
    const message = await posted();
    checkMessage(message);
    expect(message.thread_ts).toBe(THREAD.thread_ts);
    expect(quotations(message.blocks)[0]).toContain('not to activate Starlink over Taiwan');
    expect(app.slack.called('conversations.replies')).toMatchObject([
      { channel: 'C0NEWSROOM', ts: THREAD.thread_ts, limit: '1' },
    ]);
  });

  it.each([
    ['one message', 'Putin told Musk "do not turn on Starlink in Taiwan" said the report'],
    ['nothing but the quotation', '"do not turn on Starlink in Taiwan"'],
    [
      'a message too long to ask',
      `He said “do not turn on Starlink in Taiwan”. ${'Zebras graze by the lake. '.repeat(200)}`,
    ],
  ])('says above the passages that no file has the quotation: %s', async (_, text) => {
    app = await startOverHttp();
    app.slack.state.workspace.post({ ...above, text });
    await app.sendEvent(mention('', THREAD));
    const message = await posted();
    checkMessage(message);
    const at = (words: string) => JSON.stringify(message.blocks).indexOf(words);
    expect(quotations(message.blocks)[0]).toMatch(/Starlink/);
    expect(at('NOT IN DOSSIER: no file has')).toBeGreaterThan(0);
    expect(at('NOT IN DOSSIER')).toBeLessThan(at('rich_text_quote'));
    expect(message.text.indexOf('NOT IN DOSSIER')).toBeGreaterThan(0);
    expect(message.text.indexOf('NOT IN DOSSIER')).toBeLessThan(message.text.indexOf('paragraph'));
  });

  it('keeps the verdict with the further passages behind More', async () => {
    app = await startOverHttp();
    const text = 'Putin told Musk "do not turn on Starlink in Taiwan" said the report';
    app.slack.state.workspace.post({ ...above, text });
    await app.sendEvent(mention('', THREAD));
    const more = objects((await posted()).blocks).find(({ action_id }) => action_id === 'more_passages')!;
    await app.interact(
      blockActions({
        action_id: 'more_passages',
        value: more.value as string,
        thread_ts: THREAD.thread_ts,
        response_url: app.slack.responseUrl('more'),
      }),
    );
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    checkMessage(body);
    expect(quotations(body.blocks)).not.toEqual([]);
    expect(body.text).toContain('NOT IN DOSSIER: no file has');
  });

  it('says first what the closest passage to a claim does not carry', async () => {
    app = await startOverHttp();
    app.slack.state.workspace.post({ ...above, text: 'Musk donated 20,000 Starlink terminals' });
    await app.sendEvent(mention('', THREAD));
    const blocks = JSON.stringify((await posted()).blocks);
    const finding = blocks.indexOf('The claim says “20,000”; the first passage says “15,000”.');
    expect(finding).toBeGreaterThan(0);
    expect(finding).toBeLessThan(blocks.indexOf('rich_text_quote'));
  });

  it.each([
    ['missing_scope', 'This app was not given the right to read messages here.'],
    ['not_in_channel', 'This app is not in this channel, so it cannot read the message above.'],
    ['channel_not_found', 'This app is not in this channel, so it cannot read the message above.'],
    ['ratelimited', 'Slack lets this app read no more messages just now.'],
    ['thread_not_found', 'Slack did not give the message above.'],
  ])('says what to type where Slack says %s', async (error, sentence) => {
    app = await startOverHttp();
    app.slack.refuse('conversations.replies', error);
    await app.sendEvent(mention('', THREAD));
    expect((await posted()).text).toBe(
      `${sentence} Type the words after the mention, for example the sentence to look for.`,
    );
    expect(app.slack.called('conversations.replies')).toHaveLength(1);
  });

  it('says what to type where reading is rate limited, and goes on answering others meanwhile', async () => {
    app = await startOverHttp();
    app.slack.faults.set('conversations.replies', [{ status: 429, headers: { 'retry-after': '60' } }]);
    await app.sendEvent(next('', THREAD));
    expect((await posted(1)).text).toContain('Slack lets this app read no more messages just now.');
    await app.sendEvent(next('taiwan'));
    expect(quotations((await posted(2)).blocks)).not.toEqual([]);
  });

  it.each([
    ['has no words', { text: '' }],
    ['is gone', null],
    ['is the app’s own', { text: 'taiwan', user: 'U0DESKBOT' }],
  ])('says what to type where the message above %s', async (_, message) => {
    app = await startOverHttp();
    if (message) app.slack.state.workspace.post({ ...above, ...message });
    else app.slack.answer('conversations.replies', { ok: true, messages: [], has_more: false });
    await app.sendEvent(mention('', THREAD));
    const { text, blocks } = await posted();
    expect(text).toContain('Type the words after the mention');
    expect(blocks).toBeUndefined();
  });

  it('compares what the message above says, not whom it calls', async () => {
    app = await startOverHttp();
    const text = '<@U0DESKBOT> <@U0OTHER>: Putin asked Musk not to activate Starlink over Taiwan';
    app.slack.state.workspace.post({ ...above, text });
    await app.sendEvent(mention('', THREAD));
    const message = await posted();
    checkMessage(message);
    expect(message.text).toMatch(/^Asked: check Putin asked Musk not to activate Starlink over Taiwan\n/);
    expect(JSON.stringify(message)).not.toContain('U0');
  });

  it('reads the message above, whatever else Slack gives with it', async () => {
    app = await startOverHttp(
      dossierFolder({ 'a.txt': 'The heron stood at the pier.\n\nThe tug lay in Tarn.\n' }),
    );
    const [parent, reply] = ['A heron at the pier', 'The tug in Tarn'].map((text, i) => ({
      type: 'message',
      user: 'U0OTHER',
      ts: i === 0 ? THREAD.thread_ts : '1771120001.000100',
      text,
    }));
    app.slack.answer('conversations.replies', { ok: true, messages: [parent, reply], has_more: false });
    await app.sendEvent(mention('', THREAD));
    expect(quotations((await posted()).blocks)).toEqual(['The heron stood at the pier.']);
  });

  it('reads the attachments of a message without words of its own', async () => {
    app = await startOverHttp(dossierFolder({ 'a.txt': 'The heron stood at the pier.\n' }));
    const attachments = [{ fallback: 'x', text: 'A heron at the pier' }];
    const message = { type: 'message', user: 'U0OTHER', ts: THREAD.thread_ts, text: '', attachments };
    app.slack.answer('conversations.replies', { ok: true, messages: [message], has_more: false });
    await app.sendEvent(mention('', THREAD));
    expect(quotations((await posted()).blocks)).toEqual(['The heron stood at the pier.']);
  });
});
