/** Nothing doubled, and nobody answered who should not be: each line counts what was posted. */

import { afterEach, describe, expect, it } from 'vitest';
import {
  blockActions,
  directMessage,
  type EventBody,
  globalShortcut,
  mention,
  slashCommand,
} from '../support/payloads.ts';
import {
  type AppChange,
  type RunningApp,
  type SocketApp,
  startOverHttp,
  startOverSocket,
} from '../support/slack-app.ts';

let app: RunningApp | SocketApp;
afterEach(() => app.stop());

const LAST = mention('kremlin', { ts: '1771126999.000100', channel: 'C0LAST' }, { event_id: 'Ev0LAST' });

/** Sends events over HTTP, then one that is answered; the channels that the app posted to before that answer. */
async function postedBy(events: object[], change: AppChange = {}): Promise<string[]> {
  const http = await startOverHttp(undefined, change);
  app = http;
  for (const event of events) expect(await http.sendEvent(event)).toBe(200);
  await http.sendEvent(LAST);
  await http.slack.until(() => http.slack.posted.find(({ channel }) => channel === 'C0LAST'));
  // What was being posted beside the last answer has arrived when the app has stopped.
  await http.face.stop(2_000);
  expect(http.slack.posts).toEqual([]);
  expect(http.slack.called('chat.postEphemeral')).toEqual([]);
  return http.slack.posted.map(({ channel }) => channel).filter((channel) => channel !== 'C0LAST');
}

const ONCE = ['C0NEWSROOM'];
const without = (body: EventBody, ...fields: string[]) => ({
  ...body,
  event: Object.fromEntries(Object.entries(body.event).filter(([key]) => !fields.includes(key))),
});

describe('what Slack sends twice is answered once', () => {
  it.each([
    ['the same event', [mention('taiwan'), mention('taiwan')]],
    [
      'a question to the channel’s thread',
      [mention('taiwan', { thread_ts: '1771120000.000100' }), mention('taiwan')],
    ],
    ['one event under two ids', [mention('taiwan'), mention('taiwan', {}, { event_id: 'Ev0AGAIN' })]],
    [
      'the message and the mention of one text',
      [
        mention('taiwan', { type: 'message', channel_type: 'channel' }, { event_id: 'Ev0TWIN' }),
        mention('taiwan'),
        mention('taiwan', { type: 'message', channel_type: 'channel' }, { event_id: 'Ev0TWIN2' }),
      ],
    ],
  ])('%s', async (_, events) => {
    expect(await postedBy(events)).toEqual(ONCE);
  });

  it('a direct message that mentions the app, sent as both events', async () => {
    const twin = { text: '<@U0DESKBOT> taiwan', channel: 'D0DESKBOT', ts: '1771126700.000100' };
    const events = [
      directMessage('<@U0DESKBOT> taiwan'),
      mention('', twin, { event_id: 'Ev0TWIN' }),
      directMessage('<@U0DESKBOT> taiwan', {}, { event_id: 'Ev0TWIN2' }),
    ];
    expect(await postedBy(events)).toEqual(['D0DESKBOT']);
  });

  it('but questions that only look alike are answered each', async () => {
    const events = [
      mention('taiwan'),
      mention('taiwan', { ts: '1771126600.000200' }, { event_id: 'Ev0B' }),
      mention('taiwan', { channel: 'C0OTHER' }, { event_id: 'Ev0C' }),
      mention('taiwan', {}, { event_id: 'Ev0D', team_id: 'T0OTHER' }),
    ];
    expect((await postedBy(events)).toSorted()).toEqual([
      'C0NEWSROOM',
      'C0NEWSROOM',
      'C0NEWSROOM',
      'C0OTHER',
    ]);
  });

  it('an event that Slack sends at the same moment', async () => {
    const http = await startOverHttp();
    app = http;
    await Promise.all(Array.from({ length: 8 }, () => http.sendEvent(mention('taiwan'))));
    await http.slack.until(() => http.slack.posted[0]);
    await http.face.stop(2_000);
    expect(http.slack.posted).toHaveLength(1);
  });

  it('envelopes over a socket: events, commands and clicks, marked as retries or not', async () => {
    const socket = await startOverSocket();
    app = socket;
    const { slack } = socket;
    await slack.until(() => slack.socketMode.sockets.length === 1);
    const envelopes = [
      { type: 'events_api', envelope_id: 'e1', payload: mention('taiwan') },
      {
        type: 'slash_commands',
        envelope_id: 'e2',
        payload: slashCommand('taiwan', slack.responseUrl('command')),
      },
      {
        type: 'interactive',
        envelope_id: 'e3',
        payload: blockActions({
          action_id: 'ask_both',
          value: 'x',
          response_url: slack.responseUrl('click'),
        }),
      },
    ];
    for (const envelope of envelopes) {
      slack.sendEnvelope(envelope);
      slack.sendEnvelope(envelope);
      slack.sendEnvelope({ ...envelope, retry_attempt: 1, retry_reason: 'timeout' });
    }
    await slack.until(() => slack.socketMode.acks.length === 9);
    await socket.face.stop(2_000);
    expect(slack.posted).toHaveLength(1);
    expect(slack.posts.map(({ url }) => url).toSorted()).toEqual(['click', 'command']);
  });
});

