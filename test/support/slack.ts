/**
 * The practice workspace's Slack for tests: what the app sent is kept as it came, Slack can be made to fail, and
 * Socket Mode is there. What Slack takes, refuses and keeps is `src/practice` alone.
 */

import {
  type Answer,
  type Call,
  type SlackServer,
  startSlackServer,
} from '../../src/practice/slack-server.ts';
import { Handles } from '../../src/practice/triggers.ts';
import type { SlackState } from '../../src/practice/web-api.ts';
import { NEWSROOM, Workspace } from '../../src/practice/workspace.ts';
import { setScene } from './scene.ts';
import { SocketMode } from './socket-mode.ts';

export const BOT_TOKEN = 'xoxb-test';

type Json = Record<string, unknown>;

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

export class TestSlack {
  /** Web API calls, taken or not. */
  readonly calls: Call[] = [];
  /** Posts to response URLs that were taken. */
  readonly posts: Post[] = [];
  readonly state: SlackState = { workspace: new Workspace('Dossier Desk'), handles: new Handles() };
  readonly socketMode: SocketMode;
  /** Told of each post to a response URL that was taken. */
  onPost: (post: Post) => void = () => {};
  /** Taken from the front, one for each call of the method (or `response` for a post to a response URL). */
  readonly faults = new Map<string, Fault[]>();
  /** Requests held by `slow`. */
  readonly held: (() => void)[] = [];
  #server!: SlackServer;
  readonly #waiting = new Set<() => void>();

  private constructor() {
    this.socketMode = new SocketMode((change) => this.#note(change));
  }

  /** @param token the bot token that the app carries */
  static async start(token = BOT_TOKEN): Promise<TestSlack> {
    const slack = new TestSlack();
    await slack.socketMode.listen();
    slack.#server = await startSlackServer(slack.state, token, (call, take) => slack.#answer(call, take));
    return slack;
  }

  get apiUrl(): string {
    return this.#server.apiUrl;
  }

  /** A response URL whose last part is this name, for #newsroom. */
  responseUrl(name: string): string {
    const place = { channel: NEWSROOM, thread_ts: null, original: null };
    return this.#server.responseUrl(this.state.handles.newResponse(place, name));
  }

  /** The arguments of each call of one method. */
  called(method: string): Json[] {
    return this.calls.filter(({ name }) => name === method).map(({ args }) => withBooleans(args));
  }

  /** The messages that the app posted by itself, taken or not. */
  get posted(): PostedMessage[] {
    return this.called('chat.postMessage') as unknown as PostedMessage[];
  }

  /** The id of the topmost window, or else of the home tab: a click there tells of it. */
  get viewId(): string {
    const { views, home } = this.state.workspace;
    return (views.at(-1) ?? home)!.id;
  }

  /** Answers the next calls of a method with these bodies, one each. */
  answer(method: string, ...bodies: Json[]): void {
    const headers = { 'content-type': 'application/json' };
    const answers = bodies.map((body) => ({ status: 200, body: JSON.stringify(body), headers }));
    this.faults.set(method, [...(this.faults.get(method) ?? []), ...answers]);
  }

  /** Answers the next calls of a method with these errors, one each. */
  refuse(method: string, ...errors: string[]): void {
    this.answer(method, ...errors.map((error) => ({ ok: false, error })));
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
  sendEnvelope(envelope: Json): void {
    setScene(this.state, envelope.payload);
    this.socketMode.send(JSON.stringify(envelope));
  }

  /** Answers the requests held by `slow`. */
  release(): void {
    for (const resume of this.held.splice(0)) resume();
  }

  stop(): void {
    this.socketMode.close();
    this.#server.close();
  }

  async #answer(call: Call, take: () => Answer): Promise<Answer | null> {
    if (call.kind === 'api') this.#note(() => this.calls.push(call));
    const faults = this.faults.get(call.kind === 'api' ? call.name : 'response');
    let fault = faults?.shift();
    if (fault === 'slow') {
      await new Promise<void>((resolve) => this.#note(() => this.held.push(resolve)));
      fault = faults?.shift();
    }
    if (fault === 'hang') return new Promise(() => {});
    if (fault === 'reset') return null;
    if (typeof fault === 'object') return { body: '', ...fault };
    if (call.name === 'apps.connections.open') {
      return { status: 200, body: JSON.stringify({ ok: true, url: this.socketMode.url }) };
    }
    const answer = take();
    if (call.kind === 'response' && answer.status === 200) {
      const post = { url: call.name, body: call.args as unknown as Post['body'] };
      this.#note(() => this.posts.push(post));
      this.onPost(post);
    }
    return answer;
  }

  #note(change: () => void): void {
    change();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
  }
}

/** A form carries booleans as words. */
function withBooleans(args: Json): Json {
  const entries = Object.entries(args).map(([key, value]) =>
    value === 'true' || value === 'false' ? [key, value === 'true'] : [key, value],
  );
  return Object.fromEntries(entries);
}
