/** The workspace as the page knows it: a snapshot, and every change since, sent by the server. */

import { createContext, useContext, useEffect, useReducer, useState } from 'react';
import type { Act } from '../page-server.ts';
import type { Change, Message, Outcome, Snapshot } from '../shapes.ts';

export interface PageState {
  workspace: Snapshot;
  /** Does something in the workspace; an error is shown to the person and comes back too. */
  act(what: Act): Promise<Outcome>;
}

export const WorkspaceContext = createContext<PageState | null>(null);

export function useWorkspace(): PageState {
  const state = useContext(WorkspaceContext);
  if (state === null) throw new Error('outside the workspace');
  return state;
}

/** The snapshot kept up to date; null until it has come. `connected`: false while the program does not answer. */
export function useChanges(): { workspace: Snapshot | null; connected: boolean } {
  const [workspace, change] = useReducer(changed, null);
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource('/practice/changes');
    source.addEventListener('open', () => setConnected(true));
    source.addEventListener('error', () => setConnected(false));
    source.addEventListener('snapshot', (event) => change(JSON.parse(event.data)));
    source.addEventListener('change', (event) => change(JSON.parse(event.data)));
    return () => source.close();
  }, []);
  return { workspace, connected };
}

export async function sendAct(what: Act): Promise<Outcome> {
  try {
    const response = await fetch('/practice/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    });
    if (!response.ok) return { ok: false, error: await response.text() };
    return (await response.json()) as Outcome;
  } catch {
    return { ok: false, error: 'The program does not answer. Is it still running?' };
  }
}

function changed(workspace: Snapshot | null, change: Snapshot | Change): Snapshot | null {
  if (!('type' in change)) return change;
  if (workspace === null) return null;
  switch (change.type) {
    case 'message':
      return { ...workspace, messages: withMessage(workspace.messages, change.message) };
    case 'removed':
      return {
        ...workspace,
        messages: workspace.messages.filter((m) => m.channel !== change.channel || m.ts !== change.ts),
      };
    case 'views':
      return { ...workspace, views: change.views };
    case 'home':
      return { ...workspace, home: change.view };
    case 'exchange':
      return { ...workspace, exchanges: [...workspace.exchanges.slice(-99), change.exchange] };
  }
}

function withMessage(messages: Message[], message: Message): Message[] {
  const at = messages.findIndex((m) => m.channel === message.channel && m.ts === message.ts);
  return at < 0 ? [...messages, message] : messages.with(at, message);
}
