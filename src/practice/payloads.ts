/** What Slack sends to an app, in the shapes it sends it. Sources: recorded payloads and docs.slack.dev/reference. */

import { randomUUID } from 'node:crypto';
import type { Block, Channel, Json, Message, Shortcut, StateValues, View } from './shapes.ts';
import { viewOf } from './views.ts';
import { messageOf } from './web-api.ts';
import { BOT_ID, ME, shortId, TEAM } from './workspace.ts';

const APP = 'A0DESK';
/** Slack's deprecated verification token; apps check the signature instead. */
const TOKEN = 'practice-verification-token';

const PERSON = { id: ME.id, username: 'you', name: 'you', team_id: TEAM.id };
const CALL = {
  token: TOKEN,
  api_app_id: APP,
  team: TEAM,
  user: PERSON,
  enterprise: null,
  is_enterprise_install: false,
};

/** A form field is text, `is_enterprise_install` too. */
export function slashCommand(
  channel: Channel,
  command: string,
  text: string,
  trigger_id: string,
  response_url: string,
): Record<string, string> {
  return {
    token: TOKEN,
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: channel.id,
    channel_name: nameOf(channel),
    user_id: ME.id,
    user_name: PERSON.name,
    command,
    text,
    api_app_id: APP,
    is_enterprise_install: 'false',
    response_url,
    trigger_id,
  };
}

export function blockAction(
  place: { message: Message; channel: Channel; response_url: string } | { view: View },
  trigger_id: string,
  action: Json,
  values: StateValues,
): Json {
  const where =
    'view' in place
      ? { container: { type: 'view', view_id: place.view.id }, view: viewOf(place.view, values) }
      : { ...messagePlace(place.message, place.channel), response_url: place.response_url };
  return { type: 'block_actions', ...CALL, ...where, trigger_id, state: { values }, actions: [action] };
}

/** An ephemeral message is named, never carried: Slack does not keep it. */
function messagePlace(message: Message, channel: Channel): Json {
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.ephemeral,
      ...(message.thread_ts && { thread_ts: message.thread_ts }),
    },
    channel: { id: channel.id, name: nameOf(channel) },
    ...(!message.ephemeral && { message: messageOf(message) }),
  };
}

export function blockSuggestion(
  place: { message: Message; channel: Channel } | { view: View },
  { block_id }: Block,
  action_id: string,
  value: string,
): Json {
  const where =
    'view' in place
      ? { container: { type: 'view', view_id: place.view.id }, view: viewOf(place.view) }
      : messagePlace(place.message, place.channel);
  return { type: 'block_suggestion', ...CALL, ...where, action_id, block_id, value };
}

export function viewSubmission(view: View, trigger_id: string, values: StateValues): Json {
  return { type: 'view_submission', ...CALL, trigger_id, view: viewOf(view, values), response_urls: [] };
}

export function viewClosed(view: View, is_cleared: boolean): Json {
  return { type: 'view_closed', ...CALL, view: viewOf(view), is_cleared };
}

export function globalShortcut({ callback_id }: Shortcut, trigger_id: string): Json {
  return { type: 'shortcut', ...CALL, callback_id, trigger_id, action_ts: now() };
}

export function messageShortcut(
  { callback_id }: Shortcut,
  message: Message,
  channel: Channel,
  trigger_id: string,
  response_url: string,
): Json {
  return {
    type: 'message_action',
    ...CALL,
    channel: { id: channel.id, name: nameOf(channel) },
    callback_id,
    trigger_id,
    message_ts: message.ts,
    message: messageOf(message),
    response_url,
    action_ts: now(),
  };
}

/** The envelope of the Events API around one event. */
export function eventCallback(event: Json): Json {
  return {
    token: TOKEN,
    team_id: TEAM.id,
    context_team_id: TEAM.id,
    context_enterprise_id: null,
    api_app_id: APP,
    event,
    type: 'event_callback',
    event_id: `Ev0${shortId()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: TEAM.id, user_id: BOT_ID, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  };
}

/** A person's message, as `message` and `app_mention` both carry it. */
export function messageEvent(type: 'message' | 'app_mention', message: Message, channel: Channel): Json {
  return {
    ...messageOf(message),
    type,
    client_msg_id: randomUUID(),
    channel: channel.id,
    event_ts: message.ts,
    ...(type === 'message' && { channel_type: channel.kind }),
  };
}

export function messageChanged(message: Message, previous: Message, channel: Channel, ts: string): Json {
  return {
    type: 'message',
    subtype: 'message_changed',
    message: messageOf(message),
    previous_message: messageOf(previous),
    channel: channel.id,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: channel.kind,
  };
}

export function appHomeOpened(tab: 'home' | 'messages', channel: string, home: View | null): Json {
  return {
    type: 'app_home_opened',
    user: ME.id,
    channel,
    tab,
    ...(tab === 'home' && home && { view: viewOf(home) }),
    event_ts: now(),
  };
}

/** Slack's name for a channel in payloads: direct messages are all called so. */
function nameOf({ kind, name }: Channel): string {
  return kind === 'im' ? 'directmessage' : name;
}

export function now(): string {
  return (Date.now() / 1000).toFixed(6);
}
