/**
 * What the practice workspace is made of, and what its page is told. Names follow Slack's; the page imports this
 * file, so it imports nothing itself.
 */

export type Json = Record<string, unknown>;

/** A block as an app sent it; `check-blocks.ts` has seen it. */
export interface Block extends Json {
  type: string;
  block_id: string;
}

export interface Person {
  id: string;
  name: string;
  bot: boolean;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  topic: string;
}

export interface Message {
  channel: string;
  /** Slack's id and time of a message: seconds and microseconds. */
  ts: string;
  /** A person's id. */
  user: string;
  text: string;
  blocks: Block[];
  /** The `ts` of the message it replies to. */
  thread_ts: string | null;
  /** Only the person at the page sees it. */
  ephemeral: boolean;
  edited: boolean;
}

export interface View {
  id: string;
  type: 'modal' | 'home';
  title: string;
  /** Label of the submit button; null where there is none. */
  submit: string | null;
  close: string;
  callback_id: string;
  external_id: string;
  private_metadata: string;
  notify_on_close: boolean;
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
  blocks: Block[];
}

/** What was typed or chosen: `value`, `selected_option` and so on beside the element's type. */
export interface StateValue extends Json {
  type: string;
}

/** Input values of a view or message, by block id and action id, as in Slack's `state.values`. */
export type StateValues = Record<string, Record<string, StateValue>>;

export interface Option extends Json {
  text: { type: string; text: string };
  value: string;
}

export interface Shortcut {
  name: string;
  type: 'global' | 'message';
  callback_id: string;
  description: string;
}

/** What the manifest says this app has. */
export interface AppFeatures {
  name: string;
  command: string;
  commandDescription: string;
  usageHint: string;
  shortcuts: Shortcut[];
  events: string[];
  homeTab: boolean;
  messagesTab: boolean;
}

/** One request between the app and the workspace, for the developer's panel. */
export interface Exchange {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  direction: 'to app' | 'from app';
  name: string;
  /** Time taken, in milliseconds. */
  ms: number;
  /** `ok`, or what went wrong in Slack's words. */
  outcome: string;
  request: unknown;
  response: unknown;
}

export interface Snapshot {
  me: string;
  bot: string;
  app: AppFeatures;
  /** Title of the dossier. */
  dossier: string;
  /** Queries worth trying. */
  suggestions: string[];
  /** The manifest to paste at api.slack.com. */
  manifest: string;
  people: Person[];
  channels: Channel[];
  messages: Message[];
  /** Open modals, the topmost last. */
  views: View[];
  home: View | null;
  exchanges: Exchange[];
}

/** What the page is told after its first snapshot. */
export type Change =
  | { type: 'message'; message: Message }
  | { type: 'removed'; channel: string; ts: string }
  | { type: 'views'; views: View[] }
  | { type: 'home'; view: View }
  | { type: 'exchange'; exchange: Exchange };

/** What an action at the page came to. `errors`: a modal's, by block id. */
export type Outcome =
  | { ok: true; options?: Option[]; errors?: Record<string, string> }
  | { ok: false; error: string };
