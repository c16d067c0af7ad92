/**
 * Slack's half of the wire, on a free port of this machine: `POST /api/METHOD` and `POST /response/ID`. Programs call
 * it, never a page, so whatever a browser sends is refused.
 */

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { isObject } from './check-blocks.ts';
import { SlackRefusal } from './refusal.ts';
import { respond } from './response-url.ts';
import type { Json } from './shapes.ts';
import { callMethod, type SlackState } from './web-api.ts';

/** Bytes; a message at every limit is a tenth of this. */
const BODY_LIMIT = 1024 * 1024;

export interface SlackServer {
  /** Base of the Web API, with its final slash. */
  apiUrl: string;
  responseUrl(id: string): string;
  close(): void;
}

/** @param token the bot token that calls must carry */
export async function startSlackServer(state: SlackState, token: string): Promise<SlackServer> {
  let host = '';
  const server = createServer(async (request, response) => {
    const { headers } = request;
    const fromBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
    const body = fromBrowser || headers.host !== host ? null : await readBody(request, BODY_LIMIT);
    if (body === null) {
      response.writeHead(403, { connection: 'close' }).end();
      return;
    }
    const [, kind, name = ''] = /^\/(api|response)\/([\w.-]+)$/.exec(request.url ?? '') ?? [];
    const answer =
      request.method !== 'POST' || kind === undefined
        ? { status: 404, body: '' }
        : kind === 'api'
          ? answerApi(
              state,
              name,
              parseArguments(body, headers['content-type']),
              headers.authorization === `Bearer ${token}`,
            )
          : answerResponse(state, name, body);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `http://${host}/api/`,
    responseUrl: (id) => `http://${host}/response/${id}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface HttpAnswer {
  status: number;
  body: string;
}

function answerApi(state: SlackState, method: string, args: Json, authorised: boolean): HttpAnswer {
  const began = performance.now();
  const answer = authorised ? callMethod(state, method, args) : { ok: false, error: 'invalid_auth' };
  const { token: _, ...shown } = args;
  note(state, method, began, answer.ok ? 'ok' : String(answer.error), shown, answer);
  return { status: 200, body: JSON.stringify(answer) };
}

/** docs.slack.dev/interactivity/handling-user-interaction: `ok` as text, or a reason with 404 or 400. */
function answerResponse(state: SlackState, id: string, body: string): HttpAnswer {
  const began = performance.now();
  let answer: HttpAnswer = { status: 200, body: '{"ok":true}' };
  let outcome = 'ok';
  let message: Json = {};
  try {
    message = parseArguments(body, 'application/json');
    respond(state, id, message);
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    outcome = error.slackError;
    const status = /_url$|^no_service$/.test(outcome) ? 404 : 400;
    answer = { status, body: JSON.stringify({ ok: false, error: outcome, messages: error.messages }) };
  }
  note(state, 'response_url', began, outcome, message, JSON.parse(answer.body));
  return answer;
}

function note(
  { workspace }: SlackState,
  name: string,
  began: number,
  outcome: string,
  request: Json,
  response: unknown,
): void {
  const ms = performance.now() - began;
  workspace.note({ at: Date.now(), direction: 'from app', name, ms, outcome, request, response });
}

/** Arguments of a Web API call: a JSON object, or a form in which blocks and views are JSON. */
export function parseArguments(body: string, contentType = ''): Json {
  if (contentType.startsWith('application/json')) {
    const value = parseJson(body);
    return isObject(value) ? value : {};
  }
  const fields = [...new URLSearchParams(body)].map(([key, value]) => [
    key,
    /^[[{]/.test(value) && key !== 'text' ? parseJson(value) : value,
  ]);
  return Object.fromEntries(fields);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The whole body as text; null where it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
