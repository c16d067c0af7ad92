import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * A file of typed arrays that is opened by reading it into one buffer and laying views over it, nothing parsed but a
 * small header:
 *
 *     16 bytes  what it is
 *      4 bytes  1, in the machine's byte order
 *      4 bytes  length of the header
 *     32 bytes  SHA-256 of all else
 *               header, JSON; then the arrays; each padded to 8 bytes
 */
const MAGIC = Buffer.from('dossier-desk 001');
const HASH_AT = 24;
const PREFIX = 56;
const ALIGNED = 8;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Float32Array, Float64Array };
type TypeName = keyof typeof TYPES;
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** What a snapshot holds. `header` is any JSON value; what is not an array of numbers goes there. */
export interface Snapshot {
  header: unknown;
  arrays: Readonly<Record<string, Numbers>>;
}

interface Header {
  header: unknown;
  /** Name, type, length. */
  arrays: [string, TypeName, number][];
}

const padded = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;

/**
 * Writes a snapshot beside its place and moves it there when it is whole on the disk, so that a crash leaves the old
 * one. @throws what the file system throws
 */
export function writeSnapshot(path: string, { header, arrays }: Snapshot): void {
  const table = Object.entries(arrays).map(([name, numbers]): Header['arrays'][number] => [
    name,
    numbers.constructor.name as TypeName,
    numbers.length,
  ]);
  const text = Buffer.from(JSON.stringify({ header, arrays: table } satisfies Header));
  const parts = [text, ...Object.values(arrays)].flatMap((part) => {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    return [bytes, Buffer.alloc(padded(bytes.length) - bytes.length)];
  });
  const prefix = Buffer.from(new ArrayBuffer(PREFIX));
  MAGIC.copy(prefix);
  new Uint32Array(prefix.buffer, 16, 2).set([1, text.length]);
  const hash = createHash('sha256').update(prefix.subarray(0, HASH_AT));
  for (const part of parts) hash.update(part);
  hash.digest().copy(prefix, HASH_AT);
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.part`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      for (const part of [prefix, ...parts]) writeWhole(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Reads a snapshot; null where there is none or it is not, to the last bit, one that was written here. */
export function readSnapshot(path: string): Snapshot | null {
  const bytes = readWhole(path);
  if (bytes === null || bytes.length < PREFIX || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const [order, length] = new Uint32Array(bytes.buffer, 16, 2);
  if (order !== 1) return null;
  const hash = createHash('sha256')
    .update(bytes.subarray(0, HASH_AT))
    .update(bytes.subarray(PREFIX))
    .digest();
  if (!hash.equals(bytes.subarray(HASH_AT, PREFIX))) return null;
  const { header, arrays: table } = JSON.parse(bytes.toString('utf8', PREFIX, PREFIX + length!)) as Header;
  const arrays: Record<string, Numbers> = {};
  let at = PREFIX + padded(length!);
  for (const [name, type, count] of table) {
    arrays[name] = new TYPES[type](bytes.buffer as ArrayBuffer, at, count);
    at += padded(arrays[name].byteLength);
  }
  return at === bytes.length ? { header, arrays } : null;
}

/** Most bytes of one read or write. */
const CHUNK = 2 ** 30;

function writeWhole(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, Math.min(CHUNK, bytes.length - at));
}

/** The bytes of a file at the start of a buffer of their own, or null where it cannot be read. */
function readWhole(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const bytes = Buffer.from(new ArrayBuffer(fstatSync(file).size));
    let at = 0;
    while (at < bytes.length) {
      const read = readSync(file, bytes, at, Math.min(CHUNK, bytes.length - at), at);
      if (read === 0) return null;
      at += read;
    }
    return bytes;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}
