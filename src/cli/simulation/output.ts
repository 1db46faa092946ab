import { Stop } from '../exit.js';
import { GrowingFile } from '../files/growing-file.js';
import { shownPath } from '../files/paths.js';
import { notWritten } from '../files/refusal.js';
import { replacementOf } from '../files/replacement.js';
import type { Io } from '../io.js';

/**
 * A file of results that grows, in place of what stands at an absolute path.
 *
 * @param isBegun whether it begins with what stands there. Throws `Stop` where nothing can be written
 */
export function opened(file: string, isBegun: boolean, io: Io): GrowingFile {
  try {
    const place = replacementOf(file);
    if (place === undefined) throw new Stop(`${shownPath(file, io.cwd)}: this is no file; results and their manifest need one.`);
    return new GrowingFile(place, isBegun ? file : undefined);
  } catch (error) {
    throw asStop(file, error, io);
  }
}

/** The file system's error as a `Stop`; any other as it is. */
export function asStop(file: string, error: unknown, { cwd }: Pick<Io, 'cwd'>): unknown {
  return error instanceof Error && 'code' in error ? notWritten(file, error, cwd) : error;
}