describe('what nobody has just written is not answered', () => {
  it.each([
    ['a mention by another app', mention('taiwan', { bot_id: 'B0OTHER', app_id: 'A0OTHER' })],
    ['a mention by a bot that is only profiled', mention('taiwan', { bot_profile: { id: 'B0OTHER' } })],
    ['a mention by nobody', without(mention('taiwan'), 'user')],
    [
      'a mention that was edited',
      mention('taiwan', { edited: { user: 'U0REPORTER', ts: '1771126650.000000' } }),
    ],
    ['a mention by Slack itself', mention('taiwan', { user: 'USLACKBOT' })],
    ['our own direct message', directMessage('taiwan', { user: 'U0DESKBOT', bot_id: 'B0DESKBOT' })],
    ['our own direct message under our user alone', directMessage('taiwan', { user: 'U0DESKBOT' })],
    ['another bot’s direct message', directMessage('taiwan', { bot_id: 'B0OTHER' })],
    ['a classic bot’s message', directMessage('taiwan', { subtype: 'bot_message', bot_id: 'B0OTHER' })],
    ['a notice by USLACK', directMessage('taiwan', { user: 'USLACK' })],
    [
      'a changed message',
      directMessage('', { subtype: 'message_changed', message: { text: 'taiwan' }, hidden: true }),
    ],
    ['a deleted message', directMessage('', { subtype: 'message_deleted', hidden: true })],
    ['an edited direct message', directMessage('taiwan', { edited: { user: 'U0REPORTER', ts: '1' } })],
    ['somebody joining', directMessage('taiwan', { subtype: 'channel_join' })],
    ['a message in a channel', directMessage('taiwan', { channel: 'C0NEWSROOM', channel_type: 'channel' })],
    [
      'a message in a group of people',
      directMessage('taiwan', { channel: 'G0FIXTURE', channel_type: 'mpim' }),
    ],
  ])('%s', async (_, event) => {
    expect(await postedBy([event])).toEqual([]);
  });
});

describe('people of other workspaces, over Slack Connect', () => {
  const strangers: [string, object][] = [
    ['by their team', mention('taiwan', { team: 'T0STRANGE' }, { is_ext_shared_channel: true })],
    ['by their user’s team', mention('taiwan', { user_team: 'T0STRANGE', source_team: 'T0STRANGE' })],
    ['by the context', mention('taiwan', {}, { context_team_id: 'T0STRANGE' })],
    ['in a direct message', directMessage('taiwan', { team: 'T0STRANGE' })],
    [
      'where the event was seen through their workspace',
      mention('taiwan', { team: 'T0STRANGE' }, { team_id: 'T0STRANGE', is_ext_shared_channel: true }),
    ],
    [
      'where our workspace is part of an organisation',
      mention(
        'taiwan',
        { team: 'T0STRANGE' },
        {
          enterprise_id: 'E0OURS',
          authorizations: [{ enterprise_id: 'E0OURS', team_id: 'T0PRACTICE', user_id: 'U0DESKBOT' }],
          is_ext_shared_channel: true,
        },
      ),
    ],
  ];

  it.each(strangers)('are not answered: known %s', async (_, event) => {
    expect(await postedBy([event])).toEqual([]);
  });

  it.each(strangers)('are answered where the owner allows it: known %s', async (_, event) => {
    expect(await postedBy([event], { allowExternal: true })).toHaveLength(1);
  });

  it('are told from colleagues of another workspace of one organisation', async () => {
    const authorizations = [{ enterprise_id: 'E0OURS', team_id: 'T0PRACTICE', user_id: 'U0DESKBOT' }];
    const colleague = mention(
      'taiwan',
      { team: 'T0COLLEAGUE' },
      { authorizations, is_ext_shared_channel: false },
    );
    expect(await postedBy([colleague])).toEqual(ONCE);
  });

  it('get a plain sentence for a click, and nothing of the dossier', async () => {
    const http = await startOverHttp();
    app = http;
    const passages = http.desk.ask('taiwan').passages.map(({ id }) => id);
    const click = blockActions({
      action_id: 'more_passages',
      value: JSON.stringify(['a', ...passages]),
      response_url: http.slack.responseUrl('click'),
    });
    const user = { ...(click.user as object), team_id: 'T0STRANGE' };
    expect(await http.interact({ ...click, user })).toBe(200);
    const { body } = await http.slack.until(() => http.slack.posts[0]);
    expect(body).toEqual({
      response_type: 'ephemeral',
      replace_original: false,
      text: 'This app answers only people of the workspace that it belongs to.',
    });
    expect(await http.interact(globalShortcut({ user: { id: 'U9', team_id: 'T0STRANGE' } }))).toBe(200);
    await http.face.stop(2_000);
    expect(http.slack.posts).toHaveLength(1);
    expect(http.slack.called('views.open')).toEqual([]);
  });
});
