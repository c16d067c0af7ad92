/** The door for Slack's HTTP requests: what Bolt's receiver does not check itself is checked here first. */

import type { RequestListener } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';

/** Slack's own bound for the age of a request; Bolt 5 keeps it for the past only. */
const CLOCK_TOLERANCE_S = 5 * 60;
const FORM = 'application/x-www-form-urlencoded';

/**
 * Wraps the receiver's listener: a request stamped more than five minutes in the future gets 401 (Bolt would take
 * it, so a captured request with a late stamp could be replayed), and a form's content type loses its parameters
 * (Bolt parses a form only where the type stands alone).
 */
export function slackRequestListener(receiver: HTTPReceiver): RequestListener {
  return (request, response) => {
    const stamp = Number(request.headers['x-slack-request-timestamp']);
    if (stamp > Date.now() / 1000 + CLOCK_TOLERANCE_S) {
      response.writeHead(401).end();
      return;
    }
    if (request.headers['content-type']?.toLowerCase().startsWith(FORM)) {
      request.headers['content-type'] = FORM;
    }
    receiver.requestListener(request, response);
  };
}
