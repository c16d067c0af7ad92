/** The Slack face: a Bolt app over Socket Mode or over HTTP, started, watched and stopped. */

import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { SlackAccess } from '../config.ts';
import { clientOptions, socketClientOptions } from './client.ts';
import { slackRequestListener } from './http.ts';
import { createIdentity } from './identity.ts';
import { loggedErrors } from './incident.ts';
import { type ListenerOptions, registerListeners } from './listeners/index.ts';
import { boltLogger } from './log.ts';
import { keepConnected, type SocketConnection, type SocketRefusedError } from './socket.ts';
import { atMost } from './wait.ts';

export interface SlackOptions extends ListenerOptions {
  access: Exclude<SlackAccess, { mode: 'none' }>;
  /** Base of the Web API, with its final slash. */
  apiUrl: string;
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
  const { access, apiUrl, log } = options;
  const logger = boltLogger(log);
  const identity = createIdentity(access.botToken);
  const receiver =
    access.mode === 'socket'
      ? new SocketModeReceiver({
          appToken: access.appToken,
          logger,
          autoReconnectEnabled: false,
          installerOptions: { clientOptions: socketClientOptions(apiUrl) },
        })
      : new HTTPReceiver({ signingSecret: access.signingSecret, logger });
  const app = new App({
    receiver,
    logger,
    authorize: identity.authorize,
    clientOptions: clientOptions(apiUrl),
    convoStore: false,
    extendedErrorHandler: true,
  });
  const work = countWork(app);
  app.error(loggedErrors(log));
  registerListeners(app, options);

  const running = new AbortController();
  let connection: SocketConnection | null = null;
  return {
    requestListener: receiver instanceof HTTPReceiver ? slackRequestListener(receiver) : null,
    start(refused) {
      identity.learn(app.client, log, running.signal);
      if (receiver instanceof SocketModeReceiver) {
        connection = keepConnected(receiver.client, { log, refused });
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
