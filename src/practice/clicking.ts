/** What the person clicks: buttons, menus, modals, shortcuts, tabs, told to the app as Slack tells them. */

import { isObject } from './check-blocks.ts';
import { DONE, failed, type Practice, parse } from './outcome.ts';
import * as payloads from './payloads.ts';
import { SlackRefusal } from './refusal.ts';
import type { Block, Channel, Json, Message, Option, Outcome, StateValues, View } from './shapes.ts';
import { command } from './typing.ts';
import { parseView, stackView, swapView } from './views.ts';
import { ASK } from './welcome.ts';
import { DM } from './workspace.ts';

/** Where a button stands, as the page names it. */
export type Place = { channel: string; ts: string } | { view: string };

/** Presses a button or picks from a menu. `choice`: what was picked, as Slack names it (`selected_option` …). */
export async function press(
  practice: Practice,
  place: Place,
  block_id: string,
  action_id: string,
  choice: Json,
  values: StateValues,
): Promise<Outcome> {
  const { handles, deliver, responseUrl } = practice;
  const found = stands(practice, place);
  const { block, element } = elementOf(found, block_id, action_id);
  if (action_id.startsWith(`${ASK}_`) && 'message' in found) {
    return command(practice, found.channel, practice.app.command, String(element.value));
  }
  const { type, text, value, style } = element;
  const action = {
    type,
    action_id,
    block_id: block.block_id,
    ...(type === 'button' && {
      text,
      ...(value !== undefined && { value }),
      ...(style !== undefined && { style }),
    }),
    ...choice,
    action_ts: payloads.now(),
  };
  const trigger = handles.newTrigger();
  const payload =
    'view' in found
      ? payloads.blockAction({ view: found.view }, trigger, action, values)
      : payloads.blockAction(
          { ...found, response_url: responseUrl(handles.newResponse(replyPlace(found.message))) },
          trigger,
          action,
          values,
        );
  const ack = await deliver(`block_actions ${action_id}`, payload, 'interaction');
  if (!ack.ok) return failed('This button', ack);
  return DONE;
}

/** The options of an `external_select` for what was typed into it. */
export async function suggest(
  practice: Practice,
  place: Place,
  block_id: string,
  action_id: string,
  value: string,
): Promise<Outcome> {
  const found = stands(practice, place);
  const { block } = elementOf(found, block_id, action_id);
  const ack = await practice.deliver(
    `block_suggestion ${action_id}`,
    payloads.blockSuggestion(found, block, action_id, value),
    'interaction',
  );
  if (!ack.ok) return failed('This menu', ack);
  const body = parse(ack.body);
  const groups = isObject(body) && Array.isArray(body.option_groups) ? body.option_groups : [body];
  const options = groups.flatMap((group) =>
    isObject(group) && Array.isArray(group.options) ? group.options : [],
  );
  return { ok: true, options: options as Option[] };
}

/** Sends a modal off, and does what the app's acknowledgement asks for. */
export async function submit(practice: Practice, viewId: string, values: StateValues): Promise<Outcome> {
  const { workspace, handles, deliver } = practice;
  const view = openView(practice, viewId);
  const payload = payloads.viewSubmission(view, handles.newTrigger(), values);
  const ack = await deliver(`view_submission ${view.callback_id}`, payload, 'interaction');
  if (!ack.ok) return failed('This window', ack);
  const body = ack.body.trim() === '' ? {} : parse(ack.body);
  const { response_action: action, errors, view: next } = isObject(body) ? body : {};
  if (action === 'errors') return { ok: true, errors: errors as Record<string, string> };
  if (action === 'update') swapView(workspace, view, parseView(next, 'modal'));
  else if (action === 'push') stackView(workspace, parseView(next, 'modal'));
  else if (action === 'clear') workspace.setViews([]);
  else workspace.setViews(workspace.views.filter(({ id }) => id !== viewId));
  return DONE;
}

