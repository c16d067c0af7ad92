/**
 * The Socket Mode connection, kept up by our own loop. @slack/socket-mode 3.1.0 waits 5 s after every server
 * `disconnect`, dies of an unhandled rejection when a reconnect fails or an envelope has no inner event
 * (`app_rate_limited`), and resolves `stop()` before the close handshake; here its own reconnecting is off.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { errorDetail, type Log, slackErrorOf } from './log.ts';
import { atMost } from './wait.ts';

type Client = SocketModeReceiver['client'];

/** `apps.connections.open` errors that no waiting mends, from socket-mode's UnrecoverableSocketModeStartError. */
const REFUSALS = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'not_allowed_token_type',
  'missing_scope',
]);

/** Slack sends `hello` within a second of the connection; without it the connection is of no use. */
const HELLO_TIMEOUT_MS = 20_000;
/** A connection that lived this long was a good one; the next reconnect is immediate again. */
const GOOD_LIFE_MS = 10_000;
const CLOSE_TIMEOUT_MS = 2_000;

/**
 * Milliseconds to wait before a connection attempt, after so many short-lived or failed ones: none, so that the
 * routine refresh costs no question, then 1 s doubling to 30 s.
 */
export function backoff(failures: number): number {
  return failures <= 1 ? 0 : Math.min(30_000, 1_000 * 2 ** (failures - 2));
}

/** Slack refused the app-level token. */
export class SocketRefusedError extends Error {
  readonly slackError: string;
  constructor(slackError: string) {
    super(`Slack refused SLACK_APP_TOKEN (${slackError}).`);
    this.name = 'SocketRefusedError';
    this.slackError = slackError;
  }
}

export interface SocketConnection {
  isConnected(): boolean;
  /** Ends the loop and waits for the close handshake, at most 2 s. */
  stop(): Promise<void>;
}

export interface ConnectionOptions {
  log: Log;
  /** Milliseconds before the next attempt, after so many failures; see `backoff`. */
  waitAfter: (failures: number) => number;
  /** Called, and the loop ended, when Slack refuses the token before the first connection. */
  refused: (error: SocketRefusedError) => void;
}

/** Connects, and connects again whenever the connection ends, until stopped. */
export function keepConnected(
  client: Client,
  { log, refused, waitAfter }: ConnectionOptions,
): SocketConnection {
  guardMessages(client, log);
  const stopping = new AbortController();
  let connected = false;
  client.on('connected', () => {
    connected = true;
    log.info('socket connected');
  });
  client.on('disconnected', () => {
    if (connected) log.info('socket disconnected');
    connected = false;
  });

  async function run(): Promise<void> {
    let failures = 0;
    let everConnected = false;
    while (!stopping.signal.aborted) {
      const began = Date.now();
      const end = new AbortController();
      const ended = once(client, 'disconnected', end.signal);
      try {
        await connect(client);
        everConnected = true;
        if (stopping.signal.aborted) await atMost(CLOSE_TIMEOUT_MS, client.disconnect());
        await ended;
      } catch (error) {
        end.abort();
        if (stopping.signal.aborted) return;
        log.warn({ error: errorDetail(error), failures }, 'socket connection failed');
        const slackError = slackErrorOf(error);
        if (!everConnected && slackError !== null && REFUSALS.has(slackError)) {
          refused(new SocketRefusedError(slackError));
          return;
        }
      }
      failures = Date.now() - began > GOOD_LIFE_MS ? 1 : failures + 1;
      await sleep(waitAfter(failures), undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const running = run();
  return {
    isConnected: () => connected,
    async stop() {
      stopping.abort();
      await atMost(CLOSE_TIMEOUT_MS, client.disconnect());
      await atMost(CLOSE_TIMEOUT_MS, running);
    },
  };
}

/** Opens one connection. Resolves at `hello`; rejects where it fails, or where no `hello` comes. */
async function connect(client: Client): Promise<void> {
  const patience = new AbortController();
  const silence = sleep(HELLO_TIMEOUT_MS, undefined, { signal: patience.signal }).then(
    async () => {
      await atMost(CLOSE_TIMEOUT_MS, client.disconnect());
      throw new Error(`no hello from Slack within ${HELLO_TIMEOUT_MS / 1000} s`);
    },
    () => {},
  );
  try {
    await Promise.race([client.start(), silence]);
  } catch (error) {
    // The client rejects with nothing where the connection ends before `hello`.
    throw error ?? new Error('the connection ended before hello');
  } finally {
    patience.abort();
  }
}

/**
 * Puts a catch around the client's own handler of incoming frames, which is async and which nobody awaits: an
 * envelope it cannot read is logged by its type and dropped.
 */
function guardMessages(client: Client, log: Log): void {
  const handlers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (data: unknown, isBinary: unknown) => {
    for (const handle of handlers) {
      try {
        await handle(data, isBinary);
      } catch (error) {
        log.warn({ envelope: envelopeType(data), error: errorDetail(error) }, 'socket envelope dropped');
      }
    }
  });
}

/** The type of an envelope, or of the payload it carries: Slack's own words, never a user's. */
function envelopeType(data: unknown): string | null {
  try {
    const envelope = JSON.parse(String(data));
    const type = envelope?.payload?.type ?? envelope?.type;
    return typeof type === 'string' ? type : null;
  } catch {
    return null;
  }
}

/** The next such event of the client; the listener goes when the signal aborts. */
function once(client: Client, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listener = () => resolve();
    client.once(event, listener);
    signal.addEventListener('abort', () => client.removeListener(event, listener));
  });
}
