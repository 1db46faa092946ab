import { placeOf } from '../../language/node-workspace.js';
import { Stop } from '../exit.js';
import type { Io } from '../io.js';
import { shownPath } from './paths.js';

/** A file that a command has read. */
export interface ReadFile {
  /** Absolute. */
  readonly file: string;
  /** To the command, as `the protocol itself`. */
  readonly is: string;
}

/** Files that are all the same to the command. */
export const readAs = (is: string, files: readonly string[]): ReadFile[] => files.map((file) => ({ file, is }));

/** Throws `Stop` where a file that is to be written is one of those that were read, links followed. */
export function mustNotBe(read: readonly ReadFile[], file: string, { cwd }: Pick<Io, 'cwd'>): void {
  const place = placeOf(file);
  const found = read.find((one) => placeOf(one.file) === place);
  if (found !== undefined) throw new Stop(`${shownPath(file, cwd)}: this is ${found.is}; it was not overwritten.`);
}
