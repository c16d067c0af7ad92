/** The Slack face: a Bolt app over Socket Mode or over HTTP, started, watched and stopped. */

import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { SlackAccess } from '../config.ts';
import type { Desk } from '../desk.ts';
import { clientOptions, createOnceOnlyClient, REQUEST_TIMEOUT_MS, socketClientOptions } from './client.ts';
import { installGate } from './gate.ts';
import { slackRequestListener } from './http.ts';
import { createIdentity } from './identity.ts';
import { loggedErrors } from './incident.ts';
import { registerListeners } from './listeners/index.ts';
import { boltLogger, type Log } from './log.ts';
import { createPosts } from './posts.ts';
import { backoff, keepConnected, type SocketConnection, type SocketRefusedError } from './socket.ts';
import { atMost } from './wait.ts';

export interface SlackOptions {
  desk: Desk;
  /** The slash command's name, with its slash. */
  command: string;
  log: Log;
  access: Exclude<SlackAccess, { mode: 'none' }>;
  /** Base of the Web API, with its final slash. */
  apiUrl: string;
  /** Whether people of other workspaces, over Slack Connect, are answered; default no. */
  allowExternal?: boolean;
  /** Milliseconds after which a call to Slack is given up; tests give their own. */
  requestTimeoutMs?: number;
  /** Milliseconds before the socket is opened again, after so many failures; tests give their own. */
  waitAfter?: (failures: number) => number;
}

export interface SlackFace {
  /** Serves `POST /slack/events`; null over Socket Mode. */
  requestListener: RequestListener | null;
  /** Connects and introduces itself, in the background; `refused` is called when Slack refuses the app-level token. */
  start(refused: (error: SocketRefusedError) => void): void;
  /** What health tells: the bot token `ok`, `pending` or why Slack refuses it; the socket, or null over HTTP. */
  status(): { bot: string; socketConnected: boolean | null };
  /** Takes nothing new, and waits for what is being answered, at most so many milliseconds. */
  stop(milliseconds: number): Promise<void>;
}

export function createSlackFace(options: SlackOptions): SlackFace {
  const { access, apiUrl, log, desk, command } = options;
  const timeoutMs = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  const logger = boltLogger(log);
  const identity = createIdentity(access.botToken);
  const receiver =
    access.mode === 'socket'
      ? new SocketModeReceiver({
          appToken: access.appToken,
          logger,
          autoReconnectEnabled: false,
          installerOptions: { clientOptions: socketClientOptions(apiUrl, timeoutMs) },
          // By the envelope's id the gate knows one that is sent again.
          customPropertiesExtractor: ({ envelope_id }) => ({ envelopeId: envelope_id }),
        })
      : new HTTPReceiver({ signingSecret: access.signingSecret, logger });
  const app = new App({
    receiver,
    logger,
    authorize: identity.authorize,
    clientOptions: clientOptions(apiUrl, timeoutMs),
    convoStore: false,
    extendedErrorHandler: true,
  });
  const work = countWork(app);
  app.error(loggedErrors(log));
  const running = new AbortController();
  installGate(app, { log, allowExternal: options.allowExternal ?? false });
  const client = () => createOnceOnlyClient(access.botToken, { apiUrl, timeoutMs, log });
  const posts = createPosts(client(), log, running.signal);
  registerListeners(app, { desk, command, log, posts, reads: client(), heard: identity.heard });

  let connection: SocketConnection | null = null;
  return {
    requestListener:
      receiver instanceof HTTPReceiver && access.mode === 'http'
        ? slackRequestListener(receiver, access.signingSecret, log)
        : null,
    start(refused) {
      identity.learn(app.client, log, running.signal);
      if (receiver instanceof SocketModeReceiver) {
        const { waitAfter = backoff } = options;
        connection = keepConnected(receiver.client, { log, refused, waitAfter });
      }
    },
    status: () => ({
      bot: identity.status(),
      socketConnected: access.mode === 'socket' ? (connection?.isConnected() ?? false) : null,
    }),
    async stop(milliseconds) {
      running.abort();
      await atMost(milliseconds, Promise.all([connection?.stop(), Promise.allSettled(work)]));
    },
  };
}

/** What is being answered at the moment, as promises that settle with it. */
function countWork(app: App): ReadonlySet<Promise<void>> {
  const work = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const done = next();
    work.add(done);
    try {
      await done;
    } finally {
      work.delete(done);
    }
  });
  return work;
}
