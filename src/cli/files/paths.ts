import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** A path as it is shown: from the current folder if it is inside, whole if not; always with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  if (sep === '/' && file.startsWith(`${cwd}/`)) return file.slice(cwd.length + 1);
  const path = relative(cwd, file);
  const inside = path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return (inside ? path : file).replaceAll(sep, '/');
}

/** The file that a path leads to through links; the path itself where nothing is there yet. */
export function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
