/**
 * The one wrapper of every listener that owes an answer: it acknowledges first, and a listener that throws
 * leaves a plain sentence with an incident id for the user and the detail in the log.
 */

import { randomBytes } from 'node:crypto';
import type { RespondFn } from '@slack/bolt';
import { errorDetail, type Log } from './log.ts';
import { escapeMrkdwn } from './views/text.ts';

interface Answerable {
  ack: () => Promise<void>;
  respond: RespondFn;
}

/** Eight characters, no vowels: short enough to read out on the phone, and never a word. */
function incidentId(): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZ23456789';
  return Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('');
}

/**
 * @param name the listener's name, for the log
 * @example app.action('share_answer', answering('share_answer', log, shareAnswer))
 */
export function answering<Args extends Answerable>(
  name: string,
  log: Log,
  listener: (args: Args) => Promise<void>,
): (args: Args) => Promise<void> {
  return async (args) => {
    try {
      await args.ack();
    } catch (error) {
      // The connection it came by is gone; the answer goes by the response URL and is still of use.
      log.warn({ listener: name, error: errorDetail(error) }, 'not acknowledged');
    }
    try {
      await listener(args);
    } catch (error) {
      const incident = incidentId();
      log.error({ incident, listener: name, error: errorDetail(error) }, 'listener failed');
      try {
        await tell(args.respond, `Something went wrong here, and nothing was posted. Incident ${incident}.`);
      } catch (second) {
        log.error({ incident, listener: name, error: errorDetail(second) }, 'user not told');
      }
    }
  };
}

/** For `app.error`: what failed outside a listener is logged; nobody is waiting for an answer there. */
export function loggedErrors(log: Log): (args: { error: Error }) => Promise<void> {
  return async ({ error }) => {
    log.error({ incident: incidentId(), error: errorDetail(error) }, 'failed outside a listener');
  };
}

/** Says one plain sentence to the person who asked, and to nobody else. */
export async function tell(respond: RespondFn, sentence: string): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: false, text: escapeMrkdwn(sentence) });
}
