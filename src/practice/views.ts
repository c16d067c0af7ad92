/** Modals and the home tab: views.open, views.push, views.update and views.publish. */

import { LIMITS } from '../slack/limits.ts';
import { checkBlocks, isObject } from './check-blocks.ts';
import { SlackRefusal } from './refusal.ts';
import type { Json, StateValues, View } from './shapes.ts';
import type { SlackState } from './web-api.ts';
import { BOT_ID, ME, shortId, TEAM, type Workspace, withBlockIds } from './workspace.ts';

/** Modals that may lie on one another. docs.slack.dev/surfaces/modals */
const MOST_VIEWS = 3;

export function openView({ workspace, handles }: SlackState, { trigger_id, view }: Json): Json {
  const opened = parseView(view, 'modal');
  handles.takeTrigger(trigger_id);
  workspace.setViews([opened]);
  return { view: viewOf(opened) };
}

export function pushView({ workspace, handles }: SlackState, { trigger_id, view }: Json): Json {
  const pushed = parseView(view, 'modal');
  handles.takeTrigger(trigger_id);
  return { view: viewOf(stackView(workspace, pushed)) };
}

/** Lays a modal on those that are open. */
export function stackView(workspace: Workspace, pushed: View): View {
  const top = workspace.views.at(-1);
  if (!top) throw new SlackRefusal('not_found');
  if (workspace.views.length >= MOST_VIEWS) throw new SlackRefusal('push_limit_reached');
  const laid = { ...pushed, previous_view_id: top.id, root_view_id: top.root_view_id };
  workspace.setViews([...workspace.views, laid]);
  return laid;
}

export function updateView({ workspace }: SlackState, args: Json): Json {
  const { view_id, external_id, hash } = args;
  const old = [...workspace.views, ...(workspace.home ? [workspace.home] : [])].find(
    ({ id, external_id: external }) =>
      typeof view_id === 'string' && view_id !== ''
        ? id === view_id
        : external !== '' && external === external_id,
  );
  if (!old) throw new SlackRefusal('not_found');
  if (hash !== undefined && hash !== old.hash) throw new SlackRefusal('hash_conflict');
  return { view: viewOf(swapView(workspace, old, parseView(args.view, old.type))) };
}

/** Another view under the id of an open one. */
export function swapView(workspace: Workspace, old: View, view: View): View {
  const { id, root_view_id, previous_view_id } = old;
  const updated = { ...view, id, root_view_id, previous_view_id };
  if (updated.type === 'home') workspace.setHome(updated);
  else workspace.setViews(workspace.views.map((open) => (open.id === id ? updated : open)));
  return updated;
}

/** Everybody has a home; the workspace keeps that of the person at the page. */
export function publishHome({ workspace }: SlackState, { user_id, view, hash }: Json): Json {
  if (!workspace.people.some(({ id }) => id === user_id)) throw new SlackRefusal('user_not_found');
  if (user_id !== ME.id) return { view: viewOf(parseView(view, 'home')) };
  if (hash !== undefined && hash !== workspace.home?.hash) throw new SlackRefusal('hash_conflict');
  const parsed = parseView(view, 'home');
  const home = workspace.home ? { ...parsed, id: workspace.home.id } : parsed;
  workspace.setHome(home);
  return { view: viewOf(home) };
}

/** @throws {SlackRefusal} `invalid_arguments`, with what is wrong, as Slack does for views */
export function parseView(value: unknown, type: View['type']): View {
  if (!isObject(value)) throw new SlackRefusal('invalid_arguments', ['[ERROR] missing required field: view']);
  const wrong = checkBlocks(value.blocks, 'view').map((problem) => `[ERROR] ${problem}`);
  if (value.type !== type) wrong.push(`[ERROR] invalid view type: ${value.type}, expected ${type}`);
  const blocks = Array.isArray(value.blocks) ? value.blocks : [];
  if (type === 'modal') {
    for (const key of ['title', 'submit', 'close'] as const) {
      const label = textOf(value[key]);
      if (key === 'title' && label === null) wrong.push('[ERROR] missing required field: title');
      if (label !== null && label.length > LIMITS.modalTitle)
        wrong.push(
          `[ERROR] must be less than ${LIMITS.modalTitle + 1} characters [json-pointer:/${key}/text]`,
        );
    }
    if (value.submit === undefined && blocks.some((block) => isObject(block) && block.type === 'input'))
      wrong.push('[ERROR] missing required field: submit, for there are input blocks');
  }
  if (string(value.private_metadata).length > LIMITS.privateMetadata)
    wrong.push(
      `[ERROR] must be less than ${LIMITS.privateMetadata + 1} characters [json-pointer:/private_metadata]`,
    );
  if (wrong.length > 0) throw new SlackRefusal('invalid_arguments', wrong);
  const id = `V0${shortId().replaceAll(/[-_]/g, '0').toUpperCase()}`;
  return {
    id,
    type,
    title: textOf(value.title) ?? '',
    submit: textOf(value.submit),
    close: textOf(value.close) ?? 'Cancel',
    callback_id: string(value.callback_id),
    external_id: string(value.external_id),
    private_metadata: string(value.private_metadata),
    notify_on_close: value.notify_on_close === true,
    hash: `${Math.floor(Date.now() / 1000)}.${shortId()}`,
    root_view_id: id,
    previous_view_id: null,
    blocks: withBlockIds(blocks),
  };
}

/** A view as the Web API and payloads show it. */
export function viewOf(view: View, values: StateValues = {}): Json {
  const { title, submit, close, ...rest } = view;
  const label = (text: string) => ({ type: 'plain_text', text, emoji: true });
  return {
    ...rest,
    team_id: TEAM.id,
    state: { values },
    title: label(title),
    submit: submit === null ? null : label(submit),
    close: label(close),
    clear_on_close: false,
    app_id: 'A0DESK',
    app_installed_team_id: TEAM.id,
    bot_id: BOT_ID.replace('U', 'B'),
  };
}

function textOf(value: unknown): string | null {
  return isObject(value) && typeof value.text === 'string' ? value.text : null;
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
