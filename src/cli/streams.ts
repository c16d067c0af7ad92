/** What a command reads from and writes to; `process` is one. */
export interface Streams {
  stdin: NodeJS.ReadableStream;
  stdout: { write(text: string): unknown; isTTY?: boolean; hasColors?(): boolean };
  stderr: { write(text: string): unknown };
}
