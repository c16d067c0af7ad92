/** Requests as Slack signs them. docs.slack.dev/authentication/verifying-requests-from-slack */

import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

export interface SignOptions {
  /** Seconds since 1970. */
  timestamp?: number;
  secret?: string;
  contentType?: string;
}

export function signedHeaders(body: string, options: SignOptions = {}): Record<string, string> {
  const { timestamp = Math.floor(Date.now() / 1000), secret = SIGNING_SECRET } = options;
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': options.contentType ?? 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${signature}`,
  };
}

/** The form body of a slash command. */
export function commandForm(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}

/** The form body of an interaction. */
export function interactionForm(payload: object): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}
