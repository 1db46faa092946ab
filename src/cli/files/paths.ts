import { isAbsolute, relative, sep } from 'node:path';
import { placeOf } from '../../language/node-workspace.js';

/** A path as it is shown: from the current folder if it is inside, whole if not; always with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  if (sep === '/' && file.startsWith(`${cwd}/`)) return file.slice(cwd.length + 1);
  const path = relative(cwd, file);
  return (path !== '' && leadsDown(path) ? path : file).replaceAll(sep, '/');
}

/** A path at the beginning of a line: one that begins with two colons would be a command to GitHub Actions, whose log the line may be in. */
export const atLineStart = (path: string): string => (path.startsWith('::') ? `./${path}` : path);

/** Is a path in a folder, or that folder itself, links followed? */
export function liesIn(path: string, folder: string): boolean {
  return leadsDown(relative(placeOf(folder), placeOf(path)));
}

/** Does a path go down from where it is taken? */
export function leadsDown(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
