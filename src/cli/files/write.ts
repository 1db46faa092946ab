import { randomBytes } from 'node:crypto';
import { constants, realpathSync, statSync, type Stats } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './reasons.js';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place. A reader never sees half of
 * it, and a full disk leaves what was there. A link stays a link, and the permissions stay. Throws the file system's error.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const { target, stats } = targetOf(path);
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) return writeFile(target, content);
  if (stats !== undefined) await mustBeWritable(target);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeNew(temporary, content, stats?.mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
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
async function mustBeWritable(target: string): Promise<void> {
  await (await open(target, constants.O_WRONLY)).close();
}

async function writeNew(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    if (mode !== undefined) await file.chmod(mode & 0o7777);
    await file.datasync();
  } finally {
    await file.close();
  }
}
