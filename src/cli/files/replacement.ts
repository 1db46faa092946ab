import { closeSync, constants, openSync, realpathSync, statSync, type Stats } from 'node:fs';
import { placeOf } from '../../language/node-workspace.js';
import { errorCode } from './reasons.js';
import { temporaryBeside } from './temporary.js';

/** How a new file takes a place: it is made under another name beside it. */
export interface Replacement {
  /** Where it is to stand: behind links, which stay links. */
  readonly target: string;
  readonly temporary: string;
  /** Permissions of the file that is there, which stay. */
  readonly mode: number | undefined;
}

/**
 * The way to write a file whole or not at all; undefined where a pipe or a device stands, which can only be written into.
 * Throws the file system's error, also for a file that is made read-only.
 */
export function replacementOf(path: string): Replacement | undefined {
  const { target, stats } = targetOf(path);
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) return undefined;
  if (stats !== undefined) mustBeWritable(target);
  return { target, temporary: temporaryBeside(target), mode: stats === undefined ? undefined : stats.mode & 0o7777 };
}

function targetOf(path: string): { target: string; stats: Stats | undefined } {
  try {
    const target = realpathSync(path);
    return { target, stats: statSync(target) };
  } catch (error) {
    // A link may lead to where nothing is yet.
    if (errorCode(error) === 'ENOENT') return { target: placeOf(path), stats: undefined };
    throw error;
  }
}

/** Renaming over a file needs no right to write it, but a file made read-only is meant to stay as it is. */
function mustBeWritable(target: string): void {
  closeSync(openSync(target, constants.O_WRONLY));
}
