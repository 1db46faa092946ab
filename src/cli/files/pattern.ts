import { resolve } from 'node:path';

const wildcard = /[*?[{(]/;

export const isPattern = (path: string): boolean => wildcard.test(path);

/** The part before the first wildcard is a folder that the user named: what would be passed over there is not. */
export function patternAt(path: string, cwd: string): { readonly pattern: string; readonly folder: string; readonly glob: string } {
  const pattern = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const parts = pattern.split('/').filter((part, i) => part !== '' || i === 0);
  const first = parts.findIndex(isPattern);
  return { pattern, folder: resolve(cwd, parts.slice(0, first).map((part) => `${part}/`).join('')), glob: parts.slice(first).join('/') };
}
