/**
 * The one wrapper of every listener: it acknowledges first, and a listener that throws leaves a plain sentence with an
 * incident id for the person and the detail in the log.
 */

import { randomBytes } from 'node:crypto';
import { RespondError, type RespondFn, webApi } from '@slack/bolt';
import { errorDetail, type Log, slackErrorOf } from './log.ts';
import { type Place, type Posts, UnsurePostError } from './posts.ts';
import { noticeModal } from './views/notice-modal.ts';
import { escapeMrkdwn } from './views/text.ts';

/** Says one plain sentence to the person who asked or clicked, and to nobody else. */
export type Tell = (sentence: string) => Promise<void>;

/** What a command, a click or a shortcut brings along. */
export interface Interaction {
  ack: () => Promise<void>;
  respond?: RespondFn;
  client: webApi.WebClient;
  body: {
    user?: { id: string };
    /** A slash command names its person here. */
    user_id?: string;
    trigger_id?: string;
    /** Where the click was in a modal or on the home tab. */
    view?: { type: string } | undefined;
  };
}

/** What the wrapper needs of the room that the listeners share. */
interface Front {
  log: Log;
  posts: Posts;
  /** Told of every failure, so that health can say of a token that it is refused. */
  heard: (error: unknown) => void;
}

/** Eight characters, no vowels: short enough to read out on the phone, and never a word. */
function incidentId(): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZ23456789';
  return Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('');
}

/**
 * Wraps the listener of a command, a click or a shortcut.
 *
 * @param name the listener's name, for the log
 * @example app.action('share_answer', answering('share_answer', room, shareAnswer(room)))
 */
export function answering<Args extends Interaction>(
  name: string,
  front: Front,
  listener: (args: Args, tell: Tell) => Promise<void>,
): (args: Args) => Promise<void> {
  return async (args) => {
    try {
      await args.ack();
    } catch (error) {
      // The connection it came by is gone; the answer goes another way and is still of use.
      front.log.warn({ listener: name, error: errorDetail(error) }, 'not acknowledged');
    }
    const tell = tellerOf(args, front);
    await reporting(name, front, tell, () => listener(args, tell));
  };
}

/**
 * Runs what answers an event (Bolt has acknowledged it already).
 *
 * @param place where the person asked; null: nowhere in particular (the home tab)
 */
export async function answeringEvent(
  name: string,
  front: Front,
  { user, place }: { user: string; place: Place | null },
  work: () => Promise<void>,
): Promise<void> {
  await reporting(name, front, (sentence) => front.posts.tell(user, place, sentence), work);
}

/** For `app.error`: what failed outside a listener is logged; nobody is waiting for an answer there. */
export function loggedErrors(log: Log): (args: { error: Error }) => Promise<void> {
  return async ({ error }) => {
    log.error({ incident: incidentId(), error: errorDetail(error) }, 'failed outside a listener');
  };
}

async function reporting(
  name: string,
  { log, heard }: Front,
  tell: Tell,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    heard(error);
    const incident = incidentId();
    log.error({ incident, listener: name, error: errorDetail(error) }, 'listener failed');
    try {
      await tell(apology(error, incident));
    } catch (second) {
      log.error({ incident, listener: name, error: errorDetail(second) }, 'user not told');
    }
  }
}

/** By the response URL; where there is none, in a window; and where that fails, as a direct message. */
function tellerOf({ respond, client, body }: Interaction, { log, posts }: Front): Tell {
  return async (sentence) => {
    try {
      if (respond) {
        const text = escapeMrkdwn(sentence);
        await respond({ response_type: 'ephemeral', replace_original: false, text });
        return;
      }
      const open = body.view?.type === 'modal' ? client.views.push : client.views.open;
      await open({ trigger_id: body.trigger_id ?? '', view: noticeModal(sentence) });
    } catch (error) {
      const user = body.user?.id ?? body.user_id;
      if (user === undefined) throw error;
      log.info({ error: errorDetail(error) }, 'told by a direct message instead');
      await posts.tell(user, null, sentence);
    }
  };
}

/** Slack's errors that a person can do something about. docs.slack.dev/reference/methods/chat.postMessage */
const PLAIN: Record<string, string> = {
  is_archived: 'The answer could not be posted, because the channel is archived',
  channel_not_found:
    'The answer could not be posted, because this app cannot see that channel; invite it there',
  not_in_channel: 'The answer could not be posted, because this app is not in that channel; invite it there',
  thread_not_found: 'The answer could not be posted, because the thread is gone; ask in the channel',
  cannot_reply_to_message: 'The answer could not be posted, because the thread is closed; ask in the channel',
  restricted_action: 'The answer could not be posted, because few may post in that channel; ask elsewhere',
  expired_trigger_id: 'Slack closed the moment for opening a window; try again',
  invalid_trigger_id: 'Slack closed the moment for opening a window; try again',
};

function apology(error: unknown, incident: string): string {
  const plain = PLAIN[slackErrorOf(error) ?? ''];
  if (plain !== undefined) return `${plain} (incident ${incident}).`;
  if (error instanceof UnsurePostError) {
    return `Slack did not say whether the answer was posted; look there, and ask again if it is not (incident ${incident}).`;
  }
  if (error instanceof webApi.WebAPIRateLimitedError || isRateLimited(error)) {
    return `Slack is holding back this app’s messages just now; ask again in a minute (incident ${incident}).`;
  }
  return `Something went wrong here. Try again; if it stays, report incident ${incident}.`;
}

function isRateLimited(error: unknown): boolean {
  return error instanceof RespondError && error.statusCode === 429;
}
