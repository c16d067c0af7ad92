/** The server's half of RFC 6455, as far as a Socket Mode stand-in needs it: text, ping, pong and close frames. */

import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export class ServerSocket {
  readonly #stream: Duplex;
  #buffer = Buffer.alloc(0);
  onText: (text: string) => void = () => {};
  onClose: () => void = () => {};

  constructor(request: IncomingMessage, stream: Duplex) {
    const key = `${request.headers['sec-websocket-key']}${GUID}`;
    const accept = createHash('sha1').update(key).digest('base64');
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    this.#stream = stream;
    stream.on('data', (chunk: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk]);
      while (this.#takeFrame());
    });
    stream.on('close', () => this.onClose());
    stream.on('error', () => {});
  }

  send(text: string): void {
    this.#write(TEXT, Buffer.from(text));
  }

  /** Drops the connection without a close handshake. */
  destroy(): void {
    this.#stream.destroy();
  }

  #write(opcode: number, payload: Buffer): void {
    const { length } = payload;
    const head =
      length < 126
        ? Buffer.from([0x80 | opcode, length])
        : Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0, ...uint32(length)]);
    if (!this.#stream.destroyed) this.#stream.write(Buffer.concat([head, payload]));
  }

  /** Takes one whole, unfragmented, masked frame off the buffer; false where there is none yet. */
  #takeFrame(): boolean {
    const buffer = this.#buffer;
    if (buffer.length < 2) return false;
    let length = buffer[1]! & 0x7f;
    let at = 2;
    if (length === 126) {
      if (buffer.length < 4) return false;
      length = buffer.readUInt16BE(2);
      at = 4;
    } else if (length === 127) {
      if (buffer.length < 10) return false;
      length = Number(buffer.readBigUInt64BE(2));
      at = 10;
    }
    if (buffer.length < at + 4 + length) return false;
    const mask = buffer.subarray(at, at + 4);
    const payload = Buffer.from(buffer.subarray(at + 4, at + 4 + length));
    for (let i = 0; i < payload.length; i++) payload[i]! ^= mask[i % 4]!;
    this.#buffer = buffer.subarray(at + 4 + length);
    const opcode = buffer[0]! & 0x0f;
    if (opcode === TEXT) this.onText(payload.toString());
    if (opcode === PING) this.#write(PONG, payload);
    if (opcode === CLOSE) {
      this.#write(CLOSE, payload);
      this.#stream.end();
    }
    return true;
  }
}

function uint32(n: number): number[] {
  return [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
}
