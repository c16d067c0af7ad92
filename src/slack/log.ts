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
 * @example scrub('fetch https://hooks.slack.com/x failed: "typed" xoxb-1') // 'fetch [url] failed: "…" [token]'
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
  const { code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  const slackError = slackErrorOf(error);
  const detail: Record<string, unknown> = { type: error.name, message: scrub(withoutBody(error)) };
  if (code !== undefined) detail.code = code;
  if (statusCode !== undefined) detail.statusCode = statusCode;
  if (slackError !== null) detail.slackError = slackError;
  if (error.cause !== undefined) detail.cause = errorDetail(error.cause);
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  if (frames !== undefined) detail.frames = frames.slice(0, 8).map((line) => line.trim());
  return detail;
}

/** Bolt puts a body that it cannot read, a proxy's page for example, into the message; it stays out of the log. */
function withoutBody(error: Error): string {
  const body = (error as { data?: { error?: unknown } }).data?.error;
  const unread = typeof body === 'string' && body !== '' && slackErrorOf(error) === null;
  return unread ? error.message.replaceAll(body, '…') : error.message;
}

/** The error code that Slack answered with, such as `is_archived`, or null; a body that is no answer is no code. */
export function slackErrorOf(error: unknown): string | null {
  const code = (error as { data?: { error?: unknown } } | null)?.data?.error;
  return typeof code === 'string' && /^[a-z0-9_]{1,100}$/.test(code) ? code : null;
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
