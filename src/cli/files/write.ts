import { closeSync, fchmodSync, fdatasyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { replacementOf } from './replacement.js';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place. A reader never sees half of
 * it, and a full disk leaves what was there. A link stays a link, and the permissions stay. Throws the file system's error.
 *
 * @param before what is done when it is on the disk, right before it takes its place
 */
export function writeWhole(path: string, text: string | Uint8Array, before: () => void = () => undefined): void {
  const replacement = replacementOf(path);
  if (replacement === undefined) {
    before();
    writeFileSync(path, text);
    return;
  }
  const { target, temporary, mode } = replacement;
  try {
    writeNew(temporary, text, mode);
    before();
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeNew(path: string, text: string | Uint8Array, mode: number | undefined): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, text);
    if (mode !== undefined) fchmodSync(file, mode);
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
}
