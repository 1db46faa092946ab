import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '../schedule/schedule.js';
import { Stop } from './exit.js';
import { decodeUtf8, withoutByteOrderMark } from './files/decode.js';
import { shownPath } from './files/paths.js';
import { refusal } from './files/refusal.js';
import { sha256 } from './files/sha256.js';
import type { Io } from './io.js';

/** Reads a file that stands beside the protocol, of any size. Throws `Stop` where it cannot be read. */
export function sourceAt(path: string, io: Io): Source {
  const file = resolve(io.cwd, path);
  const shown = shownPath(file, io.cwd);
  try {
    const bytes = readFileSync(file);
    return { path: shown, sha256: sha256(bytes), text: withoutByteOrderMark(decodeUtf8(bytes)) };
  } catch (error) {
    const { message, code } = refusal(shown, error);
    throw new Stop(`${shown}: ${message}`, code);
  }
}