export async function close(practice: Practice, viewId: string): Promise<Outcome> {
  const { workspace, deliver } = practice;
  const view = openView(practice, viewId);
  workspace.setViews(workspace.views.filter(({ id }) => id !== viewId));
  if (view.notify_on_close) {
    await deliver(`view_closed ${view.callback_id}`, payloads.viewClosed(view, false), 'interaction');
  }
  return DONE;
}

export async function shortcut(practice: Practice, callback_id: string): Promise<Outcome> {
  const { app, handles, deliver } = practice;
  const found = app.shortcuts.find((s) => s.type === 'global' && s.callback_id === callback_id);
  if (!found) throw new SlackRefusal('unknown_shortcut');
  const ack = await deliver(
    `shortcut ${callback_id}`,
    payloads.globalShortcut(found, handles.newTrigger()),
    'interaction',
  );
  return ack.ok ? DONE : failed(`“${found.name}”`, ack);
}

export async function messageShortcut(
  practice: Practice,
  callback_id: string,
  channelId: string,
  ts: string,
): Promise<Outcome> {
  const { app, handles, deliver, workspace, responseUrl } = practice;
  const found = app.shortcuts.find((s) => s.type === 'message' && s.callback_id === callback_id);
  const channel = workspace.channel(channelId);
  const message = workspace.find(channel.id, ts);
  if (!found || !message) throw new SlackRefusal('message_not_found');
  const url = responseUrl(handles.newResponse({ ...replyPlace(message), original: null }));
  const payload = payloads.messageShortcut(found, message, channel, handles.newTrigger(), url);
  const ack = await deliver(`message_action ${callback_id}`, payload, 'interaction');
  return ack.ok ? DONE : failed(`“${found.name}”`, ack);
}

/** Tells the app that its home or its messages were opened. */
export async function openHome(
  { app, deliver, workspace }: Practice,
  tab: 'home' | 'messages',
): Promise<Outcome> {
  if (!app.events.includes('app_home_opened')) return DONE;
  const event = payloads.appHomeOpened(tab, DM, workspace.home);
  const ack = await deliver('event app_home_opened', payloads.eventCallback(event), 'event');
  return ack.ok ? DONE : failed('Telling the app', ack);
}

/** Takes a private message off the page, as Slack's “Dismiss message” does. */
export function dismiss({ workspace }: Practice, channel: string, ts: string): Outcome {
  const message = workspace.find(channel, ts);
  if (message?.ephemeral) workspace.remove(message);
  return DONE;
}

type Found = { message: Message; channel: Channel } | { view: View };

function stands({ workspace }: Pick<Practice, 'workspace'>, place: Place): Found {
  if ('view' in place) return { view: openView({ workspace }, place.view) };
  const channel = workspace.channel(place.channel);
  const message = workspace.find(channel.id, place.ts);
  if (!message) throw new SlackRefusal('message_not_found');
  return { message, channel };
}

function openView({ workspace }: Pick<Practice, 'workspace'>, id: string): View {
  const view = [...workspace.views, workspace.home].find((open) => open?.id === id);
  if (!view) throw new SlackRefusal('view_not_found');
  return view;
}

/** A button or a menu by its ids: the page can press only what the app has sent. */
function elementOf(found: Found, block_id: string, action_id: string): { block: Block; element: Json } {
  const { blocks } = 'view' in found ? found.view : found.message;
  const block = blocks.find((one) => one.block_id === block_id);
  const elements = [
    block?.accessory,
    block?.element,
    ...(Array.isArray(block?.elements) ? block.elements : []),
  ];
  const element = elements.find((one) => isObject(one) && one.action_id === action_id);
  if (!block || !element) throw new SlackRefusal('action_not_found');
  return { block, element };
}

function replyPlace({ channel, thread_ts, ts }: Message) {
  return { channel, thread_ts, original: ts };
}
