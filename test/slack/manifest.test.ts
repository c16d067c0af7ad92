import { readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config.ts';
import { Desk } from '../../src/desk.ts';
import { completionsOf } from '../../src/search/completion.ts';
import { registerListeners } from '../../src/slack/listeners/index.ts';
import type { RoomOptions } from '../../src/slack/listeners/room.ts';
import { createLog } from '../../src/slack/log.ts';
import { answerMessage } from '../../src/slack/views/answer.ts';
import { checkModal } from '../../src/slack/views/check-modal.ts';
import { homeView } from '../../src/slack/views/home.ts';
import { noAnswerMessage } from '../../src/slack/views/no-answer.ts';
import { searchModal } from '../../src/slack/views/search-modal.ts';
import { tableMessage } from '../../src/slack/views/table-answer.ts';
import { objects } from '../support/check-message.ts';
import { dossierFolder } from '../support/slack-app.ts';

const read = (name: string) => parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const plain = read('manifest.yml');
const agent = read('manifest.agent-view.yml');
const both: [string, typeof plain][] = [
  ['manifest.yml', plain],
  ['manifest.agent-view.yml', agent],
];

const desk = await Desk.open(
  dossierFolder(
    Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`${n}.txt`, `Heron ${n} stood at pier ${n}, near Ada Gull.\n`]),
    ),
  ),
);

/** What the listeners register, under the names that Slack's manifest and payloads use. */
function registered() {
  const found: Record<'commands' | 'actions' | 'events' | 'shortcuts' | 'options', string[]> = {
    commands: [],
    actions: [],
    events: [],
    shortcuts: [],
    options: [],
  };
  const app = {
    command: (name: string | RegExp) => typeof name === 'string' && found.commands.push(name),
    event: (name: string) => found.events.push(name),
    shortcut: (name: RegExp | { type: string; callback_id: string }) => {
      if (!(name instanceof RegExp)) found.shortcuts.push(`${name.type} ${name.callback_id}`);
    },
    options: (name: RegExp | { action_id: string }) => {
      if (!(name instanceof RegExp)) found.options.push(name.action_id);
    },
    action: (name: RegExp | { action_id: string }) => {
      if (!(name instanceof RegExp)) found.actions.push(name.action_id);
    },
    view: () => {},
  };
  const config = parseConfig({}, '/');
  if (!config.ok) throw new Error('defaults');
  registerListeners(
    app as unknown as App,
    {
      desk,
      command: config.config.command,
      log: createLog('silent'),
    } as RoomOptions,
  );
  return found;
}

/** The scopes that each registered thing needs. docs.slack.dev/reference/scopes, docs.slack.dev/reference/events */
const NEEDED = {
  command: 'commands',
  shortcut: 'commands',
  app_mention: 'app_mentions:read',
  message: 'im:history',
};

