import { beforeEach, describe, expect, it } from 'vitest';
import { Handles } from '../../src/practice/triggers.ts';
import { callMethod, type SlackState } from '../../src/practice/web-api.ts';
import { BOT_ID, COLLEAGUE, DM, GENERAL, ME, NEWSROOM, Workspace } from '../../src/practice/workspace.ts';

let state: SlackState;
beforeEach(() => {
  state = { workspace: new Workspace('Desk'), handles: new Handles() };
});
const call = (method: string, args: object) =>
  callMethod(state, method, { ...args }) as Record<string, unknown>;
const plain = (text: string) => ({ type: 'plain_text', text });
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('T'),
  blocks: [{ type: 'divider' }],
  ...more,
});
const open = (view: object = modal()) => call('views.open', { trigger_id: state.handles.newTrigger(), view });
const refusal = (error: string) => ({ ok: false, error });

describe('messages', () => {
  it('posts to a channel, to a person and to a thread, whose reply threads at its first message', () => {
    const { ts } = call('chat.postMessage', { channel: GENERAL, text: 'one' });
    const { ts: reply } = call('chat.postMessage', { channel: GENERAL, text: 'two', thread_ts: ts });
    call('chat.postMessage', { channel: GENERAL, text: 'three', thread_ts: reply });
    const { messages } = call('conversations.replies', { channel: GENERAL, ts: reply });
    expect((messages as { text: string }[]).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(call('chat.postMessage', { channel: ME.id, text: 'four' })).toMatchObject({
      ok: true,
      channel: DM,
    });
  });

  it('updates what the app posted, and only that', () => {
    const { ts } = call('chat.postMessage', { channel: GENERAL, text: 'one' });
    expect(call('chat.update', { channel: GENERAL, ts, text: 'uno' })).toMatchObject({
      ok: true,
      text: 'uno',
    });
    const theirs = state.workspace.post({ channel: GENERAL, user: ME.id, text: 'mine' });
    expect(call('chat.update', { channel: GENERAL, ts: theirs.ts, text: 'x' })).toEqual(
      refusal('cant_update_message'),
    );
    expect(call('chat.update', { channel: GENERAL, ts: '1.2', text: 'x' })).toEqual(
      refusal('message_not_found'),
    );
  });

  it('keeps a private message out of threads', () => {
    const { message_ts } = call('chat.postEphemeral', { channel: NEWSROOM, user: ME.id, text: 'psst' });
    expect(call('conversations.replies', { channel: NEWSROOM, ts: message_ts })).toEqual(
      refusal('thread_not_found'),
    );
    expect(call('chat.postEphemeral', { channel: NEWSROOM, user: 'U1', text: 'psst' })).toEqual(
      refusal('user_not_in_channel'),
    );
  });

  it.each([
    ['a message to somebody unknown', { channel: 'U1', text: 'x' }, 'channel_not_found'],
    ['an unknown channel', { channel: 'C1', text: 'x' }, 'channel_not_found'],
    ['an unknown thread', { channel: GENERAL, text: 'x', thread_ts: '1.2' }, 'thread_not_found'],
    ['nothing to say', { channel: GENERAL }, 'no_text'],
    ['an unknown block', { channel: GENERAL, blocks: [{ type: 'sektion' }] }, 'invalid_blocks'],
    ['a text of 40,001 characters', { channel: GENERAL, text: 'x'.repeat(40_001) }, 'msg_too_long'],
    [
      'blocks of more than 10,000 characters',
      { channel: GENERAL, blocks: Array(4).fill({ type: 'section', text: plain('x'.repeat(2_501)) }) },
      'msg_blocks_too_long',
    ],
  ])('refuses %s', (_, args, error) => expect(call('chat.postMessage', args)).toMatchObject(refusal(error)));
});

describe('views', () => {
  it('opens, lays two more on top, and refuses a fourth', () => {
    expect(open().ok).toBe(true);
    const push = () => call('views.push', { trigger_id: state.handles.newTrigger(), view: modal() });
    expect([push().ok, push().ok]).toEqual([true, true]);
    expect(push()).toEqual(refusal('push_limit_reached'));
    expect(state.workspace.views.map(({ root_view_id }) => root_view_id)).toEqual(
      Array(3).fill(state.workspace.views[0]!.id),
    );
  });

  it('updates by id or external id, and not under another hash', () => {
    open(modal({ external_id: 'e' }));
    const { id, hash } = state.workspace.views[0]!;
    expect(call('views.update', { view_id: id, hash, view: modal({ title: plain('New') }) }).ok).toBe(true);
    expect(state.workspace.views[0]!.title).toBe('New');
    expect(call('views.update', { view_id: id, hash, view: modal() })).toEqual(refusal('hash_conflict'));
    expect(call('views.update', { view_id: 'V1', view: modal() })).toEqual(refusal('not_found'));
  });

  it('takes a trigger once', () => {
    const trigger_id = state.handles.newTrigger();
    expect(call('views.open', { trigger_id, view: modal() }).ok).toBe(true);
    expect(call('views.open', { trigger_id, view: modal() })).toEqual(refusal('exchanged_trigger_id'));
  });

  it.each([
    ['without a title', { title: undefined }, '[ERROR] missing required field: title'],
    [
      'with a title of 25 characters',
      { title: plain('x'.repeat(25)) },
      '[ERROR] must be less than 25 characters [json-pointer:/title/text]',
    ],
    [
      'with an input and nothing to send it off',
      {
        blocks: [{ type: 'input', label: plain('L'), element: { type: 'plain_text_input', action_id: 'a' } }],
      },
      '[ERROR] missing required field: submit, for there are input blocks',
    ],
    [
      'with too much private metadata',
      { private_metadata: 'x'.repeat(3_001) },
      '[ERROR] must be less than 3001 characters [json-pointer:/private_metadata]',
    ],
    ['that is a home', { type: 'home' }, '[ERROR] invalid view type: home, expected modal'],
  ])('refuses a modal %s', (_, more, message) => {
    expect(open(modal(more))).toEqual({
      ...refusal('invalid_arguments'),
      response_metadata: { messages: [message] },
    });
  });

  it('publishes a home for everybody, and keeps that of the person at the page', () => {
    const view = { type: 'home', blocks: [{ type: 'divider' }] };
    expect(call('views.publish', { user_id: COLLEAGUE.id, view }).ok).toBe(true);
    expect(state.workspace.home).toBeNull();
    expect(call('views.publish', { user_id: ME.id, view }).ok).toBe(true);
    expect(state.workspace.home?.blocks).toHaveLength(1);
    expect(call('views.publish', { user_id: 'U1', view })).toEqual(refusal('user_not_found'));
  });
});

it('says who the app is, and knows nobody else', () => {
  expect(call('auth.test', {})).toMatchObject({ ok: true, user_id: BOT_ID, user: 'Desk' });
  expect(call('users.info', { user: ME.id })).toMatchObject({
    ok: true,
    user: { real_name: 'You', is_bot: false },
  });
  expect(call('users.info', { user: 'U1' })).toEqual(refusal('user_not_found'));
  expect(call('conversations.open', { users: ME.id })).toMatchObject({ ok: true, channel: { id: DM } });
  expect(call('chat.delete', {})).toMatchObject(refusal('unknown_method'));
});
