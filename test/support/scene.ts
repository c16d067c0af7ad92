/** Puts into the workspace what a recorded payload tells of, as it stood there when Slack sent it. */

import { isObject } from '../../src/practice/check-blocks.ts';
import { SlackRefusal } from '../../src/practice/refusal.ts';
import type { Json, View } from '../../src/practice/shapes.ts';
import { parseView } from '../../src/practice/views.ts';
import type { SlackState } from '../../src/practice/web-api.ts';
import { COLLEAGUE, ME, type Workspace } from '../../src/practice/workspace.ts';

/** @param payload of an event, a command or an interaction; anything else tells of nothing */
export function setScene({ workspace, handles }: SlackState, payload: unknown): void {
  if (!isObject(payload)) return;
  const { event, channel, user, view, trigger_id } = payload;
  if (isObject(event)) setMessage(workspace, event, event.channel, event.user);
  if (isObject(channel)) setMessage(workspace, payload.message, channel.id, isObject(user) && user.id);
  if (isObject(view)) setView(workspace, view);
  if (typeof trigger_id === 'string') handles.newTrigger(trigger_id);
}

function setMessage(workspace: Workspace, message: unknown, channel: unknown, user: unknown): void {
  if (typeof user === 'string' && !workspace.people.some(({ id }) => id === user)) {
    workspace.people.push({ id: user, name: user, bot: false });
  }
  if (typeof channel !== 'string') return;
  if (channel !== ME.id && !workspace.channels.some(({ id }) => id === channel)) {
    const kind = channel.startsWith('D') ? 'im' : 'channel';
    workspace.channels.push({ id: channel, name: channel, kind, topic: '' });
  }
  if (!isObject(message)) return;
  const { ts, text, thread_ts, user: author } = message;
  if (typeof thread_ts === 'string' && !workspace.find(channel, thread_ts)) {
    workspace.post({ channel, user: COLLEAGUE.id, text: 'The first message.', ts: thread_ts });
  }
  if (typeof ts !== 'string' || typeof text !== 'string' || workspace.find(channel, ts)) return;
  const parent = typeof thread_ts === 'string' && thread_ts !== ts ? thread_ts : null;
  workspace.post({ channel, user: String(author), text, ts, thread_ts: parent });
}

function setView(workspace: Workspace, view: Json): void {
  if ([...workspace.views, workspace.home].some((open) => open?.id === view.id)) return;
  const type: View['type'] = view.type === 'home' ? 'home' : 'modal';
  try {
    const parsed = { ...parseView(view, type), id: String(view.id), root_view_id: String(view.id) };
    if (type === 'home') workspace.setHome(parsed);
    else workspace.setViews([...workspace.views, parsed]);
  } catch (error) {
    // A window of another app, which this workspace would not have opened.
    if (!(error instanceof SlackRefusal)) throw error;
  }
}
