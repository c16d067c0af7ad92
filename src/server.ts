/** The app's HTTP server: `GET /healthz` in every mode, Slack's requests over HTTP, and the practice workspace's page. */

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What `GET /healthz` answers: 200 where `status` is `ok`, 503 otherwise. */
export interface Health {
  status: 'ok' | 'unavailable';
  mode: 'socket' | 'http' | 'none';
  /** Title of the dossier. */
  dossier: string;
  files: number;
  sentences: number;
  /** ISO date and time. */
  loadedAt: string;
  /** Socket Mode only. */
  socket?: 'connected' | 'disconnected';
  /** `ok`, `pending`, or Slack's reason for refusing the bot token; absent without Slack. */
  bot?: string;
}

export interface ServerOptions {
  port: number;
  host: string;
  health: () => Health;
  /** Takes `POST /slack/events`; null where Slack does not come by HTTP. */
  slackEvents: RequestListener | null;
  /** Takes every other path; null where there is nothing else. */
  page: RequestListener | null;
}

export interface RunningServer {
  /** The port in use, also where 0 was asked for. */
  port: number;
  /** Takes no new connection and drops the idle ones; requests under way go on. */
  close(): void;
}

/** The address cannot be bound; the message says which and what to do. */
export class ListenError extends Error {}

export function serve({ port, host, health, slackEvents, page }: ServerOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/healthz' && (request.method === 'GET' || request.method === 'HEAD')) {
      const now = health();
      response
        .writeHead(now.status === 'ok' ? 200 : 503, {
          'content-type': 'application/json',
          'cache-control': 'no-store',
        })
        .end(`${JSON.stringify(now)}\n`);
    } else if (path === '/slack/events' && request.method === 'POST' && slackEvents !== null) {
      slackEvents(request, response);
    } else if (page !== null) {
      page(request, response);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(whyNot(error.code, host, port))),
    );
    server.listen(port, host, () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close() {
          server.close();
          server.closeIdleConnections();
        },
      });
    });
  });
}

function whyNot(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use. Stop the other program, or set PORT to a free port.`;
  }
  if (code === 'EACCES') return `Port ${port} may not be opened. Set PORT to a port above 1023.`;
  return `${host}:${port} cannot be opened (${code}). Check HOST and PORT.`;
}
