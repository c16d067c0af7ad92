/**
 * A Slack on loopback: Web API methods, response URLs and Socket Mode, with everything that arrives recorded.
 * Tests say how it misbehaves; nothing else leaves the machine.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { refusalOf } from './slack-rules.ts';
import { ServerSocket } from './websocket.ts';

export interface Call {
  /** Method name, for example `views.open`. */
  method: string;
  args: Record<string, string>;
  authorization: string | undefined;
}

/** A message posted to a response URL. */
export interface Post {
  /** What came after `/response/`. */
  url: string;
  body: {
    text: string;
    blocks?: unknown[];
    response_type?: string;
    replace_original?: boolean;
    thread_ts?: string;
    unfurl_links?: boolean;
    unfurl_media?: boolean;
  };
}

/** A message posted with chat.postMessage. */
export interface PostedMessage {
  channel: string;
  thread_ts?: string;
  text: string;
  blocks?: unknown[];
  unfurl_links?: boolean;
  unfurl_media?: boolean;
}

/** `status` and `body` are answered as they are; `hang` never answers, `reset` drops the call, `slow` waits for `release` and then takes the next. */
export type Fault =
  | { status: number; body?: string; headers?: Record<string, string> }
  | 'hang'
  | 'slow'
  | 'reset';

export class SlackStandIn {
  readonly calls: Call[] = [];
  readonly posts: Post[] = [];
  /** Envelopes acknowledged over the socket. */
  readonly acks: { envelope_id: string; payload?: unknown }[] = [];
  /** Sockets open now, in the order they came. */
  readonly sockets: ServerSocket[] = [];
  /** Told of each post to a response URL that was taken. */
  onPost: (post: Post) => void = () => {};
  /** How many sockets were ever opened. */
  opened = 0;
  /** Taken from the front, one for each call of the method (or `response` for a post to a response URL). */
  readonly faults = new Map<string, Fault[]>();
  /** What `conversations.replies` answers with. */
  messages: object[] = [];
  /** Requests held by `slow`. */
  readonly held: (() => void)[] = [];
  readonly #server: Server;
  readonly #waiting = new Set<() => void>();

  private constructor() {
    this.#server = createServer((request, response) => this.#serve(request, response));
    this.#server.on('upgrade', (request: IncomingMessage, stream: Socket) => {
      const socket = new ServerSocket(request, stream);
      socket.onText = (text) => this.#note(() => this.acks.push(JSON.parse(text)));
      socket.onClose = () => this.#note(() => this.sockets.splice(this.sockets.indexOf(socket), 1));
      this.#note(() => {
        this.opened += 1;
        this.sockets.push(socket);
      });
      socket.send(JSON.stringify({ type: 'hello', num_connections: this.sockets.length }));
    });
  }

  static async start(): Promise<SlackStandIn> {
    const standIn = new SlackStandIn();
    await new Promise<void>((resolve) => standIn.#server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/`;
  }

  responseUrl(name: string): string {
    return `http://127.0.0.1:${this.#port}/response/${name}`;
  }

  /** The calls of one method, their arguments as they were before they were sent. */
  called(method: string): Record<string, unknown>[] {
    return this.calls
      .filter((call) => call.method === method)
      .map(({ args }) =>
        Object.fromEntries(Object.entries(args).map(([key, value]) => [key, decoded(key, value)])),
      );
  }

  /** The messages that the app posted by itself, taken or not. */
  get posted(): PostedMessage[] {
    return this.called('chat.postMessage') as unknown as PostedMessage[];
  }

  /** Answers the next calls of a method with these errors, one each. */
  refuse(method: string, ...errors: string[]): void {
    const headers = { 'content-type': 'application/json' };
    const refusals = errors.map((error) => ({
      status: 200,
      body: JSON.stringify({ ok: false, error }),
      headers,
    }));
    this.faults.set(method, [...(this.faults.get(method) ?? []), ...refusals]);
  }

  /** Waits for something that a call, a post, an ack or a socket brings about. */
  async until<T>(what: () => T | undefined | false): Promise<T> {
    for (;;) {
      const found = what();
      if (found !== undefined && found !== false) return found;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Sends an envelope over the newest socket. */
  sendEnvelope(envelope: object): void {
    this.sockets.at(-1)!.send(JSON.stringify(envelope));
  }

  /** Answers the requests held by `slow`. */
  release(): void {
    for (const resume of this.held.splice(0)) resume();
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const [, kind, name = ''] = /^\/(api|response)\/(.*)$/.exec(request.url ?? '') ?? [];
    this.#note(() => {
      if (kind === 'api') {
        const args = Object.fromEntries(new URLSearchParams(body));
        this.calls.push({ method: name, args, authorization: request.headers.authorization });
      }
    });
    const faults = this.faults.get(kind === 'api' ? name : 'response');
    let fault = faults?.shift();
    if (fault === 'slow') {
      await new Promise<void>((resolve) => this.#note(() => this.held.push(resolve)));
      fault = faults?.shift();
    }
    if (fault === 'hang') return;
    if (fault === 'reset') {
      request.socket.destroy();
      return;
    }
    if (typeof fault === 'object') {
      response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
      return;
    }
    const refused = refusalOf(kind ?? '', name, body);
    if (refused !== null) {
      const headers = { 'content-type': 'application/json' };
      const status = kind === 'api' ? 200 : 400;
      response.writeHead(status, headers).end(JSON.stringify({ ok: false, error: refused }));
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    if (kind === 'api') response.end(JSON.stringify(this.#result(name)));
    else {
      response.end('{"ok":true}');
      const post = { url: name, body: JSON.parse(body) };
      this.#note(() => this.posts.push(post));
      this.onPost(post);
    }
  }

  #result(method: string): object {
    if (method === 'auth.test') return { ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0TEAM' };
    if (method === 'apps.connections.open') return { ok: true, url: `ws://127.0.0.1:${this.#port}/link` };
    if (/^views\.(?:open|push|update|publish)$/.test(method)) return { ok: true, view: { id: 'V1' } };
    if (method === 'chat.postMessage') return { ok: true, channel: 'C0FIXTURE', ts: '1771126601.000100' };
    if (method === 'chat.postEphemeral') return { ok: true, message_ts: '1771126601.000200' };
    if (method === 'conversations.replies') return { ok: true, messages: this.messages, has_more: false };
    return { ok: false, error: 'unknown_method' };
  }

  #note(change: () => void): void {
    change();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
  }
}

const JSON_ARGUMENTS = new Set(['blocks', 'view', 'unfurl_links', 'unfurl_media', 'mrkdwn']);

function decoded(key: string, value: string): unknown {
  return JSON_ARGUMENTS.has(key) ? JSON.parse(value) : value;
}