describe.each(both)('%s', (_, manifest) => {
  it('names every slash command that has a listener, and no other', () => {
    const names = manifest.features.slash_commands.map(({ command }: { command: string }) => command);
    expect(registered().commands).toEqual(names);
  });

  it('names every event that has a listener, and no other', () => {
    const events = manifest.settings.event_subscriptions.bot_events;
    // Of all messages only those in direct messages are listened to.
    const names = events.map((name: string) => (name === 'message.im' ? 'message' : name));
    expect(registered().events.toSorted()).toEqual(names.toSorted());
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('names every shortcut that has a listener, and no other', () => {
    const kinds: Record<string, string> = { message: 'message_action', global: 'shortcut' };
    const names = manifest.features.shortcuts.map(
      ({ type, callback_id }: { type: string; callback_id: string }) => `${kinds[type]} ${callback_id}`,
    );
    expect(registered().shortcuts).toEqual(names);
  });

  it('allows buttons and menus', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
  });

  it('asks for the scopes that the listeners need, and no other', () => {
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    const needed = new Set([NEEDED.command, 'chat:write', NEEDED.app_mention, NEEDED.message]);
    expect(new Set(bot.filter((scope: string) => scope !== 'assistant:write'))).toEqual(needed);
    expect(bot.includes('assistant:write')).toBe(manifest.features.agent_view !== undefined);
    expect(bot_optional).toEqual(['channels:history', 'groups:history']);
  });

  it('takes what is typed unescaped', () => {
    for (const command of manifest.features.slash_commands) expect(command.should_escape).toBe(false);
  });
});

it('the two manifests differ in agent_view and its scope alone', () => {
  const { agent_view, ...features } = agent.features;
  expect(agent_view).toEqual({ agent_description: expect.any(String) });
  const { bot, ...scopes } = agent.oauth_config.scopes;
  const withoutAgent = bot.filter((scope: string) => scope !== 'assistant:write');
  expect({ ...agent, features, oauth_config: { scopes: { ...scopes, bot: withoutAgent } } }).toEqual({
    ...plain,
    features: expect.objectContaining(plain.features),
  });
});

it('every button and menu of the views has a listener, and the other way round', () => {
  const view = { command: '/x', labels: new Map() };
  const answer = desk.ask('heron');
  const completions = completionsOf(desk.dossier);
  const before = { query: 'gull', bothId: 'b' };
  const checked = { channel: 'C1', thread: '1', answer: 'a' };
  const rows = Array.from({ length: 90 }, () => [{ text: 'row' }]);
  const offers = ['one', 'two', 'three'].map((query) => ({ query, id: query }));
  const views = [
    tableMessage(answer, { columns: ['Row'], rows }, view, { answerId: 'a' }),
    noAnswerMessage(answer, view, null, offers),
    answerMessage(answer, answer.passages, 'a', view, { before }),
    checkModal(answer, checked, view),
    searchModal({ completion: completions[0]!, answer, answerId: 'a' }, view),
    homeView(desk.dossier, { completions, loadedAt: new Date(0), now: new Date(0) }, view),
  ];
  const used = (type: string) =>
    new Set(objects(views).flatMap((o) => (o.type === type ? [o.action_id as string] : [])));
  const { actions, options } = registered();
  expect(new Set([...used('button'), ...used('external_select')])).toEqual(new Set(actions));
  expect(used('external_select')).toEqual(new Set(options));
});

/** Slack's schema, version 2, as far as this manifest uses it: every key it may have, and the limits of each. */
const TEXT = (min: number, max: number, pattern = /^/) => ({ min, max, pattern });
const RULES: Record<string, { min: number; max: number; pattern: RegExp } | 'boolean' | 'integer'> = {
  '_metadata.major_version': 'integer',
  'display_information.name': TEXT(1, 35),
  'display_information.description': TEXT(1, 140),
  'display_information.background_color': TEXT(4, 7, /^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/),
  'features.bot_user.display_name': TEXT(1, 80),
  'features.bot_user.always_online': 'boolean',
  'features.slash_commands.#.command': TEXT(2, 32, /^\//),
  'features.slash_commands.#.description': TEXT(1, 2000),
  'features.slash_commands.#.usage_hint': TEXT(1, 1000),
  'features.slash_commands.#.should_escape': 'boolean',
  'oauth_config.scopes.bot.#': TEXT(1, 50),
  'oauth_config.scopes.bot_optional.#': TEXT(1, 50),
  'features.agent_view.agent_description': TEXT(1, 300),
  'features.app_home.home_tab_enabled': 'boolean',
  'features.app_home.messages_tab_enabled': 'boolean',
  'features.app_home.messages_tab_read_only_enabled': 'boolean',
  'features.shortcuts.#.name': TEXT(1, 24),
  'features.shortcuts.#.type': TEXT(1, 7, /^(message|global)$/),
  'features.shortcuts.#.callback_id': TEXT(1, 255),
  'features.shortcuts.#.description': TEXT(1, 150),
  'settings.event_subscriptions.bot_events.#': TEXT(1, 50),
  'settings.interactivity.is_enabled': 'boolean',
  'settings.socket_mode_enabled': 'boolean',
  'settings.org_deploy_enabled': 'boolean',
  'settings.token_rotation_enabled': 'boolean',
};

function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, `${path}${path === '' ? '' : '.'}${Array.isArray(value) ? '#' : key}`),
  );
}

describe.each(both)('%s by Slack’s schema', (_, manifest) => {
  it.each(leaves(manifest))('%s is %j', (path, value) => {
    const rule = RULES[path];
    if (rule === undefined) expect.fail(`${path} is not in the rules`);
    else if (rule === 'boolean') expect(value).toBeTypeOf('boolean');
    else if (rule === 'integer') expect(value).toSatisfy(Number.isInteger);
    else {
      expect(value).toBeTypeOf('string');
      expect((value as string).length).toBeGreaterThanOrEqual(rule.min);
      expect((value as string).length).toBeLessThanOrEqual(rule.max);
      expect(value).toMatch(rule.pattern);
    }
  });

  it('has what the schema requires', () => {
    expect(manifest.display_information.name).toBeDefined();
    expect(manifest.features.bot_user.display_name).toBeDefined();
    expect(manifest.settings.interactivity.is_enabled).toBeDefined();
    for (const { command, description } of manifest.features.slash_commands) {
      expect([command, description]).not.toContain(undefined);
    }
  });
});
