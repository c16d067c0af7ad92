/** The state of the practice workspace: people, channels, messages, modals. In memory only; nothing outlives it. */

import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { SlackRefusal } from './refusal.ts';
import type { Block, Change, Channel, Exchange, Json, Message, Person, View } from './shapes.ts';

export const TEAM = { id: 'T0PRACTICE', domain: 'practice' };
export const ME: Person = { id: 'U0REPORTER', name: 'You', bot: false };
export const COLLEAGUE: Person = { id: 'U0COLLEAGUE', name: 'Night desk', bot: false };
export const BOT_ID = 'U0DESKBOT';
export const NEWSROOM = 'C0NEWSROOM';
export const GENERAL = 'C0GENERAL';
export const DM = 'D0DESKBOT';

/** Exchanges kept for the developer's panel. */
const EXCHANGES = 100;
/** Messages kept; a long day of practice, and a page that still loads at once. */
const MESSAGES = 2_000;

/** A message to be posted; blocks have no ids yet. */
export interface Draft {
  channel: string;
  user: string;
  text: string;
  blocks?: Json[];
  thread_ts?: string | null;
  ephemeral?: boolean;
  /** Of a message that was posted before; else now. */
  ts?: string;
}

export class Workspace {
  readonly people: Person[];
  readonly channels: Channel[];
  /** Open modals, the topmost last. */
  views: View[] = [];
  home: View | null = null;
  readonly exchanges: Exchange[] = [];
  readonly #messages = new Map<string, Message>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #lastTs = 0;

  constructor(botName: string) {
    this.people = [ME, COLLEAGUE, { id: BOT_ID, name: botName, bot: true }];
    this.channels = [
      { id: NEWSROOM, name: 'newsroom', kind: 'channel', topic: 'Today’s stories, and lines to check' },
      { id: GENERAL, name: 'general', kind: 'channel', topic: 'Everybody' },
      { id: DM, name: botName, kind: 'im', topic: '' },
    ];
  }

  get messages(): Message[] {
    return [...this.#messages.values()];
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: (change: Change) => void): () => void {
    this.#changes.on('change', listener);
    return () => this.#changes.off('change', listener);
  }

  /** A new `ts`, later than every one before it. */
  nextTs(): string {
    this.#lastTs = Math.max(this.#lastTs + 1, Date.now() * 1000);
    return `${Math.floor(this.#lastTs / 1e6)}.${String(this.#lastTs % 1e6).padStart(6, '0')}`;
  }

  post({ blocks = [], thread_ts = null, ephemeral = false, ...draft }: Draft): Message {
    const message: Message = {
      ts: this.nextTs(),
      ...draft,
      blocks: withBlockIds(blocks),
      thread_ts,
      ephemeral,
      edited: false,
    };
    return this.#keep(message);
  }

  /** Another text and other blocks in the place of a message. */
  replace(message: Message, text: string, blocks: Json[], edited: boolean): Message {
    return this.#keep({ ...message, text, blocks: withBlockIds(blocks), edited: message.edited || edited });
  }

  remove({ channel, ts }: Message): void {
    this.#messages.delete(keyOf(channel, ts));
    this.#tell({ type: 'removed', channel, ts });
  }

  find(channel: string, ts: string): Message | undefined {
    return this.#messages.get(keyOf(channel, ts));
  }

  /** The channel with this id; a person's id finds the direct messages with the app, as in chat.postMessage. */
  channel(id: string): Channel {
    const found = this.channels.find((channel) => channel.id === (id === ME.id ? DM : id));
    if (!found) throw new SlackRefusal('channel_not_found');
    return found;
  }

  /** A thread: its first message, then the replies that everybody sees. */
  thread(channel: string, ts: string): Message[] {
    return this.messages.filter(
      (m) => m.channel === channel && !m.ephemeral && (m.ts === ts || m.thread_ts === ts),
    );
  }

  setViews(views: View[]): void {
    this.views = views;
    this.#tell({ type: 'views', views });
  }

  setHome(view: View): void {
    this.home = view;
    this.#tell({ type: 'home', view });
  }

  note(exchange: Omit<Exchange, 'id'>): void {
    const noted = { ...exchange, id: (this.exchanges.at(-1)?.id ?? 0) + 1 };
    this.exchanges.push(noted);
    if (this.exchanges.length > EXCHANGES) this.exchanges.shift();
    this.#tell({ type: 'exchange', exchange: noted });
  }

  #keep(message: Message): Message {
    this.#messages.set(keyOf(message.channel, message.ts), message);
    if (this.#messages.size > MESSAGES) this.remove(this.messages[0]!);
    this.#tell({ type: 'message', message });
    return message;
  }

  #tell(change: Change): void {
    this.#changes.emit('change', change);
  }
}

const keyOf = (channel: string, ts: string): string => `${channel}/${ts}`;

/** Slack gives an id to every block that comes without one. */
export function withBlockIds(blocks: Json[]): Block[] {
  return blocks.map((block) => ({ block_id: shortId(), ...block }) as Block);
}

export function shortId(): string {
  return randomBytes(6).toString('base64url');
}
