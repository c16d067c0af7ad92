/** How this app calls Slack: the options of the Web API client, and the `fetch` that `respond()` uses too. */

import type { AppOptions } from '@slack/bolt';

type ClientOptions = NonNullable<AppOptions['clientOptions']>;
type Fetch = NonNullable<ClientOptions['fetch']>;

/** A `fetch` that gives up; Slack answers in well under a second, and nobody waits longer than this. */
const REQUEST_TIMEOUT_MS = 10_000;

const fetchWithTimeout: Fetch = (url, init) => {
  const limit = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  return fetch(url, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit });
};

/**
 * Options for `App`. One short retry: the only methods called (views.open, auth.test) may be repeated. A method
 * that posts must not be; it needs a client of its own with `retries: 0`.
 */
export function clientOptions(apiUrl: string): ClientOptions {
  return {
    slackApiUrl: apiUrl,
    fetch: fetchWithTimeout,
    retryConfig: { retries: 1, minTimeout: 300, maxTimeout: 300 },
  };
}

/**
 * Options for the client inside the Socket Mode receiver. It tries once: `keepConnected` (socket.ts) is the
 * reconnect policy, so that a failure of any kind is retried without end and with a capped wait.
 */
export function socketClientOptions(apiUrl: string): ClientOptions {
  return { slackApiUrl: apiUrl, fetch: fetchWithTimeout, retryConfig: { retries: 0 } };
}
