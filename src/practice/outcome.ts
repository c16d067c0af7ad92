/** What every act at the page needs, and what it comes to. */

import type { Deliver } from './delivery.ts';
import type { AppFeatures, Outcome } from './shapes.ts';
import type { SlackState } from './web-api.ts';

export interface Practice extends SlackState {
  app: AppFeatures;
  deliver: Deliver;
  responseUrl(id: string): string;
}

export const DONE: Outcome = { ok: true };

/** Slack says no more than this; the developer’s panel does. */
export const failed = (what: string, { error }: { error: string }): Outcome => ({
  ok: false,
  error: `${what} failed with the error “${error}”. The developer’s panel has the request.`,
});

/** The JSON in an acknowledgement, or null. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
