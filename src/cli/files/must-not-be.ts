import { placeOf } from '../../language/node-workspace.js';
import { Stop } from '../exit.js';
import type { Io } from '../io.js';
import { shownPath } from './paths.js';

/** Throws `Stop` where a file that is to be written is one of those that are read, links followed. @param is what these are, as `the protocol itself` */
export function mustNotBe(is: string, read: readonly string[], file: string, { cwd }: Pick<Io, 'cwd'>): void {
  const place = placeOf(file);
  if (read.some((one) => placeOf(one) === place)) throw new Stop(`${shownPath(file, cwd)}: this is ${is}; it was not overwritten.`);
}
