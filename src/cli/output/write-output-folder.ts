import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Stop } from '../exit.js';
import { liesIn, shownPath } from '../files/paths.js';
import type { FolderFile } from '../files/write-folder.js';
import type { Io } from '../io.js';

/**
 * Writes a folder that a command makes, whole or not at all; an interruption waits for it. Throws `Stop` where it cannot be written, or must not be
 * replaced.
 *
 * @param folder absolute
 */
export async function writeOutputFolder(folder: string, files: readonly FolderFile[], replace: boolean, io: Io): Promise<void> {
  const { writeFolder } = await import('../files/write-folder.js');
  const { notWritten } = await import('../files/refusal.js');
  const shown = shownPath(folder, io.cwd);
  if (!existsSync(dirname(folder))) throw new Stop(`${shown}: there is no folder ${shownPath(dirname(folder), io.cwd)}.`);
  if (liesIn(io.cwd, folder)) throw new Stop(`${shown}: placepref runs in this folder, and cannot put another in its place; name one in it.`);
  const forget = io.onInterrupt(() => undefined);
  try {
    writeFolder(folder, files, replace);
  } catch (error) {
    if (error instanceof Error && error.name === 'Occupied') throw new Stop(`${shown}: ${error.message}.`);
    throw notWritten(folder, error, io.cwd);
  } finally {
    forget();
  }
}
