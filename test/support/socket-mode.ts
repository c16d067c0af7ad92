/** Slack's end of Socket Mode: the wire alone. What is in the envelopes, the tests say. */

import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export class SocketMode {
  /** Sockets open now, in the order they came. */
  readonly sockets: WebSocket[] = [];
  /** Envelopes acknowledged. */
  readonly acks: { envelope_id: string; payload?: unknown }[] = [];
  /** How many sockets were ever opened. */
  opened = 0;
  readonly #server = new WebSocketServer({ port: 0, host: '127.0.0.1' });

  /** @param note is given every change, to make it and tell whoever waits for one */
  constructor(note: (change: () => void) => void) {
    this.#server.on('connection', (socket) => {
      socket.on('message', (data) => note(() => this.acks.push(JSON.parse(String(data)))));
      socket.on('close', () => note(() => this.sockets.splice(this.sockets.indexOf(socket), 1)));
      note(() => {
        this.opened += 1;
        this.sockets.push(socket);
      });
      socket.send(JSON.stringify({ type: 'hello', num_connections: this.sockets.length }));
    });
  }

  async listen(): Promise<void> {
    if (this.#server.address() !== null) return;
    await new Promise<void>((resolve) => this.#server.once('listening', resolve));
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/link`;
  }

  /** Sends a frame over the newest socket. */
  send(text: string): void {
    this.sockets.at(-1)!.send(text);
  }

  /** Drops the oldest socket without a close handshake. */
  drop(): void {
    this.sockets[0]!.terminate();
  }

  close(): void {
    for (const socket of this.sockets) socket.terminate();
    this.#server.close();
  }
}
