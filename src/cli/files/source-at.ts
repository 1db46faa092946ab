import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '../../schedule/schedule.js';
import { otherFile } from '../../tables/other-file.js';
import { Stop } from '../exit.js';
import type { Io } from '../io.js';
import { decodeHead, decodeUtf8, Unreadable, withoutByteOrderMark } from './decode.js';
import { shownPath } from './paths.js';
import { mustBeFile } from './read.js';
import { refusal } from './refusal.js';
import { sha256 } from './sha256.js';

/** Reads a file that stands beside the protocol, of any size. Throws `Stop` where it cannot be read. */
export const sourceAt = (path: string, io: Io): Source => readAt(path, io, decodeUtf8);

/** The same of a table, which one may have in a form in which it is not read. */
export const tableAt = (path: string, io: Io): Source => readAt(path, io, decodeTable);

function decodeTable(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    const other = otherFile(decodeHead(bytes.subarray(0, 4)));
    throw other === undefined ? error : new Unreadable(other);
  }
}

function readAt(path: string, io: Io, decode: (bytes: Uint8Array) => string): Source {
  const file = resolve(io.cwd, path);
  const shown = shownPath(file, io.cwd);
  try {
    mustBeFile(file);
    const bytes = readFileSync(file);
    return { path: shown, sha256: sha256(bytes), text: withoutByteOrderMark(decode(bytes)) };
  } catch (error) {
    const { message, code } = refusal(shown, error);
    throw new Stop(`${shown}: ${message}`, code);
  }
}
