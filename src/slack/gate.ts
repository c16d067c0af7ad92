/**
 * The door that everything of Slack's comes through before a listener sees it: nothing twice, nothing by bots, nothing
 * by strangers. Slack sends an event again when it was not acknowledged in time (within an hour, and then for a day),
 * an envelope again over a new connection, and a mention in a direct message as two events with one timestamp.
 * docs.slack.dev/apis/events-api, "Error handling"
 */

import type { App } from '@slack/bolt';
import { type Refusal, whyNoEvent, whyNoInteraction } from './admission.ts';
import { LifetimeMap } from './lifetime-map.ts';
import type { Log } from './log.ts';

/** Slack delivers a delayed event for a day; an hour more for its own delays. */
const LIFETIME_MS = 25 * 60 * 60 * 1_000;
/** About 100 bytes each: some 5 MB when full, and more questions than a newsroom asks in a day. */
const REMEMBERED = 50_000;

export interface GateOptions {
  log: Log;
  /** Whether people of other workspaces are answered. */
  allowExternal: boolean;
}

export function installGate(app: App, { log, allowExternal }: GateOptions): void {
  const seen = new LifetimeMap<true>(REMEMBERED, LIFETIME_MS);
  app.use(async ({ body, context, next, ...args }) => {
    const keys = keysOf(body, context.envelopeId);
    const event = isEvent(body);
    const refusal = event ? whyNoEvent(body, allowExternal) : refusalOf(body, allowExternal);
    const again = keys.some((key) => seen.get(key) !== undefined);
    if (refusal === null && !again) {
      for (const key of keys) seen.set(key, true);
      await next();
      return;
    }
    log.info({ type: typeOf(body), why: again ? 'sent before' : refusal }, 'not answered');
    const { ack, respond } = args as {
      ack?: () => Promise<void>;
      respond?: (text: object) => Promise<unknown>;
    };
    // Bolt has acknowledged every event but `function_executed`, which is not one of ours.
    await ack?.();
    if (!again && refusal === 'another workspace') {
      await respond?.({ response_type: 'ephemeral', replace_original: false, text: STRANGER });
    }
  });
}

const STRANGER = 'This app answers only people of the workspace that it belongs to.';

/** A command names its person's workspace and no other, so it is taken; the rest is judged by its body. */
function refusalOf(body: object, allowExternal: boolean): Refusal | null {
  return 'command' in body ? null : whyNoInteraction(body, allowExternal);
}

/** What tells that something was here before. A click without an envelope is not sent again by Slack. */
function keysOf(body: object, envelopeId: unknown): string[] {
  const keys = typeof envelopeId === 'string' ? [`envelope ${envelopeId}`] : [];
  if (!isEvent(body)) return keys;
  const { event_id, team_id, event } = body;
  if (event_id) keys.push(`event ${event_id}`);
  if (event.channel && event.ts && isQuestion(event))
    keys.push(`message ${team_id} ${event.channel} ${event.ts}`);
  return keys;
}

interface EventLike {
  event_id?: string;
  team_id?: string;
  event: { type?: string; channel?: string; channel_type?: string; ts?: string };
}

function isEvent(body: object): body is EventLike {
  const { event } = body as { event?: unknown };
  return typeof event === 'object' && event !== null;
}

/** The two events that are answered; a channel's `message` twin of a mention must not stand for the mention. */
export function isQuestion({ type, channel, channel_type }: EventLike['event']): boolean {
  return (
    type === 'app_mention' ||
    (type === 'message' && (channel_type === 'im' || Boolean(channel?.startsWith('D'))))
  );
}

function typeOf(body: object): unknown {
  return isEvent(body) ? body.event.type : (body as { type?: unknown }).type;
}
