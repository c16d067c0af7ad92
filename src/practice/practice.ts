/**
 * The practice workspace: a stand-in Slack on this machine with the real app behind it. `openPractice` makes the
 * workspace and hands out what the app needs to reach it; `listensOn` tells it where the app is in turn.
 */

import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { SlackAccess } from '../config.ts';
import type { Dossier } from '../dossier/article.ts';
import { suggestQueries } from '../search/suggestions.ts';
import { delivery } from './delivery.ts';
import { readManifest } from './manifest.ts';
import { pageListener } from './page-server.ts';
import { startSlackServer } from './slack-server.ts';
import { Handles } from './triggers.ts';
import { welcome } from './welcome.ts';
import { BOT_ID, ME, Workspace } from './workspace.ts';

/** Queries offered in the first message. */
const SUGGESTED = 3;

export interface PracticeOptions {
  dossier: Dossier;
  command: string;
  /** The address to be bound. */
  host: string;
}

export interface PracticeFace {
  /** What the Slack face needs to believe that this is Slack; made anew for each process. */
  access: Extract<SlackAccess, { mode: 'http' }>;
  apiUrl: string;
  /** Serves the page, and takes every path but the app's own. */
  page: RequestListener;
  /** Tells the workspace on which port of this machine the app takes Slack's requests. */
  listensOn(port: number): void;
  stop(): void;
}

export async function openPractice({ dossier, command, host }: PracticeOptions): Promise<PracticeFace> {
  const { text: manifest, features: app } = readManifest(command);
  const workspace = new Workspace(app.name);
  const state = { workspace, handles: new Handles() };
  const botToken = `xoxb-${randomBytes(24).toString('hex')}`;
  const signingSecret = randomBytes(32).toString('hex');
  const slack = await startSlackServer(state, botToken);
  const suggestions = suggestQueries(dossier, SUGGESTED);
  welcome(workspace, dossier, command, suggestions);
  let port = 0;
  const deliver = delivery(workspace, () => `http://${reachable(host)}:${port}/slack/events`, signingSecret);
  return {
    access: { mode: 'http', botToken, signingSecret },
    apiUrl: slack.apiUrl,
    page: pageListener({
      host,
      practice: { ...state, app, deliver, responseUrl: slack.responseUrl },
      snapshot: () => ({
        me: ME.id,
        bot: BOT_ID,
        app,
        dossier: dossier.title,
        suggestions,
        manifest,
        people: workspace.people,
        channels: workspace.channels,
        messages: workspace.messages,
        views: workspace.views,
        home: workspace.home,
        exchanges: workspace.exchanges,
      }),
    }),
    listensOn(known) {
      port = known;
    },
    stop: () => slack.close(),
  };
}

/** A bound address as this machine can ask for it, in the form that stands in a URL. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
