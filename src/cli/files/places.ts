import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { exit } from '../exit.js';
import type { Configurations } from './configurations.js';
import type { FolderFiles } from './folder.js';
import { shownPath } from './paths.js';
import { errorCode } from './reasons.js';
import { isRefusal, refusal, type Refusal } from './refusal.js';

/** A file that may be a protocol. */
export interface Place {
  /** Absolute. Standard input stands in the current folder, so that it can import. */
  readonly file: string;
  /** Files that are named must be protocols; those found in a folder or by a glob may be C++. */
  readonly origin: 'named' | 'found' | 'stdin';
}

/**
 * Where the protocols are that paths name. Without any, those that the project names, which then must be protocols, or
 * all in the current folder. What a project ignores is passed over where it was not named itself. With `skipForeign`,
 * a file that is named is as one that was found: programs that name every file of a repository mean none of them.
 */
export async function placesOf(paths: readonly string[], cwd: string, configurations: Configurations, skipForeign = false): Promise<(Place | Refusal)[]> {
  const project = paths.length > 0 ? undefined : configurations.nearestTo(cwd);
  const globs = project && (await configurations.contentsOf(project)).protocols;
  const [asked, from] = project === undefined || globs === undefined ? [paths.length > 0 ? paths : ['.'], cwd] : [globs, dirname(project.file)];
  const kept: (Place | Refusal)[] = [];
  for (const asNamed of await all(asked, from)) {
    const place = skipForeign ? asFound(asNamed) : asNamed;
    if (isRefusal(place) || place.origin !== 'found' || !(await configurations.ignores(place.file))) kept.push(place);
  }
  return globs === undefined ? kept : kept.map((place) => (isRefusal(place) ? place : { ...place, origin: 'named' }));
}

function asFound(place: Place | Refusal): Place | Refusal {
  return isRefusal(place) || place.origin !== 'named' ? place : { ...place, origin: 'found' };
}

async function all(paths: readonly string[], cwd: string): Promise<(Place | Refusal)[]> {
  const places: (Place | Refusal)[] = [];
  for (const path of paths) places.push(...(await placesAt(path, cwd)));
  return places;
}

/** Searching a folder takes more than naming a file, and is loaded for it. */
async function search(folder: string, glob?: string): Promise<FolderFiles> {
  return (await import('./folder.js')).cppFilesIn(folder, glob);
}

/** What a path on the command line means: a file, a folder, a glob, or `-` for standard input. */
export async function placesAt(path: string, cwd: string): Promise<(Place | Refusal)[]> {
  if (path === '') return [{ path: "''", message: 'an empty path names nothing', code: exit.usage }];
  if (path === '-') return [{ file: join(cwd, '<stdin>'), origin: 'stdin' }];
  const file = resolve(cwd, path);
  try {
    return statSync(file).isDirectory() ? found(await search(file), cwd) : [{ file, origin: 'named' }];
  } catch (error) {
    return errorCode(error) === 'ENOENT' && wildcard.test(path) ? await matches(path, cwd) : [refusal(path, error)];
  }
}

const wildcard = /[*?[{(]/;

/** The part before the first wildcard is a folder that the user named: what would be passed over there is not. */
export function patternAt(path: string, cwd: string): { readonly pattern: string; readonly folder: string; readonly glob: string } {
  const pattern = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const parts = pattern.split('/').filter((part, i) => part !== '' || i === 0);
  const first = parts.findIndex((part) => wildcard.test(part));
  return { pattern, folder: resolve(cwd, parts.slice(0, first).map((part) => `${part}/`).join('')), glob: parts.slice(first).join('/') };
}

async function matches(path: string, cwd: string): Promise<(Place | Refusal)[]> {
  const { pattern, folder, glob } = patternAt(path, cwd);
  const inside = await search(folder, glob);
  const none: Refusal[] = inside.files.length > 0 ? [] : [{ path: pattern, message: 'this pattern matches no .cpp file', code: exit.usage }];
  return [...found(inside, cwd), ...none];
}

function found({ files, unread }: FolderFiles, cwd: string): (Place | Refusal)[] {
  return [
    ...unread.map(({ path, reason }) => ({ path: shownPath(path, cwd), message: reason, code: exit.problems })),
    ...files.map((file) => ({ file, origin: 'found' as const })),
  ];
}
