import { resolve } from 'node:path';
import { Stop } from '../exit.js';
import { mustNotBe, type ReadFile } from '../files/must-not-be.js';
import { notWritten } from '../files/refusal.js';
import { writeWhole } from '../files/write.js';
import type { Io } from '../io.js';

/** Writes a command's result into a file that is none of those it has read, whole or not at all, or to standard output if the path is `-`. */
export function writeOutput(path: string, text: string | Uint8Array, read: readonly ReadFile[], io: Io): void {
  if (path === '-') {
    if (typeof text !== 'string') throw new Stop('this is not text: name a file for it with -o.');
    io.stdout.write(text);
    return;
  }
  const file = resolve(io.cwd, path);
  mustNotBe(read, file, io);
  try {
    writeWhole(file, text);
  } catch (error) {
    throw notWritten(file, error, io.cwd);
  }
}
