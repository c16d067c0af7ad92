import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { checkMessage, objects, quotations, undoEscape } from '../support/check-message.ts';
import { blockActions, slashCommand } from '../support/payloads.ts';
import { commandForm, interactionForm, signedHeaders } from '../support/signed.ts';
import { type RunningApp, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

const ask = (text: string, url = 'r1') => commandForm(slashCommand(text, app.slack.responseUrl(url)));

describe('the slash command over HTTP', () => {
  it('answers with quotations that are slices of the files, to the asker only', async () => {
    app = await startOverHttp();
    expect(await app.send(ask('taiwan'))).toBe(200);
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    checkMessage(body);
    expect(body).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });

    const answer = app.desk.ask('taiwan');
    const shown = answer.passages.slice(0, 3);
    expect(shown).toHaveLength(3);
    const slices = shown.map(({ article, start, end }) => {
      const { path } = app.desk.dossier.articles.find(({ id }) => id === article)!;
      return readFileSync(path, 'utf8').slice(start, end);
    });
    expect(quotations(body.blocks)).toEqual(slices);
    for (const slice of slices) expect(undoEscape(body.text)).toContain(slice);
    expect(body.text).toContain(
      'in 5 of 5 files (near-copies counted once: 4) · names The Wall Street Journal',
    );
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['help', 'help'],
    ['an absent word', 'nato'],
    ['a dash', '-'],
    ['question marks', '???'],
    ['a stop word', 'the'],
    ['one quotation mark', '"'],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['a broadcast and a mention', '<!channel> <@U1>'],
    ['another script and a control character', 'Ω\u0000'],
    ['half a surrogate pair', '\ud83d'],
  ])('answers %s with something to read', async (_, text) => {
    app = await startOverHttp();
    expect(await app.send(ask(text))).toBe(200);
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    checkMessage(body);
    expect(body.response_type).toBe('ephemeral');
  });

  it.each([
    ['numbers', '15,000'],
    ['timeline', 'April 2021'],
    ['sources', 'shares long runs of text with 001'],
    ['compare taiwan', 'Hedges'],
    ['numbers from:003', '118 million'],
    ['check "there is no way in hell that Russia could lose the war"', 'PARTLY QUOTED'],
    ['export md taiwan', 'sha256:'],
  ])('answers %s with what it found', async (text, expected) => {
    app = await startOverHttp();
    await app.send(ask(text));
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    checkMessage(body);
    const shown = objects(body.blocks).map((leaf) => leaf.text);
    expect(shown.filter((part) => typeof part === 'string').join('')).toContain(expected);
  });

  it('says which command it listens to where Slack sends another', async () => {
    app = await startOverHttp();
    const body = commandForm({ ...slashCommand('taiwan', app.slack.responseUrl('r1')), command: '/other' });
    const response = await app.sendWith(body, signedHeaders(body));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('This app answers /musk-putin here');
    expect(app.slack.posts).toEqual([]);
  });

  it('reads a form whose content type carries a charset', async () => {
    app = await startOverHttp();
    const contentType = 'application/x-www-form-urlencoded; charset=utf-8';
    expect(await app.send(ask('taiwan'), { contentType })).toBe(200);
    await app.slack.until(() => app.slack.posts[0]);
  });

  it('answers before Slack has said who the app is', async () => {
    app = await startOverHttp();
    app.slack.faults.set('auth.test', ['hang', 'hang']);
    expect(await app.send(ask('taiwan'))).toBe(200);
    await app.slack.until(() => app.slack.posts[0]);
  });

  it('acknowledges and stays up where the response URL is dead', async () => {
    app = await startOverHttp();
    app.slack.faults.set('response', [{ status: 404 }, { status: 404 }]);
    expect(await app.send(ask('taiwan', 'dead'))).toBe(200);
    expect(await app.send(ask('taiwan', 'alive'))).toBe(200);
    await app.slack.until(() => app.slack.posts.length >= 1);
    expect(app.slack.posts.map(({ url }) => url)).not.toContain('dead');
  });

  it('tells the asker of a failure in one plain sentence with an incident id', async () => {
    app = await startOverHttp();
    app.slack.faults.set('response', [{ status: 500 }]);
    expect(await app.send(ask('taiwan'))).toBe(200);
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    expect(body.text).toMatch(
      /^Something went wrong here\. Try again; if it stays, report incident [A-Z0-9]{8}\.$/,
    );
    expect(body.response_type).toBe('ephemeral');
  });
});

