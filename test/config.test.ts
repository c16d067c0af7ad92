import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, parseConfig, VARIABLES } from '../src/config.ts';

const ROOT = new URL('..', import.meta.url).pathname;

function config(env: Record<string, string>, cwd = '/somewhere'): Config {
  const result = parseConfig(env, cwd);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.config;
}

function problems(env: Record<string, string>): string[] {
  const result = parseConfig(env, '/somewhere');
  return result.ok ? [] : result.problems;
}

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const HTTP = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };

describe('settings', () => {
  it('have the defaults of DESIGN.md where nothing is set', () => {
    expect(config({})).toEqual({
      slack: { mode: 'none' },
      allowExternal: false,
      port: 3000,
      host: '127.0.0.1',
      apiUrl: 'https://slack.com/api/',
      command: '/musk-putin',
      dossier: `${ROOT}data/musk-putin`,
      cache: join(homedir(), '.cache/dossier-desk'),
      logLevel: 'info',
    });
  });

  it('keep snapshots where they are told to, or not at all', () => {
    expect(config({ DOSSIER_CACHE: '/var/cache/desk' })).toMatchObject({ cache: '/var/cache/desk' });
    expect(config({ DOSSIER_CACHE: 'Off' })).toMatchObject({ cache: null });
  });

  it('count an empty or blank value as unset', () => {
    const blank = Object.fromEntries(VARIABLES.map((name, i) => [name, i % 2 ? '' : '  ']));
    expect(config(blank)).toEqual(config({}));
  });

  it('choose the door by the tokens', () => {
    expect(config(SOCKET)).toMatchObject({
      slack: { mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1', secretIgnored: false },
      host: '127.0.0.1',
    });
    expect(config(HTTP)).toMatchObject({
      slack: { mode: 'http', botToken: 'xoxb-1', signingSecret: 'secret' },
      host: '0.0.0.0',
    });
    expect(config({ ...SOCKET, ...HTTP }).slack).toMatchObject({ mode: 'socket', secretIgnored: true });
  });

  it('take what is set', () => {
    const set = {
      PORT: '0',
      HOST: '::1',
      SLACK_API_URL: 'http://127.0.0.1:9/api',
      SLACK_COMMAND: '/desk',
      SLACK_ALLOW_EXTERNAL: 'true',
      DOSSIER: 'cases/harbour',
      LOG_LEVEL: 'debug',
    };
    expect(config(set, '/newsroom')).toMatchObject({
      port: 0,
      host: '::1',
      apiUrl: 'http://127.0.0.1:9/api/',
      command: '/desk',
      allowExternal: true,
      dossier: '/newsroom/cases/harbour',
      logLevel: 'debug',
    });
    expect(config({ DOSSIER: '/elsewhere' }).dossier).toBe('/elsewhere');
  });
});

describe('problems', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'a bot token alone',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is. Add SLACK_APP_TOKEN to run ' +
        'over Socket Mode, or SLACK_SIGNING_SECRET to run over HTTP.',
    ],
    [
      'an app-level token alone',
      { SLACK_APP_TOKEN: 'xapp-1' },
      'SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is not. Add SLACK_BOT_TOKEN from your app’s page, ' +
        '"OAuth & Permissions"; or empty all three to run without Slack.',
    ],
    [
      'both doors without a bot token',
      { SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' },
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are set, but SLACK_BOT_TOKEN is not. Add SLACK_BOT_TOKEN from your ' +
        'app’s page, "OAuth & Permissions"; or empty all three to run without Slack.',
    ],
    [
      'a user token',
      { ...SOCKET, SLACK_BOT_TOKEN: 'xoxp-1' },
      'SLACK_BOT_TOKEN does not look like a bot token, which starts with xoxb-. Copy it from your app’s page, ' +
        '"OAuth & Permissions".',
    ],
    [
      'a bot token for the app-level one',
      { ...SOCKET, SLACK_APP_TOKEN: 'xoxb-1' },
      'SLACK_APP_TOKEN does not look like an app-level token, which starts with xapp-. Copy it from your app’s page, ' +
        '"Basic Information", "App-Level Tokens" (scope connections:write).',
    ],
    [
      'a token for the secret',
      { ...HTTP, SLACK_SIGNING_SECRET: 'xapp-1' },
      'SLACK_SIGNING_SECRET looks like a token, not like the signing secret. Copy it from your app’s page, ' +
        '"Basic Information".',
    ],
    [
      'a port too high',
      { PORT: '65536' },
      'PORT is not a port. Give a whole number from 0 to 65535, for example 3000.',
    ],
    [
      'a port in words',
      { PORT: 'http' },
      'PORT is not a port. Give a whole number from 0 to 65535, for example 3000.',
    ],
    [
      'a host with spaces',
      { HOST: 'my host' },
      'HOST is not an address to bind. Give a host name or an IP address, for example 0.0.0.0.',
    ],
    [
      'an API address without a scheme',
      { SLACK_API_URL: 'slack.com/api' },
      'SLACK_API_URL is not a web address. Give one that starts with https://, for example https://slack.com/api/',
    ],
    [
      'a command without a slash',
      { SLACK_COMMAND: 'desk' },
      'SLACK_COMMAND is not a command name. Give a slash and up to 31 lower-case characters without spaces, ' +
        'for example /musk-putin',
    ],
    [
      'an unknown log level',
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL is not a log level. Give one of trace, debug, info, warn, error, fatal, silent.',
    ],
  ])('%s', (_, env, sentence) => {
    expect(problems(env)).toEqual([sentence]);
  });

  it('come all at once, and repeat no value', () => {
    const found = problems({
      SLACK_BOT_TOKEN: 'xoxp-hidden',
      SLACK_APP_TOKEN: 'hidden-too',
      PORT: 'x',
      SLACK_COMMAND: '/Big One',
      LOG_LEVEL: 'loud',
    });
    expect(found.map((problem) => problem.split(' ')[0])).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'PORT',
      'SLACK_COMMAND',
      'LOG_LEVEL',
    ]);
    expect(found.join()).not.toContain('hidden');
    expect(problems({ SLACK_APP_TOKEN: 'hidden' })).toHaveLength(2);
  });
});

it('.env.example describes every variable and sets none', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
  const assignments = lines.filter((line) => line !== '' && !line.startsWith('#'));
  expect(assignments.toSorted()).toEqual(VARIABLES.map((name) => `${name}=`).toSorted());
  for (const assignment of assignments) expect(lines[lines.indexOf(assignment) - 1]).toMatch(/^# .{10,}/);
});
