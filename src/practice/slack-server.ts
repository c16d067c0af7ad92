/**
 * Slack's half of the wire, on a free port of this machine: `POST /api/METHOD` and `POST /response/ID`. Programs call
 * it, never a page, so whatever a browser sends is refused.
 */

import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
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

/** What comes in: a call of a method with its arguments, or a message posted to a response URL. */
export interface Call {
  kind: 'api' | 'response';
  /** The method, or the last part of the address. */
  name: string;
  args: Json;
  authorization: string | undefined;
}

export interface Answer {
  status: number;
  body: string;
  headers?: OutgoingHttpHeaders;
}

/** Stands before every answer: it may take the call, answer otherwise, wait, or drop the connection with null. */
export type Intercept = (call: Call, take: () => Answer) => Promise<Answer | null>;

/**
 * @param token the bot token that calls must carry
 * @param intercept for tests, where Slack has to fail
 */
export async function startSlackServer(
  state: SlackState,
  token: string,
  intercept: Intercept = async (_, take) => take(),
): Promise<SlackServer> {
  let host = '';
  const server = createServer(async (request, response) => {
    const { headers } = request;
    const fromBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
    const body = fromBrowser || headers.host !== host ? null : await readBody(request, BODY_LIMIT);
    if (body === null) {
      response.writeHead(403, { connection: 'close' }).end();
      return;
    }
    const call = callOf(request, body);
    if (call === null) {
      response.writeHead(404).end();
      return;
    }
    const answer = await intercept(call, () =>
      call.kind === 'api' ? answerApi(state, call, token) : answerResponse(state, call),
    );
    if (answer === null) request.socket.destroy();
    else
      response
        .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
        .end(answer.body);
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

/** What is asked for, or null where there is nothing of that name. */
function callOf({ method, url, headers }: IncomingMessage, body: string): Call | null {
  const [, kind, name = ''] = /^\/(api|response)\/([\w.-]+)$/.exec(url ?? '') ?? [];
  const { authorization } = headers;
  if (method !== 'POST') return null;
  if (kind === 'api')
    return { kind, name, args: parseArguments(body, headers['content-type']), authorization };
  if (kind === 'response')
    return { kind, name, args: parseArguments(body, 'application/json'), authorization };
  return null;
}

function answerApi(state: SlackState, { name, args, authorization }: Call, token: string): Answer {
  const began = performance.now();
  const authorised = authorization === `Bearer ${token}`;
  const answer = authorised ? callMethod(state, name, args) : { ok: false, error: 'invalid_auth' };
  const { token: _, ...shown } = args;
  note(state, name, began, answer.ok ? 'ok' : String(answer.error), shown, answer);
  return { status: 200, body: JSON.stringify(answer) };
}

/** docs.slack.dev/interactivity/handling-user-interaction: `ok` as text, or a reason with 404 or 400. */
function answerResponse(state: SlackState, { name, args }: Call): Answer {
  const began = performance.now();
  let answer: Answer = { status: 200, body: '{"ok":true}' };
  let outcome = 'ok';
  try {
    respond(state, name, args);
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    outcome = error.slackError;
    const status = /_url$|^no_service$/.test(outcome) ? 404 : 400;
    answer = { status, body: JSON.stringify({ ok: false, error: outcome, messages: error.messages }) };
  }
  note(state, 'response_url', began, outcome, args, JSON.parse(answer.body));
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
function parseArguments(body: string, contentType = ''): Json {
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