describe('signatures', () => {
  const now = () => Math.floor(Date.now() / 1000);
  it.each([
    ['stale', () => ({ timestamp: now() - 301 })],
    ['from the future', () => ({ timestamp: now() + 310 })],
    ['of another secret', () => ({ secret: 'another' })],
  ])('refuses one that is %s, without effect', async (_, options) => {
    app = await startOverHttp();
    expect(await app.send(ask('taiwan', 'refused'), options())).toBe(401);
    expect(await app.send(ask('taiwan', 'taken'))).toBe(200);
    await app.slack.until(() => app.slack.posts[0]);
    expect(app.slack.posts.map(({ url }) => url)).toEqual(['taken']);
  });

  it.each([
    ['no signature', { 'x-slack-signature': undefined }],
    ['no timestamp', { 'x-slack-request-timestamp': undefined }],
    ['an endless timestamp', { 'x-slack-request-timestamp': 'Infinity' }],
    ['a timestamp that is no number', { 'x-slack-request-timestamp': 'now' }],
    ['an empty signature', { 'x-slack-signature': '' }],
  ])('refuses %s, without effect', async (_, change) => {
    app = await startOverHttp();
    const body = ask('taiwan', 'refused');
    const headers = Object.entries({ ...signedHeaders(body), ...change }).filter(([, v]) => v !== undefined);
    expect((await app.sendWith(body, Object.fromEntries(headers) as Record<string, string>)).status).toBe(
      401,
    );
    expect(await app.send(ask('taiwan', 'taken'))).toBe(200);
    await app.slack.until(() => app.slack.posts[0]);
    expect(app.slack.posts.map(({ url }) => url)).toEqual(['taken']);
  });

  it('refuses a body changed after signing', async () => {
    app = await startOverHttp();
    const headers = signedHeaders(ask('taiwan'));
    expect((await app.sendWith(ask('kremlin'), headers)).status).toBe(401);
    expect(app.slack.posts).toEqual([]);
  });
});

describe('malformed but signed bodies', () => {
  const form = 'application/x-www-form-urlencoded';
  it.each([
    ['nothing', '', 'application/json', 400],
    ['half an object', '{', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['an array', '[]', 'application/json', 400],
    ['a string', '"x"', 'application/json', 400],
    ['a form with half an object', 'payload=%7B', form, 400],
    ['actions by nobody', 'payload={"actions":[]}', form, 500],
  ])('answers %s and stays up', async (_, body, contentType, status) => {
    app = await startOverHttp();
    expect(await app.send(body, { contentType })).toBe(status);
    expect(await app.send(ask('taiwan'))).toBe(200);
    await app.slack.until(() => app.slack.posts[0]);
    expect(app.slack.posts).toHaveLength(1);
  });

  it('refuses two megabytes', async () => {
    app = await startOverHttp();
    expect(await app.send('x'.repeat(2_000_000))).toBe(413);
  });
});

describe('an action without a listener', () => {
  it('is acknowledged and posts nothing', async () => {
    app = await startOverHttp();
    const click = blockActions({
      action_id: 'of_an_older_version',
      response_url: app.slack.responseUrl('r1'),
    });
    expect(await app.send(interactionForm(click))).toBe(200);
    expect(app.slack.posts).toEqual([]);
  });
});
