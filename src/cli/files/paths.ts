import { isAbsolute, relative, sep } from 'node:path';

/** A path as it is shown: from the current folder if it is inside, whole if not; always with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file);
  const inside = path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return (inside ? path : file).replaceAll(sep, '/');
}
