/**
 * The settings of the process. The only reader of `process.env` and of `.env`: `loadConfig` gathers both,
 * `parseConfig` turns them into a value or into every problem at once.
 */

import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';
import { z } from 'zod';

/** The folder of package.json, from `src/` as from `dist/`. */
const PACKAGE_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const DEFAULT_DOSSIER = resolve(PACKAGE_ROOT, 'data/musk-putin');
const DEFAULT_COMMAND = '/musk-putin';
const DEFAULT_API_URL = 'https://slack.com/api/';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Which door Slack comes in by; `none`: no Slack variables are set. */
export type SlackAccess =
  | { mode: 'socket'; botToken: string; appToken: string; secretIgnored: boolean }
  | { mode: 'http'; botToken: string; signingSecret: string }
  | { mode: 'none' };

export interface Config {
  slack: SlackAccess;
  /** 0 to 65535; 0 lets the system choose a free port. */
  port: number;
  host: string;
  /** Base of the Web API, with its final slash. */
  apiUrl: string;
  /** The slash command's name, with its slash. */
  command: string;
  /** Whether people of other workspaces, over Slack Connect, are answered. */
  allowExternal: boolean;
  /** Absolute path of the dossier's folder. */
  dossier: string;
  /** Absolute path of the folder for snapshots of large dossiers; null: none are kept. */
  cache: string | null;
  logLevel: LogLevel;
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/** The table of DESIGN.md, SLACK_ALLOW_EXTERNAL and DOSSIER_CACHE, each described in .env.example. */
export const VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'PORT',
  'HOST',
  'SLACK_API_URL',
  'SLACK_COMMAND',
  'SLACK_ALLOW_EXTERNAL',
  'DOSSIER',
  'DOSSIER_CACHE',
  'LOG_LEVEL',
] as const;

const token = (prefix: string, kind: string, where: string) =>
  z.string().refine((value) => value.startsWith(prefix) && /^\S+$/.test(value), {
    error: `does not look like ${kind}, which starts with ${prefix}. Copy it from ${where}.`,
  });

