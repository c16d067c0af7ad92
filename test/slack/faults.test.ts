/** Slack failing: the app lives, the person gets the answer or one plain sentence, and nothing is posted twice. */

import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { checkMessage, quotations } from '../support/check-message.ts';
import {
  blockActions,
  directMessage,
  globalShortcut,
  homeOpened,
  mention,
  messageAction,
  slashCommand,
} from '../support/payloads.ts';
import { commandForm } from '../support/signed.ts';
import type { Fault } from '../support/slack.ts';
import { type RunningApp, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
let lines: string[];
afterEach(() => app.stop());

async function start(): Promise<void> {
  lines = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  // Half a second, so that a hang is over soon.
  app = await startOverHttp(undefined, { requestTimeoutMs: 500, log: pino({ level: 'info' }, stream) });
}

const json = { 'content-type': 'application/json' };
const ephemeral = () =>
  app.slack.called('chat.postEphemeral') as { user: string; channel: string; text: string }[];
const INCIDENT = /\b[A-Z0-9]{8}\b/;

/** The log has the detail under the incident that the person was told. */
function logged(sentence: string): Record<string, unknown> {
  const incident = INCIDENT.exec(sentence)![0];
  const entries = lines.map((line) => JSON.parse(line)).filter((entry) => entry.incident === incident);
  expect(entries).toHaveLength(1);
  expect(lines.join('')).not.toMatch(/taiwan|xoxb-/i);
  return entries[0];
}

async function stillAnswers(): Promise<void> {
  expect(await app.send(commandForm(slashCommand('taiwan', app.slack.responseUrl('after'))))).toBe(200);
  const { body } = await app.slack.until(() => app.slack.posts.find(({ url }) => url === 'after'));
  expect(quotations(body.blocks)).not.toEqual([]);
}

describe('chat.postMessage', () => {
  it('is called again after the wait that Slack asks for where it answers 429', async () => {
    await start();
    app.slack.faults.set('chat.postMessage', [{ status: 429, headers: { 'retry-after': '1' } }]);
    await app.sendEvent(mention('taiwan'));
    const message = await app.slack.until(() => app.slack.posted[1]);
    checkMessage(message);
    expect(quotations(message.blocks)).not.toEqual([]);
    await app.face.stop(2_000);
    expect(app.slack.posted).toHaveLength(2);
    expect(ephemeral()).toEqual([]);
  });

  it('is not called again where the wait is longer than anybody waits', async () => {
    await start();
    app.slack.faults.set('chat.postMessage', [{ status: 429, headers: { 'retry-after': '600' } }]);
    await app.sendEvent(mention('taiwan'));
    const { text, user } = await app.slack.until(() => ephemeral()[0]);
    expect(user).toBe('U0REPORTER');
    expect(text).toMatch(
      /^Slack is holding back this app’s messages just now; ask again in a minute \(incident /,
    );
    expect(logged(text)).toMatchObject({ listener: 'app_mention' });
    await stillAnswers();
    expect(app.slack.posted).toHaveLength(1);
  });

  const unsure: [string, Fault][] = [
    ['fails with 500', { status: 500, body: 'oops' }],
    ['fails with 503', { status: 503 }],
    ['hangs', 'hang'],
    ['drops the connection', 'reset'],
    ['answers no JSON', { status: 200, body: '<html>taiwan', headers: json }],
    ['answers nothing', { status: 200, body: '', headers: json }],
  ];
  it.each(unsure)('is called once where it %s, and the person is told to look', async (_, fault) => {
    await start();
    app.slack.faults.set('chat.postMessage', [fault]);
    await app.sendEvent(mention('taiwan', { thread_ts: '1771120000.000100' }));
    const told = await app.slack.until(() => ephemeral()[0]);
    expect(told).toMatchObject({ channel: 'C0NEWSROOM', user: 'U0REPORTER', thread_ts: '1771120000.000100' });
    expect(told.text).toMatch(
      /^Slack did not say whether the answer was posted; look there, and ask again if it is not/,
    );
    expect(logged(told.text).error).toMatchObject({ message: 'not known whether posted' });
    await stillAnswers();
    expect(app.slack.posted).toHaveLength(1);
  });

  it.each([
    ['is_archived', 'the channel is archived'],
    ['channel_not_found', 'this app cannot see that channel'],
    ['not_in_channel', 'this app is not in that channel'],
    ['thread_not_found', 'the thread is gone'],
    ['restricted_action', 'few may post in that channel'],
  ])('refused with %s: the person is told why', async (error, why) => {
    await start();
    app.slack.refuse('chat.postMessage', error);
    await app.sendEvent(mention('taiwan'));
    const { text } = await app.slack.until(() => ephemeral()[0]);
    expect(text).toContain(`The answer could not be posted, because ${why}`);
    expect(logged(text).error).toMatchObject({ slackError: error });
    await stillAnswers();
    expect(app.slack.posted).toHaveLength(1);
  });

  it('refused together with every word in the channel: the person is told directly, once', async () => {
    await start();
    app.slack.refuse('chat.postMessage', 'is_archived');
    app.slack.refuse('chat.postEphemeral', 'is_archived');
    await app.sendEvent(mention('taiwan'));
    const told = await app.slack.until(() => app.slack.posted[1]);
    expect(told.channel).toBe('U0REPORTER');
    expect(told.text).toContain('the channel is archived');
    expect(told.blocks).toBeUndefined();
    await stillAnswers();
    expect(app.slack.posted).toHaveLength(2);
  });

  it('refused for good in a direct message: the app lives and the log says that nobody was told', async () => {
    await start();
    app.slack.refuse('chat.postMessage', 'account_inactive', 'account_inactive');
    await app.sendEvent(directMessage('taiwan'));
    await app.slack.until(() => app.slack.posted[1]);
    await expect.poll(() => lines.join('')).toContain('user not told');
    expect(app.face.status().bot).toBe('account_inactive');
    await stillAnswers();
    expect(app.slack.posted).toHaveLength(2);
  });
});

describe('response URLs', () => {
  it.each<[string, Fault]>([
    ['is dead', { status: 404, body: 'expired_url' }],
    ['is used up', { status: 404, body: 'used_url' }],
    ['fails', { status: 500 }],
    ['hangs', 'hang'],
    ['is reset', 'reset'],
  ])('where one %s, the person is told directly', async (_, fault) => {
    await start();
    app.slack.faults.set('response', [fault, fault]);
    await app.send(commandForm(slashCommand('taiwan', app.slack.responseUrl('dead'))));
    const told = await app.slack.until(() => app.slack.posted[0]);
    expect(told.channel).toBe('U0REPORTER');
    expect(logged(told.text)).toMatchObject({ listener: 'slash_command' });
    await stillAnswers();
    expect(app.slack.posts.map(({ url }) => url)).toEqual(['after']);
    expect(app.slack.posted).toHaveLength(1);
  });
});

describe('windows', () => {
  const expired = ['expired_trigger_id', 'invalid_trigger_id', 'exchanged_trigger_id'];
  it.each(expired)('that %s kept closed: the person is asked to press again', async (error) => {
    await start();
    app.slack.refuse('views.open', error);
    await app.interact(messageAction('taiwan', app.slack.responseUrl('check')));
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    expect(body.text).toBe('Slack closed the moment for opening this. Choose the shortcut again.');
    expect(app.slack.called('views.update')).toEqual([]);
  });

  it('without a response URL, the person is told directly', async () => {
    await start();
    app.slack.refuse('views.open', 'expired_trigger_id', 'expired_trigger_id');
    await app.interact(globalShortcut());
    const told = await app.slack.until(() => app.slack.posted[0]);
    expect(told).toMatchObject({
      channel: 'U0REPORTER',
      text: 'Slack closed the moment for opening this. Choose the shortcut again.',
    });
  });

  it.each<[string, Fault]>([
    ['fails', { status: 500 }],
    ['hangs', 'hang'],
    ['is reset', 'reset'],
  ])('are filled at the second try where the first %s', async (_, fault) => {
    await start();
    app.slack.faults.set('views.update', [fault]);
    await app.interact(messageAction('taiwan', app.slack.responseUrl('check')));
    const [, second] = await app.slack.until(() => {
      const calls = app.slack.called('views.update');
      return calls.length === 2 && calls;
    });
    expect(quotations(second)).not.toEqual([]);
    expect(app.slack.posts).toEqual([]);
  });

  it('that cannot be filled: the person is told', async () => {
    await start();
    app.slack.refuse('views.update', 'not_found');
    await app.interact(messageAction('taiwan', app.slack.responseUrl('check')));
    const { body } = await app.slack.until(() => app.slack.posts[0]);
    expect(body.response_type).toBe('ephemeral');
    expect(logged(body.text)).toMatchObject({
      listener: 'check_message',
      error: { slackError: 'not_found' },
    });
  });

  it('the home tab that cannot be published: the person is told directly', async () => {
    await start();
    app.slack.refuse('views.publish', 'internal_error');
    await app.sendEvent(homeOpened());
    const told = await app.slack.until(() => app.slack.posted[0]);
    expect(told.channel).toBe('U0REPORTER');
    expect(logged(told.text)).toMatchObject({ listener: 'app_home_opened' });
  });
});

describe('malformed values', () => {
  const carried = ['x', '["a"]', '{}', JSON.stringify(['a', '00000000-0-1']), 'a'.repeat(3_000)];
  const buttons = [
    'share_answer',
    'more_passages',
    'show_context',
    'show_sources',
    'feedback_useful',
    'ask_both',
    'ask_query',
  ];
  it.each(buttons.flatMap((id) => carried.map((value) => [id, value.slice(0, 30), value])))(
    '%s with %s: a plain sentence, and no quotation',
    async (action_id, _, value) => {
      await start();
      const click = { action_id, value, response_url: app.slack.responseUrl('click') };
      expect(await app.interact(blockActions(click))).toBe(200);
      const { body } = await app.slack.until(() => app.slack.posts[0]);
      expect(body.response_type).toBe('ephemeral');
      expect(body.text).not.toContain('incident');
      expect(quotations(body.blocks)).toEqual([]);
    },
  );
});

describe('app_rate_limited', () => {
  it('is acknowledged and logged', async () => {
    await start();
    const body = {
      token: 'x',
      type: 'app_rate_limited',
      team_id: 'T1',
      minute_rate_limited: 1,
      api_app_id: 'A1',
    };
    expect(await app.sendEvent(body)).toBe(200);
    expect(lines.join('')).toContain('Slack holds back events');
    await stillAnswers();
  });
});
