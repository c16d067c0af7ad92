/**
 * Who this app is in Slack, asked once in the background. Answering a slash command needs no identity, so a slow
 * or failing `auth.test` never delays an answer and never stops the start.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Authorize } from '@slack/bolt';
import { errorDetail, type Log, slackErrorOf } from './log.ts';

/** `auth.test` errors that only a new token mends. docs.slack.dev/reference/methods/auth.test */
const REFUSALS = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
]);

export interface Identity {
  /** For Bolt's `authorize`: the token, and the bot's ids as far as they are known. */
  authorize: Authorize<boolean>;
  /** `ok`; `pending` until Slack has answered; or Slack's reason for refusing the token. */
  status(): string;
  /** Takes a failure of any call, for the status: a token may be revoked while the app runs. */
  heard(error: unknown): void;
  /** Asks Slack, and asks again every minute while it cannot be reached, until the signal aborts. */
  learn(client: App['client'], log: Log, signal: AbortSignal): Promise<void>;
}

const RETRY_MS = 60_000;

export function createIdentity(botToken: string): Identity {
  let known: { botId?: string; botUserId?: string } = {};
  let status = 'pending';
  return {
    authorize: async () => ({ botToken, ...known }),
    status: () => status,
    heard(error) {
      const reason = slackErrorOf(error);
      if (reason !== null && REFUSALS.has(reason)) status = reason;
    },
    async learn(client, log, signal) {
      while (!signal.aborted) {
        try {
          const { bot_id: botId, user_id: botUserId } = await client.auth.test({ token: botToken });
          known = { ...(botId && { botId }), ...(botUserId && { botUserId }) };
          status = 'ok';
          return;
        } catch (error) {
          const reason = slackErrorOf(error);
          if (reason !== null && REFUSALS.has(reason)) {
            status = reason;
            log.error(
              { slackError: reason },
              'Slack refuses SLACK_BOT_TOKEN; copy it again from OAuth & Permissions',
            );
            return;
          }
          log.warn(
            { error: errorDetail(error) },
            'Slack cannot be asked who this app is; asking again in a minute',
          );
        }
        await sleep(RETRY_MS, undefined, { signal }).catch(() => {});
      }
    },
  };
}
