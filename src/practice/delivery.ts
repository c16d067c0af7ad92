/** Sends requests to the app as Slack sends them: signed, over HTTP, with three seconds to be acknowledged. */

import { createHmac } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Json } from './shapes.ts';
import type { Workspace } from './workspace.ts';

/** docs.slack.dev/interactivity/handling-user-interaction */
const ACK_WITHIN_MS = 3_000;

/** The acknowledgement's body, empty where it has none; or why there is none, in Slack's words. */
export type Ack = { ok: true; body: string } | { ok: false; error: string };

export type Deliver = (name: string, payload: Json | Record<string, string>, kind: Kind) => Promise<Ack>;
type Kind = 'command' | 'interaction' | 'event';

/**
 * @param url the app's address for commands, interactions and events alike, known once the app listens
 * @param secret the signing secret that the app checks with
 */
export function delivery(workspace: Workspace, url: () => string, secret: string): Deliver {
  return async (name, payload, kind) => {
    const body =
      kind === 'event'
        ? JSON.stringify(payload)
        : new URLSearchParams(
            kind === 'command' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) },
          ).toString();
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const began = performance.now();
    const ack = await post(url(), body, {
      'content-type': kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    });
    workspace.note({
      at: Date.now(),
      direction: 'to app',
      name,
      ms: performance.now() - began,
      outcome: ack.ok ? 'ok' : ack.error,
      request: payload,
      response: ack.ok ? ack.body : null,
    });
    return ack;
  };
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<Ack> {
  try {
    const signal = AbortSignal.timeout(ACK_WITHIN_MS);
    const response = await fetch(url, { method: 'POST', body, headers, signal });
    if (!response.ok) return { ok: false, error: `dispatch_failed (${response.status})` };
    return { ok: true, body: await response.text() };
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return { ok: false, error: late ? 'operation_timeout' : 'dispatch_unreachable' };
  }
}
