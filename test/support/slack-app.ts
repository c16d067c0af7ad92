/** The real Slack face of this app, over HTTP or over a socket, in front of the practice workspace's Slack. */

import { Desk } from '../../src/desk.ts';
import { type RunningServer, serve } from '../../src/server.ts';
import { createSlackFace, type SlackFace } from '../../src/slack/app.ts';
import { createLog, type Log } from '../../src/slack/log.ts';
import { backoff } from '../../src/slack/socket.ts';
import { setScene } from './scene.ts';
import { interactionForm, SIGNING_SECRET, type SignOptions, signedHeaders } from './signed.ts';
import { BOT_TOKEN, TestSlack } from './slack.ts';

export { dossierFolder } from './dossier-folder.ts';

const COMMAND = '/musk-putin';
export const SHIPPED = new URL('../../data/musk-putin', import.meta.url).pathname;

export interface RunningApp {
  slack: TestSlack;
  desk: Desk;
  face: SlackFace;
  /** Sends a request of Slack's, truly signed unless told otherwise; the status that came back. */
  send(body: string, options?: SignOptions): Promise<number>;
  /** Sends an event, truly signed, about what then stands in the workspace. */
  sendEvent(body: object): Promise<number>;
  /** Sends an interaction, truly signed, about what then stands in the workspace. */
  interact(payload: object): Promise<number>;
  /** Sends a body under these headers. */
  sendWith(body: string, headers: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

export interface AppChange {
  allowExternal?: boolean;
  requestTimeoutMs?: number;
  log?: Log;
}

/** Read once: the app keeps nothing in it. */
let shipped: Promise<Desk> | null = null;

/** The app over HTTP, on a free port. With a folder, that is read anew; else the shipped one. */
export async function startOverHttp(folder?: string, change: AppChange = {}): Promise<RunningApp> {
  const slack = await TestSlack.start();
  const desk = await openDesk(folder);
  const face = createSlackFace({
    access: { mode: 'http', botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET },
    apiUrl: slack.apiUrl,
    desk,
    command: COMMAND,
    log: createLog('silent'),
    ...change,
  });
  const server = await serve({
    port: 0,
    host: '127.0.0.1',
    health: () => {
      throw new Error('not asked here');
    },
    slackEvents: face.requestListener,
    page: null,
  });
  face.start(() => {});
  const sendWith = (body: string, headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${server.port}/slack/events`, { method: 'POST', body, headers });
  const send = async (body: string, options?: SignOptions) =>
    (await sendWith(body, signedHeaders(body, options))).status;
  return {
    slack,
    desk,
    face,
    sendWith,
    send,
    sendEvent: (body) => {
      setScene(slack.state, body);
      return send(JSON.stringify(body), { contentType: 'application/json' });
    },
    interact: (payload) => {
      setScene(slack.state, payload);
      return send(interactionForm(payload));
    },
    stop: () => stopAll(face, server, slack),
  };
}

function openDesk(folder?: string): Promise<Desk> {
  if (folder !== undefined) return Desk.open(folder);
  shipped ??= Desk.open(SHIPPED);
  return shipped;
}

async function stopAll(face: SlackFace, server: RunningServer | null, slack: TestSlack): Promise<void> {
  server?.close();
  await face.stop(5_000);
  slack.stop();
}

export interface SocketApp {
  slack: TestSlack;
  desk: Desk;
  face: SlackFace;
  /** Why Slack refused the app-level token, if it did. */
  refusals: Error[];
  stop(): Promise<void>;
}

/** The app over Socket Mode; not yet connected when this returns. */
export async function startOverSocket(prepare: (slack: TestSlack) => void = () => {}): Promise<SocketApp> {
  const slack = await TestSlack.start();
  prepare(slack);
  const desk = await openDesk();
  const refusals: Error[] = [];
  const face = createSlackFace({
    access: { mode: 'socket', botToken: BOT_TOKEN, appToken: 'xapp-test', secretIgnored: false },
    apiUrl: slack.apiUrl,
    desk,
    command: COMMAND,
    log: createLog('silent'),
    waitAfter: (failures) => backoff(failures) / 100,
  });
  face.start((error) => refusals.push(error));
  return { slack, desk, face, refusals, stop: () => stopAll(face, null, slack) };
}