/** Every value has been trimmed, and an empty one left out, before this schema sees it. */
const Environment = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'a bot token', 'your app’s page, "OAuth & Permissions"').optional(),
  SLACK_APP_TOKEN: token(
    'xapp-',
    'an app-level token',
    'your app’s page, "Basic Information", "App-Level Tokens" (scope connections:write)',
  ).optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .refine((value) => !/^(xox|xapp-)/.test(value), {
      error:
        'looks like a token, not like the signing secret. Copy it from your app’s page, "Basic Information".',
    })
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a port. Give a whole number from 0 to 65535, for example 3000.')
    .transform(Number)
    .refine((port) => port <= 65535, {
      error: 'is not a port. Give a whole number from 0 to 65535, for example 3000.',
    })
    .default(3000),
  HOST: z
    .string()
    .regex(
      /^[\w.:%-]+$/,
      'is not an address to bind. Give a host name or an IP address, for example 0.0.0.0.',
    )
    .optional(),
  SLACK_API_URL: z
    .url({
      protocol: /^https?$/,
      error: `is not a web address. Give one that starts with https://, for example ${DEFAULT_API_URL}`,
    })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .default(DEFAULT_API_URL),
  // 32 characters and a leading slash: Slack's manifest schema; lower case: Slack refuses capitals.
  SLACK_COMMAND: z
    .string()
    .regex(
      /^\/[^\s\p{Lu}\p{C}/]{1,31}$/u,
      `is not a command name. Give a slash and up to 31 lower-case characters without spaces, for example ${DEFAULT_COMMAND}`,
    )
    .default(DEFAULT_COMMAND),
  SLACK_ALLOW_EXTERNAL: z
    .enum(['true', 'false'], {
      error: 'is neither true nor false. Give true to answer people of other workspaces too.',
    })
    .default('false'),
  DOSSIER: z.string().optional(),
  DOSSIER_CACHE: z.string().optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is not a log level. Give one of ${LOG_LEVELS.join(', ')}.` })
    .default('info'),
});

/** The settings of this process, from the environment and `.env`. */
export function loadConfig(): ConfigResult {
  try {
    return parseConfig(environment(), process.cwd());
  } catch (error) {
    return {
      ok: false,
      problems: [`.env cannot be read (${(error as Error).message}). Make it a text file.`],
    };
  }
}

/** The dossier's folder alone, for the terminal commands, which need no other setting. Absolute. */
export function dossierPath(): string {
  return dossierFrom(environment().DOSSIER?.trim(), process.cwd());
}

/** The folder for snapshots alone; see `dossierPath`. */
export function cachePath(): string | null {
  return cacheFrom(environment().DOSSIER_CACHE?.trim(), process.cwd());
}

/** `off`: no folder. The default one is where programs keep what they can make again. */
function cacheFrom(given: string | undefined, cwd: string): string | null {
  if (given?.toLowerCase() === 'off') return null;
  return given ? resolve(cwd, given) : join(homedir(), '.cache', 'dossier-desk');
}

/** `.env` of the working directory, overridden by the real environment where that sets a variable, even to nothing. */
function environment(): Record<string, string | undefined> {
  const path = resolve('.env');
  return { ...(existsSync(path) ? parse(readFileSync(path)) : {}), ...process.env };
}

/** A relative folder starts at `cwd`; the default one lies in this package. */
function dossierFrom(given: string | undefined, cwd: string): string {
  return given ? resolve(cwd, given) : DEFAULT_DOSSIER;
}

/**
 * Parses an environment.
 *
 * @param cwd where a relative `DOSSIER` starts from
 * @returns the settings, or every problem, each one sentence with what to do; no problem repeats a value
 *
 * @example parseConfig({ SLACK_BOT_TOKEN: 'xoxb-1' }, '/')
 *   // { ok: false, problems: ['SLACK_BOT_TOKEN is set, but …'] }
 */
export function parseConfig(env: Record<string, string | undefined>, cwd: string): ConfigResult {
  const given = Object.fromEntries(
    VARIABLES.map((name) => [name, env[name]?.trim()] as const).filter(([, value]) => value),
  );
  const parsed = Environment.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const incomplete = incompleteSlackSet(given);
  if (incomplete) problems.push(incomplete);
  if (!parsed.success || problems.length > 0) return { ok: false, problems };

  const values = parsed.data;
  const slack = slackAccess(values);
  return {
    ok: true,
    config: {
      slack,
      port: values.PORT,
      host: values.HOST ?? (slack.mode === 'http' ? '0.0.0.0' : '127.0.0.1'),
      apiUrl: values.SLACK_API_URL,
      command: values.SLACK_COMMAND,
      allowExternal: values.SLACK_ALLOW_EXTERNAL === 'true',
      dossier: dossierFrom(values.DOSSIER, cwd),
      cache: cacheFrom(values.DOSSIER_CACHE, cwd),
      logLevel: values.LOG_LEVEL,
    },
  };
}

function incompleteSlackSet(given: Record<string, string | undefined>): string | null {
  const bot = given.SLACK_BOT_TOKEN !== undefined;
  const others = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].filter((name) => given[name] !== undefined);
  if (bot && others.length === 0) {
    return (
      'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is. ' +
      'Add SLACK_APP_TOKEN to run over Socket Mode, or SLACK_SIGNING_SECRET to run over HTTP.'
    );
  }
  if (!bot && others.length > 0) {
    return (
      `${others.join(' and ')} ${others.length === 1 ? 'is' : 'are'} set, but SLACK_BOT_TOKEN is not. ` +
      'Add SLACK_BOT_TOKEN from your app’s page, "OAuth & Permissions"; or empty all three to run without Slack.'
    );
  }
  return null;
}

function slackAccess(values: z.output<typeof Environment>): SlackAccess {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = values;
  if (botToken && appToken) {
    return { mode: 'socket', botToken, appToken, secretIgnored: signingSecret !== undefined };
  }
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret };
  return { mode: 'none' };
}
