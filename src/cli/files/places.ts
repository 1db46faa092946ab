import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { placeOf } from '../../language/node-workspace.js';
import { exit } from '../exit.js';
import type { Configurations } from './configurations.js';
import type { FolderFiles } from './folder.js';
import { shownPath } from './paths.js';
import { isPattern, patternAt } from './pattern.js';
import { errorCode } from './reasons.js';
import { isRefusal, refusal, type Refusal } from './refusal.js';
import { workspaceAt, type Workspace } from './workspace.js';

/** A file that may be a protocol. */
export interface Place {
  /** Absolute. Standard input stands in the current folder, so that it can import. */
  readonly file: string;
  /** Files that are named must be protocols; those found in a folder or by a glob may be C++. */
  readonly origin: 'named' | 'found' | 'stdin';
  /** It was found, and is a link. */
  readonly isLink?: boolean;
  /** It was found, and is a link that leads out of the workspace. */
  readonly leadsOut?: boolean;
}

/**
 * Where the protocols are that paths name. Without any, those that the project names, which then must be protocols, or
 * all in the current folder. What a project ignores is passed over where it was not named itself. With `skipForeign`,
 * a file that is named is as one that was found: programs that name every file of a repository mean none of them. Neither
 * a project nor a link that was found leads out of the workspace. A file comes once, whatever links to it were found beside it.
 */
export async function placesOf(paths: readonly string[], cwd: string, configurations: Configurations, skipForeign = false): Promise<(Place | Refusal)[]> {
  const project = paths.length > 0 ? undefined : configurations.nearestTo(cwd);
  const globs = project && (await configurations.contentsOf(project)).protocols;
  const [asked, from] = project === undefined || globs === undefined ? [paths.length > 0 ? paths : ['.'], cwd] : [globs, dirname(project.file)];
  const isInside = workspaceAt(paths, cwd);
  const kept: (Place | Refusal)[] = [];
  for (const place of await all(asked, from, isInside)) {
    if (isRefusal(place)) kept.push(place);
    // A link that was found is looked at for itself, further down.
    else if (globs !== undefined && !isInside(place.origin === 'found' ? dirname(place.file) : place.file)) kept.push(outside(place, cwd));
    else if ((skipForeign || place.origin === 'found') && place.origin !== 'stdin' && (await configurations.ignores(place.file))) continue;
    else if (place.leadsOut === true) kept.push(outside(place, cwd));
    else kept.push(globs !== undefined ? { ...place, origin: 'named' } : skipForeign ? asFound(place) : place);
  }
  return withoutTwins(kept);
}

/** Leaves out the links that were found to what is looked at anyway, under its own name. */
function withoutTwins(places: (Place | Refusal)[]): (Place | Refusal)[] {
  const isLink = (place: Place | Refusal): boolean => !isRefusal(place) && place.isLink === true;
  if (!places.some(isLink)) return places;
  const seen = new Set(places.flatMap((place) => (isRefusal(place) || isLink(place) ? [] : placeOf(place.file))));
  return places.filter((place) => {
    if (isRefusal(place) || !isLink(place)) return true;
    const target = placeOf(place.file);
    return !seen.has(target) && seen.add(target);
  });
}

function outside({ file }: Place, cwd: string): Refusal {
  return { path: shownPath(file, cwd), message: 'this leads out of the workspace; name it on the command line if it is meant.', code: exit.problems };
}

function asFound(place: Place): Place {
  return place.origin === 'named' ? { ...place, origin: 'found' } : place;
}

async function all(paths: readonly string[], cwd: string, isInside: Workspace): Promise<(Place | Refusal)[]> {
  const places: (Place | Refusal)[] = [];
  for (const path of paths) places.push(...(await placesAt(path, cwd, isInside)));
  return places;
}

/** Searching a folder takes more than naming a file, and is loaded for it. */
async function search(folder: string, isInside: Workspace, glob?: string): Promise<FolderFiles> {
  return (await import('./folder.js')).cppFilesIn(folder, isInside, glob);
}

/** What a path on the command line means: a file, a folder, a glob, or `-` for standard input. */
export async function placesAt(path: string, cwd: string, isInside: Workspace): Promise<(Place | Refusal)[]> {
  if (path === '') return [{ path: "''", message: 'an empty path names nothing', code: exit.usage }];
  if (path === '-') return [{ file: join(cwd, '<stdin>'), origin: 'stdin' }];
  const file = resolve(cwd, path);
  try {
    return statSync(file).isDirectory() ? found(await search(file, isInside), cwd) : [{ file, origin: 'named' }];
  } catch (error) {
    return errorCode(error) === 'ENOENT' && isPattern(path) ? await matches(path, cwd, isInside) : [refusal(path, error)];
  }
}

async function matches(path: string, cwd: string, isInside: Workspace): Promise<(Place | Refusal)[]> {
  const { pattern, folder, glob } = patternAt(path, cwd);
  const inside = await search(folder, isInside, glob);
  const none: Refusal[] = inside.files.length > 0 ? [] : [{ path: pattern, message: 'this pattern matches no .cpp file', code: exit.usage }];
  return [...found(inside, cwd), ...none];
}

function found({ files, links, outside, unread }: FolderFiles, cwd: string): (Place | Refusal)[] {
  return [
    ...unread.map(({ path, reason }) => ({ path: shownPath(path, cwd), message: reason, code: exit.problems })),
    ...files.map((file) => ({ file, origin: 'found' as const, isLink: links.has(file), leadsOut: outside.has(file) })),
  ];
}
