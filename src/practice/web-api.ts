/**
 * The Web API methods that this app calls, as Slack answers them. Each takes the arguments of one call and returns
 * what stands beside `ok: true`, or throws a `SlackRefusal` with Slack's own error name.
 */

import { messageContent } from './message-content.ts';
import { SlackRefusal } from './refusal.ts';
import type { Channel, Json, Message } from './shapes.ts';
import type { Handles } from './triggers.ts';
import { openView, publishHome, pushView, updateView } from './views.ts';
import { BOT_ID, DM, ME, TEAM, type Workspace } from './workspace.ts';

export interface SlackState {
  workspace: Workspace;
  handles: Handles;
}

type Method = (state: SlackState, args: Json) => Json;

const METHODS: Record<string, Method> = {
  'auth.test': ({ workspace }) => ({
    url: 'https://practice.invalid/',
    team: 'Practice',
    user: person(workspace, BOT_ID).name,
    team_id: TEAM.id,
    user_id: BOT_ID,
    bot_id: 'B0DESKBOT',
    is_enterprise_install: false,
  }),

  'chat.postMessage': ({ workspace }, args) => {
    const channel = workspace.channel(text(args.channel));
    const message = workspace.post({
      channel: channel.id,
      user: BOT_ID,
      thread_ts: threadOf(workspace, channel, args.thread_ts),
      ...messageContent(args, 'method'),
    });
    return { channel: channel.id, ts: message.ts, message: messageOf(message) };
  },

  'chat.postEphemeral': ({ workspace }, args) => {
    const channel = workspace.channel(text(args.channel));
    if (!workspace.people.some(({ id }) => id === args.user)) throw new SlackRefusal('user_not_in_channel');
    const message = workspace.post({
      channel: channel.id,
      user: BOT_ID,
      ephemeral: true,
      thread_ts: threadOf(workspace, channel, args.thread_ts),
      ...messageContent(args, 'method'),
    });
    return { message_ts: message.ts };
  },

  'chat.update': ({ workspace }, args) => {
    const channel = workspace.channel(text(args.channel));
    const message = workspace.find(channel.id, text(args.ts));
    if (!message || message.ephemeral) throw new SlackRefusal('message_not_found');
    if (message.user !== BOT_ID) throw new SlackRefusal('cant_update_message');
    const { text: newText, blocks } = messageContent(args, 'method');
    const updated = workspace.replace(message, newText, blocks, true);
    return { channel: channel.id, ts: updated.ts, text: updated.text, message: messageOf(updated) };
  },

  'conversations.replies': ({ workspace }, args) => {
    const channel = workspace.channel(text(args.channel));
    const ts = text(args.ts);
    const asked = workspace.find(channel.id, ts);
    if (!asked || asked.ephemeral) throw new SlackRefusal('thread_not_found');
    const limit = Number(args.limit ?? 1000);
    const messages = workspace.thread(channel.id, asked.thread_ts ?? ts);
    return { messages: messages.slice(0, limit).map(messageOf), has_more: messages.length > limit };
  },

  'conversations.open': ({ workspace }, args) => {
    const users = text(args.users);
    if (!workspace.people.some(({ id }) => id === users)) throw new SlackRefusal('user_not_found');
    if (users !== ME.id) throw new SlackRefusal('cannot_dm_bot');
    return { no_op: true, already_open: true, channel: { id: DM } };
  },

  'users.info': ({ workspace }, args) => {
    const found = person(workspace, text(args.user));
    return {
      user: {
        id: found.id,
        team_id: TEAM.id,
        name: found.name.toLowerCase().replaceAll(' ', '.'),
        real_name: found.name,
        is_bot: found.bot,
        profile: { real_name: found.name, display_name: found.name },
      },
    };
  },

  'views.open': openView,
  'views.push': pushView,
  'views.update': updateView,
  'views.publish': publishHome,
};

/**
 * Answers one call.
 *
 * @param args as parsed from the call: JSON values, or strings that hold JSON where Slack takes those
 * @returns the whole JSON body, `ok` included
 */
export function callMethod(state: SlackState, method: string, args: Json): Json {
  const answer = METHODS[method];
  if (!answer) return { ok: false, error: 'unknown_method', req_method: method };
  try {
    return { ok: true, ...answer(state, args) };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    const messages = error.messages.length > 0 ? { response_metadata: { messages: error.messages } } : {};
    return { ok: false, error: error.slackError, ...messages };
  }
}

/** A thread's first message; Slack takes a reply's `ts` too and threads there. */
function threadOf(workspace: Workspace, channel: Channel, ts: unknown): string | null {
  if (ts === undefined || ts === '') return null;
  const parent = workspace.find(channel.id, text(ts));
  if (!parent || parent.ephemeral) throw new SlackRefusal('thread_not_found');
  return parent.thread_ts ?? parent.ts;
}

/** A message as the Web API and payloads show it. */
export function messageOf(message: Message): Json {
  const { ts, user, text: shown, blocks, thread_ts, edited } = message;
  return {
    type: 'message',
    user,
    ts,
    text: shown,
    team: TEAM.id,
    blocks,
    ...(user === BOT_ID && { bot_id: 'B0DESKBOT', app_id: 'A0DESK' }),
    ...(thread_ts && { thread_ts }),
    ...(edited && { edited: { user, ts } }),
  };
}

function person(workspace: Workspace, id: string) {
  const found = workspace.people.find((one) => one.id === id);
  if (!found) throw new SlackRefusal('user_not_found');
  return found;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new SlackRefusal('invalid_arguments');
  return value;
}
