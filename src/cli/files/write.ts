import { closeSync, constants, fchmodSync, fdatasyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './reasons.js';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place. A reader never sees half of
 * it, and a full disk leaves what was there. A link stays a link, and the permissions stay. Throws the file system's error.
 */
export function writeWhole(path: string, text: string | Uint8Array): void {
  const { target, stats } = targetOf(path);
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
    writeFileSync(target, text);
    return;
  }
  if (stats !== undefined) mustBeWritable(target);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${Math.random().toString(36).slice(2)}.tmp`);
  try {
    writeNew(temporary, text, stats?.mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function targetOf(path: string): { target: string; stats: Stats | undefined } {
  try {
    const target = realpathSync(path);
    return { target, stats: statSync(target) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { target: path, stats: undefined };
    throw error;
  }
}

/** Renaming over a file needs no right to write it, but a file made read-only is meant to stay as it is. */
function mustBeWritable(target: string): void {
  closeSync(openSync(target, constants.O_WRONLY));
}

function writeNew(path: string, text: string | Uint8Array, mode: number | undefined): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, text);
    if (mode !== undefined) fchmodSync(file, mode & 0o7777);
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
}
