/** The page's half of the wire: its files, what happens in the workspace as a stream, and what the person does. */

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { z } from 'zod';
import * as clicking from './clicking.ts';
import { SECURITY_HEADERS, whyRefused } from './guard.ts';
import type { Practice } from './outcome.ts';
import { SlackRefusal } from './refusal.ts';
import type { Change, Outcome, Snapshot } from './shapes.ts';
import { readBody } from './slack-server.ts';
import * as typing from './typing.ts';

/** Made by `npm run build`; from `src/practice/` as from `dist/practice/`. */
const PAGE = new URL('../../dist/page/', import.meta.url);
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Bytes; a modal with every input filled is a tenth of this. */
const BODY_LIMIT = 256 * 1024;

const Values = z.record(z.string(), z.record(z.string(), z.looseObject({ type: z.string() })));
const Place = z.union([z.object({ channel: z.string(), ts: z.string() }), z.object({ view: z.string() })]);
const Typed = z.string().min(1).max(20_000);

const Act = z.discriminatedUnion('do', [
  z.object({ do: z.literal('send'), channel: z.string(), thread_ts: z.string().nullable(), text: Typed }),
  z.object({ do: z.literal('edit'), channel: z.string(), ts: z.string(), text: Typed }),
  z.object({
    do: z.literal('press'),
    place: Place,
    block_id: z.string(),
    action_id: z.string(),
    choice: z.record(z.string(), z.unknown()),
    values: Values,
  }),
  z.object({
    do: z.literal('suggest'),
    place: Place,
    block_id: z.string(),
    action_id: z.string(),
    value: z.string().max(500),
  }),
  z.object({ do: z.literal('submit'), view: z.string(), values: Values }),
  z.object({ do: z.literal('close'), view: z.string() }),
  z.object({ do: z.literal('shortcut'), callback_id: z.string() }),
  z.object({
    do: z.literal('messageShortcut'),
    callback_id: z.string(),
    channel: z.string(),
    ts: z.string(),
  }),
  z.object({ do: z.literal('openHome'), tab: z.enum(['home', 'messages']) }),
  z.object({ do: z.literal('dismiss'), channel: z.string(), ts: z.string() }),
]);
export type Act = z.infer<typeof Act>;

export interface PageOptions {
  practice: Practice;
  /** The address bound. */
  host: string;
  snapshot: () => Snapshot;
}

export function pageListener({ practice, host, snapshot }: PageOptions): RequestListener {
  return async (request, response) => {
    const refusal = whyRefused(request, host);
    const path = request.url?.split('?')[0] ?? '/';
    if (refusal !== null) answer(response, 403, refusal);
    else if (path === '/practice/act' && request.method === 'POST')
      await takeAct(practice, request, response);
    else if (request.method !== 'GET') answer(response, 404, 'Not found');
    else if (path === '/practice/changes') streamChanges(practice, snapshot, response);
    else await sendFile(path === '/' ? 'index.html' : path.slice(1), response);
  };
}

function answer(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': type }).end(body);
}

async function takeAct(practice: Practice, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request, BODY_LIMIT);
  const outcome =
    body === null ? { ok: false, error: 'That is too much text.' } : await outcomeOf(practice, body);
  answer(response, 200, JSON.stringify(outcome), 'application/json');
}

async function outcomeOf(practice: Practice, body: string): Promise<Outcome> {
  try {
    return await perform(practice, Act.parse(JSON.parse(body)));
  } catch (error) {
    if (error instanceof SlackRefusal)
      return { ok: false, error: `Slack would refuse this: ${error.message}.` };
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return { ok: false, error: 'The page asked for something it cannot have. Reload it.' };
    }
    return { ok: false, error: `The practice workspace failed: ${(error as Error).message}.` };
  }
}

async function perform(practice: Practice, act: Act): Promise<Outcome> {
  switch (act.do) {
    case 'send':
      return typing.send(practice, act.channel, act.thread_ts, act.text);
    case 'edit':
      return typing.edit(practice, act.channel, act.ts, act.text);
    case 'press':
      return clicking.press(practice, act.place, act.block_id, act.action_id, act.choice, act.values);
    case 'suggest':
      return clicking.suggest(practice, act.place, act.block_id, act.action_id, act.value);
    case 'submit':
      return clicking.submit(practice, act.view, act.values);
    case 'close':
      return clicking.close(practice, act.view);
    case 'shortcut':
      return clicking.shortcut(practice, act.callback_id);
    case 'messageShortcut':
      return clicking.messageShortcut(practice, act.callback_id, act.channel, act.ts);
    case 'openHome':
      return clicking.openHome(practice, act.tab);
    case 'dismiss':
      return clicking.dismiss(practice, act.channel, act.ts);
  }
}

/** Server-sent events: a snapshot first, then every change. */
function streamChanges({ workspace }: Practice, snapshot: () => Snapshot, response: ServerResponse): void {
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream' });
  const tell = (event: string, data: Snapshot | Change) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  tell('snapshot', snapshot());
  const end = workspace.subscribe((change) => tell('change', change));
  response.on('close', end);
}

async function sendFile(name: string, response: ServerResponse): Promise<void> {
  const type = TYPES[extname(name)];
  if (!/^(?:assets\/)?[\w-]+\.[a-z]+$/.test(name) || type === undefined) {
    answer(response, 404, 'Not found');
    return;
  }
  try {
    const file = await readFile(new URL(name, PAGE));
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': type }).end(file);
  } catch {
    const missing = name === 'index.html' ? 'The page is not built. Run: npm run build' : 'Not found';
    answer(response, name === 'index.html' ? 503 : 404, missing);
  }
}
