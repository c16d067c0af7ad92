/** The door for Slack's HTTP requests: what Bolt's receiver does not check itself is checked here first. */

import type { IncomingMessage, RequestListener } from 'node:http';
import { HTTPModuleFunctions, type HTTPReceiver } from '@slack/bolt';
import type { Log } from './log.ts';

/** Slack's own bound for the age of a request; Bolt 5 keeps it for the past only. */
const CLOCK_TOLERANCE_S = 5 * 60;
const FORM = 'application/x-www-form-urlencoded';
/** Bytes. Slack's largest calls carry a message of 50 blocks, a tenth of this. */
const BODY_LIMIT = 1024 * 1024;

/**
 * Wraps the receiver's listener. A request that is not signed, or stamped more than five minutes in the past or in
 * the future (Bolt would take it, so one captured with a late stamp could be replayed), gets 401; a body that is no
 * object gets 400 (Bolt would never answer it). `app_rate_limited` carries no event (Bolt would answer it 404, and
 * Slack would hold back more); it is logged. A form's content type loses its parameters: Bolt parses a form only
 * where the type stands alone.
 */
export function slackRequestListener(
  receiver: HTTPReceiver,
  signingSecret: string,
  log: Log,
): RequestListener {
  return async (request, response) => {
    if (request.headers['content-type']?.toLowerCase().startsWith(FORM)) {
      request.headers['content-type'] = FORM;
    }
    const checked = await check(request, signingSecret);
    if (checked.body?.type === 'app_rate_limited') {
      log.warn('Slack holds back events: more than 30,000 an hour came');
      response.writeHead(200).end();
    } else if (checked.body) receiver.requestListener(request, response);
    else response.writeHead(checked.refusal, { connection: 'close' }).end();
  };
}

type Checked = { body: { type?: unknown } } | { body: null; refusal: number };

/** The body of a request, or the status that refuses it; what was read stays with the request, for Bolt. */
async function check(request: IncomingMessage, signingSecret: string): Promise<Checked> {
  const stamp = Number(request.headers['x-slack-request-timestamp']);
  if (stamp > Date.now() / 1000 + CLOCK_TOLERANCE_S) return { body: null, refusal: 401 };
  try {
    const options = { enabled: true, signingSecret, bodyLimit: BODY_LIMIT };
    const verified = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(options, request);
    const body = objectIn(verified);
    return body === null ? { body, refusal: 400 } : { body };
  } catch (error) {
    return { body: null, refusal: HTTPModuleFunctions.isRawBodyError(error) ? 413 : 401 };
  }
}

function objectIn(request: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0]): object | null {
  try {
    const body = HTTPModuleFunctions.parseHTTPRequestBody(request);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
  } catch {
    return null;
  }
}
