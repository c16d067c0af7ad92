/** The calls that Slack makes, in the shapes it makes them; kept as files, filled in by the tests. */

import { readFileSync } from 'node:fs';

type Json = Record<string, unknown>;

function fixture<T = Json>(name: string): T {
  const url = new URL(`../fixtures/slack/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

export function slashCommand(text: string, responseUrl: string): Record<string, string> {
  return { ...fixture<Record<string, string>>('slash_command'), text, response_url: responseUrl };
}

export interface EventBody extends Json {
  team_id: string;
  event_id: string;
  event: Json & { ts: string; channel: string };
}

/** An event as it is sent: its own fields by `event`, those around it by `body`. */
function event(name: string, change: Json, around: Json): EventBody {
  const body = fixture<EventBody>(name);
  return { ...body, ...around, event: { ...body.event, ...change } };
}

/** @param text what stands behind the mention, as Slack writes it */
export function mention(text: string, change: Json = {}, around: Json = {}): EventBody {
  return event('app_mention', { text: `<@U0DESKBOT> ${text}`, ...change }, around);
}

export function directMessage(text: string, change: Json = {}, around: Json = {}): EventBody {
  return event('message_im', { text, ...change }, around);
}

export function homeOpened(change: Json = {}): EventBody {
  return event('app_home_opened', change, {});
}

/** The message shortcut on a message with this text. */
export function messageAction(text: string, responseUrl: string, change: Json = {}): Json {
  const payload = fixture<{ message: Json }>('message_action');
  return { ...payload, response_url: responseUrl, message: { ...payload.message, text, ...change } };
}

export function globalShortcut(change: Json = {}): Json {
  return { ...fixture('shortcut'), ...change };
}

/** What was typed into the menu of a window. */
export function blockSuggestion(value: string): Json {
  return { ...fixture('block_suggestion'), value };
}

export interface Click {
  action_id: string;
  value?: string;
  response_url: string;
  user?: string;
  message_ts?: string;
  thread_ts?: string;
  channel?: string;
  action_ts?: string;
}

export function blockActions(click: Click): Json {
  const payload = fixture<{ user: Json; container: Json; channel: Json; actions: Json[] }>('block_actions');
  const { action_id, value, user, message_ts, thread_ts, channel, action_ts } = click;
  return {
    ...payload,
    user: { ...payload.user, ...(user && { id: user }) },
    container: { ...payload.container, ...(message_ts && { message_ts }), ...(thread_ts && { thread_ts }) },
    channel: { ...payload.channel, ...(channel && { id: channel }) },
    response_url: click.response_url,
    actions: [
      {
        ...payload.actions[0],
        action_id,
        ...(action_ts && { action_ts }),
        ...(value !== undefined && { value }),
      },
    ],
  };
}

/** A click in a window, or on the home tab: `view` as it was sent to Slack, `action` with its id and value. */
export function viewActions(view: Json, action: Json, change: Json = {}): Json {
  const payload = fixture<{ view: Json; actions: Json[] }>('block_actions.view');
  return {
    ...payload,
    ...change,
    view: { ...payload.view, ...view },
    actions: [{ ...payload.actions[0], ...action }],
  };
}
