import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { decodeUtf8, Unreadable } from './decode.js';

/** A protocol of a thousand days is under 1 MB; beyond this it is another kind of file. */
const maximumMegabytes = 4;
const maximumBytes = maximumMegabytes * 1024 * 1024;

/** Enough bytes for the 4096 UTF-16 units that `isProtocol` looks at, whatever they are. */
const headBytes = 3 * 4096 + 3;

/** Text of a UTF-8 file, or of a pipe that a shell hands over. Throws `Unreadable` or the file system's error. */
export function readText(file: string): string {
  return decodeUtf8(readBytes(file));
}

/** The same before it is decoded. */
export function readBytes(file: string): Uint8Array {
  return withOpen(file, readAll);
}

/** Bytes of a file that a text names and not the user: a pipe or a device, which may have no end, is none. Throws `Unreadable` or the file system's error. */
export function readImportedBytes(file: string): Uint8Array {
  if (!statSync(file).isFile()) throw new Unreadable('this is no file.');
  return readBytes(file);
}

/** First bytes of a file, enough to tell a protocol from C++. Throws the file system's error. */
export function readHead(file: string): Uint8Array {
  return withOpen(file, (open) => {
    const buffer = Buffer.allocUnsafe(headBytes);
    return buffer.subarray(0, readSync(open, buffer));
  });
}

/** Text of standard input, under the same limits as a file. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > maximumBytes) throw tooLarge();
    parts.push(part);
  }
  return decodeUtf8(Buffer.concat(parts));
}

/** Pipes that a shell has opened for what it runs. */
const handedOver = /^\/(?:dev\/(?:stdin$|fd\/)|proc\/self\/fd\/)/;

/** Throws `Unreadable` for a device, and for a pipe with a name of its own: it may have no end, or nobody may ever write into it. */
export function mustBeFile(file: string): void {
  const found = statSync(file);
  if (!found.isFile() && !found.isDirectory() && !handedOver.test(file)) throw new Unreadable(`this is ${found.isFIFO() ? 'a pipe' : 'a device'}, and no file.`);
}

function withOpen<T>(file: string, read: (open: number) => T): T {
  mustBeFile(file);
  const open = openSync(file, 'r');
  try {
    return read(open);
  } finally {
    closeSync(open);
  }
}

/** The size is not trusted: a pipe has none, and a file may grow. */
function readAll(open: number): Uint8Array {
  const { size } = fstatSync(open);
  if (size > maximumBytes) throw tooLarge(size);
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(open, buffer, length, buffer.length - length, null);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
    if (length > maximumBytes) throw tooLarge();
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.max(2 * length, 65_536));
  }
}

function tooLarge(size?: number): Unreadable {
  const found = size === undefined ? `more than ${maximumMegabytes} MB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
  return new Unreadable(`the file has ${found}; a protocol may have at most ${maximumMegabytes} MB.`);
}
