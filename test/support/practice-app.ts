/** The practice workspace with the real app behind it, on a free port, and a page's way of talking to it. */

import { Desk } from '../../src/desk.ts';
import type { Act } from '../../src/practice/page-server.ts';
import { openPractice } from '../../src/practice/practice.ts';
import type { Outcome, Snapshot } from '../../src/practice/shapes.ts';
import { serve } from '../../src/server.ts';
import { createSlackFace } from '../../src/slack/app.ts';
import { createLog } from '../../src/slack/log.ts';

export const SHIPPED = new URL('../../data/musk-putin', import.meta.url).pathname;
const COMMAND = '/musk-putin';

export interface PracticeApp {
  origin: string;
  apiUrl: string;
  /** The workspace as a page that opens now gets it. */
  snapshot(): Promise<Snapshot>;
  /** Waits until the workspace is so. */
  until<T>(what: (workspace: Snapshot) => T | undefined | false): Promise<T>;
  act(what: Act): Promise<Outcome>;
  stop(): Promise<void>;
}

export async function startPractice(folder = SHIPPED): Promise<PracticeApp> {
  const desk = await Desk.open(folder);
  const host = '127.0.0.1';
  const { access, apiUrl, page, listensOn, stop } = await openPractice({
    dossier: desk.dossier,
    command: COMMAND,
    host,
  });
  const face = createSlackFace({ access, apiUrl, desk, command: COMMAND, log: createLog('silent') });
  const health = () => {
    throw new Error('not asked here');
  };
  const server = await serve({ port: 0, host, health, slackEvents: face.requestListener, page });
  listensOn(server.port);
  face.start(() => {});
  const origin = `http://127.0.0.1:${server.port}`;
  const snapshot = async () => {
    const response = await fetch(`${origin}/practice/changes`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
    await reader.cancel();
    return JSON.parse(/^data: (.*)$/m.exec(text)![1]!) as Snapshot;
  };
  return {
    origin,
    apiUrl,
    snapshot,
    async until(what) {
      for (;;) {
        const found = what(await snapshot());
        if (found !== undefined && found !== false) return found;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async act(what) {
      const headers = { origin, 'content-type': 'application/json' };
      const response = await fetch(`${origin}/practice/act`, {
        method: 'POST',
        headers,
        body: JSON.stringify(what),
      });
      return (await response.json()) as Outcome;
    },
    async stop() {
      server.close();
      await face.stop(2_000);
      stop();
    },
  };
}
