/** How this app calls Slack: one `fetch` with a limit, and a Web API client for each way in which a call may fail. */

import { type AppOptions, webApi } from '@slack/bolt';
import { boltLogger, type Log } from './log.ts';

type ClientOptions = NonNullable<AppOptions['clientOptions']>;
type Fetch = NonNullable<ClientOptions['fetch']>;

export type SlackClient = InstanceType<typeof webApi.WebClient>;

/** Milliseconds after which a call is given up; Slack answers in well under a second, and nobody waits longer. */
export const REQUEST_TIMEOUT_MS = 10_000;

function fetchWithin(milliseconds: number): Fetch {
  return (url, init) => {
    const limit = AbortSignal.timeout(milliseconds);
    return fetch(url, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit });
  };
}

/**
 * Options for `App`, whose client only calls what may be repeated (views.open, views.update, views.publish,
 * auth.test): one short retry. Its `fetch` serves `respond()` too.
 */
export function clientOptions(apiUrl: string, timeoutMs: number): ClientOptions {
  return {
    slackApiUrl: apiUrl,
    fetch: fetchWithin(timeoutMs),
    retryConfig: { retries: 1, minTimeout: 300, maxTimeout: 300 },
  };
}

/**
 * Options for the client inside the Socket Mode receiver. It tries once: `keepConnected` (socket.ts) is the
 * reconnect policy, so that a failure of any kind is retried without end and with a capped wait.
 */
export function socketClientOptions(apiUrl: string, timeoutMs: number): ClientOptions {
  return { slackApiUrl: apiUrl, fetch: fetchWithin(timeoutMs), retryConfig: { retries: 0 } };
}

/**
 * A client that tries once and reports a 429 at once, for what must not be repeated (chat.postMessage) and for what
 * must not hold up others (conversations.replies: a 429 pauses every call of an ordinary client).
 */
export function createOnceOnlyClient(
  botToken: string,
  { apiUrl, timeoutMs, log }: { apiUrl: string; timeoutMs: number; log: Log },
): SlackClient {
  return new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    logger: boltLogger(log),
    fetch: fetchWithin(timeoutMs),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}
