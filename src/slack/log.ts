/**
 * The log of the process: one JSON object a line on standard output. Message text, tokens, response URLs and
 * trigger ids never enter it; what Bolt says for itself is scrubbed, and its debug lines, which carry whole
 * payloads, are dropped.
 */

import { type Logger as BoltLogger, LogLevel as BoltLogLevel } from '@slack/bolt';
import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';

export type Log = Logger;

/** Written synchronously, so that the last line before an exit is not lost. */
export function createLog(level: LogLevel): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, pino.destination({ dest: 1, sync: true }));
}

/**
 * Takes out of a sentence what must not be logged: tokens, addresses, trigger ids and anything in double quotes
 * (a JSON parser quotes the body it stumbled on).
 *
 * @example scrub('fetch https://hooks.slack.com/x failed: "taiwan" xoxb-1') // 'fetch [url] failed: "…" [token]'
 */
export function scrub(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\.)*"?/g, '"…"')
    .replace(/\b(?:xox[a-z]|xapp)-[\w-]+/g, '[token]')
    .replace(/\b(?:https?|wss?):\/\/[^\s,)]+/g, '[url]')
    .replace(/\b\d+\.\d+\.[0-9a-f]{8,}\b/g, '[trigger]');
}

/** What the log keeps of an error: never its own serialisation, which can carry a request's body. */
export function errorDetail(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: scrub(String(error)) };
  const { code, statusCode, data } = error as Error & {
    code?: unknown;
    statusCode?: unknown;
    data?: { error?: unknown };
  };
  const detail: Record<string, unknown> = { type: error.name, message: scrub(error.message) };
  if (code !== undefined) detail.code = code;
  if (statusCode !== undefined) detail.statusCode = statusCode;
  if (data?.error !== undefined) detail.slackError = data.error;
  if (error.cause !== undefined) detail.cause = errorDetail(error.cause);
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  if (frames !== undefined) detail.frames = frames.slice(0, 8).map((line) => line.trim());
  return detail;
}

/** The log as Bolt wants it. Bolt cannot change its level, and its debug lines go nowhere. */
export function boltLogger(log: Log): BoltLogger {
  const say = (parts: unknown[]) =>
    parts.map((part) => scrub(part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => {},
    info: (...parts) => log.debug({ from: 'bolt' }, say(parts)),
    warn: (...parts) => log.warn({ from: 'bolt' }, say(parts)),
    error: (...parts) => log.error({ from: 'bolt' }, say(parts)),
    setLevel: () => {},
    getLevel: () => BoltLogLevel.INFO,
    setName: () => {},
  };
}
