import { afterEach, describe, expect, it } from 'vitest';
import { backoff } from '../../src/slack/socket.ts';
import { checkMessage, objects, quotations } from '../support/check-message.ts';
import { blockActions, slashCommand } from '../support/payloads.ts';
import { type SocketApp, startOverSocket } from '../support/slack-app.ts';

let app: SocketApp;
afterEach(() => app.stop());

const connected = () => app.slack.until(() => app.slack.socketMode.sockets.length === 1);
const json = { 'content-type': 'application/json' };

async function answered(url: string): Promise<void> {
  app.slack.sendEnvelope({
    type: 'slash_commands',
    envelope_id: `envelope-${url}`,
    payload: slashCommand('taiwan', app.slack.responseUrl(url)),
    accepts_response_payload: true,
  });
  await app.slack.until(() => app.slack.posts.find((post) => post.url === url));
}

describe('over Socket Mode', () => {
  it('acknowledges, answers and shares', async () => {
    app = await startOverSocket();
    await connected();
    await answered('asked');
    expect(app.slack.socketMode.acks.map(({ envelope_id }) => envelope_id)).toEqual(['envelope-asked']);
    const asked = app.slack.posts[0]!;
    checkMessage(asked.body);
    const share = objects(asked.body.blocks).find(({ action_id }) => action_id === 'share_answer')!;
    app.slack.sendEnvelope({
      type: 'interactive',
      envelope_id: 'envelope-share',
      payload: blockActions({
        action_id: 'share_answer',
        value: share.value as string,
        response_url: app.slack.responseUrl('shared'),
      }),
      accepts_response_payload: false,
    });
    const shared = await app.slack.until(() => app.slack.posts.find(({ url }) => url === 'shared'));
    expect(shared.body.response_type).toBe('in_channel');
    expect(quotations(shared.body.blocks)).toEqual(quotations(asked.body.blocks));
    expect(app.slack.socketMode.acks).toHaveLength(2);
    expect(app.face.status()).toEqual({ bot: 'ok', socketConnected: true });
  });

  it.each([
    ['Slack refreshes the connection', { type: 'disconnect', reason: 'refresh_requested' }],
    ['Slack warns', { type: 'disconnect', reason: 'warning', debug_info: { host: 'applink-1' } }],
  ])('connects again where %s', async (_, message) => {
    app = await startOverSocket();
    await connected();
    app.slack.sendEnvelope(message);
    await app.slack.until(() => app.slack.socketMode.opened === 2);
    await answered('after');
  });

  it('connects again where the connection is dropped', async () => {
    app = await startOverSocket();
    await connected();
    app.slack.socketMode.drop();
    await app.slack.until(() => app.slack.socketMode.opened === 2);
    await answered('after');
  });

  it.each([
    ['fails with 500', { status: 500, body: 'oops' }],
    ['answers no JSON', { status: 200, body: '<html>' }],
    ['drops the connection', 'reset' as const],
    ['is rate limited', { status: 429, headers: { 'retry-after': '0' } }],
    ['refuses for the moment', { status: 200, body: '{"ok":false,"error":"internal_error"}', headers: json }],
    ['gives a dead address', { status: 200, body: '{"ok":true,"url":"ws://127.0.0.1:9/x"}', headers: json }],
  ])('connects again where a reconnect %s', async (_, fault) => {
    app = await startOverSocket();
    await connected();
    app.slack.faults.set('apps.connections.open', [fault]);
    app.slack.socketMode.drop();
    await app.slack.until(() => app.slack.socketMode.opened === 2);
    await answered('after');
    expect(app.refusals).toEqual([]);
  });

  it('connects where the first attempts fail', async () => {
    app = await startOverSocket((slack) => slack.faults.set('apps.connections.open', ['reset']));
    expect(app.face.status().socketConnected).toBe(false);
    await connected();
    await answered('after');
  });

  it('reports a token that Slack refuses at the start, and a refusal later only as not connected', async () => {
    const refusal = { status: 200, body: '{"ok":false,"error":"invalid_auth"}', headers: json };
    app = await startOverSocket((slack) => slack.faults.set('apps.connections.open', [refusal]));
    await app.slack.until(() => app.slack.calls.some(({ name }) => name === 'apps.connections.open'));
    await expect
      .poll(() => app.refusals.map(({ message }) => message))
      .toEqual(['Slack refused SLACK_APP_TOKEN (invalid_auth).']);
    await app.stop();

    app = await startOverSocket();
    await connected();
    app.slack.faults.set('apps.connections.open', [refusal]);
    app.slack.socketMode.drop();
    await app.slack.until(() => app.slack.socketMode.opened === 2);
    expect(app.refusals).toEqual([]);
  });

  it.each([
    ['app_rate_limited', { type: 'events_api', envelope_id: 'x', payload: { type: 'app_rate_limited' } }],
    ['an event without an event', { type: 'events_api', envelope_id: 'x', payload: {} }],
    ['an envelope without a payload', { type: 'events_api', envelope_id: 'x' }],
    ['a command without a body', { type: 'slash_commands', envelope_id: 'x', payload: {} }],
    ['an interaction by nobody', { type: 'interactive', envelope_id: 'x', payload: { actions: [] } }],
    ['an unknown type', { type: 'weather', envelope_id: 'x' }],
  ])('survives %s', async (_, envelope) => {
    app = await startOverSocket();
    await connected();
    app.slack.sendEnvelope(envelope);
    await answered('after');
    expect(app.slack.socketMode.opened).toBe(1);
  });

  it.each(['null', '{', '7', ''])('survives the frame %j', async (frame) => {
    app = await startOverSocket();
    await connected();
    app.slack.socketMode.sockets[0]!.send(frame);
    await answered('after');
    expect(app.slack.socketMode.opened).toBe(1);
  });

  it('has closed its connection when it has stopped, and stays away', async () => {
    app = await startOverSocket();
    await connected();
    await app.face.stop(5_000);
    expect(app.face.status().socketConnected).toBe(false);
    await app.slack.until(() => app.slack.socketMode.sockets.length === 0);
    expect(app.slack.socketMode.opened).toBe(1);
  });
});

describe('backoff', () => {
  it('is none for the routine refresh, then doubles to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(backoff)).toEqual([
      0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });
});
