import { existsSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { configurationName } from './config/configuration.js';
import { isWithin } from './outside.js';

/** What somebody has named, by absolute paths: folders, with all that is in them, and files, with all that lies beside them. */
export interface NamedOnDisk {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** No system finds a file by a longer path. */
const longestPath = 4096;

/** As many links as systems follow one after the other. */
const mostLinks = 40;

/**
 * Says of a file whether it lies in the workspace that comes of what was named: the folders, those of the files, and the
 * project around each. Links are followed on both sides. A file that was named itself lies in it, wherever a link leads.
 */
export function workspaceOnDisk({ folders, files }: NamedOnDisk): (file: string) => boolean {
  const own = [...new Set([...folders, ...files.map((file) => dirname(file))])];
  // A link can lead a folder out of the project that it is seen in.
  const roots = [...new Set([...own, ...own.map(projectAround)])].map((folder) => slashed(placeOf(folder)));
  let named: ReadonlySet<string> | undefined;
  return (file) => {
    if (file.length > longestPath) return false;
    const place = placeOf(file);
    return isWithin(roots, slashed(place)) || (named ??= new Set(files.map((one) => placeOf(one)))).has(place);
  };
}

/** The folder of the nearest `placepref.json` or the repository that a folder lies in, whichever is larger; the folder itself if it lies in neither. */
function projectAround(folder: string): string {
  const around = [configurationName, '.git'].flatMap((name) => nearestWith(name, folder) ?? []);
  return around.reduce((largest, one) => (one.length < largest.length ? one : largest), folder);
}

function nearestWith(name: string, folder: string): string | undefined {
  if (existsSync(join(folder, name))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : nearestWith(name, above);
}

/** Where a path leads through links, whether anything is there or not. */
export function placeOf(path: string, links = mostLinks): string {
  try {
    return realpathSync.native(path);
  } catch {
    const folder = dirname(path);
    if (folder === path || links === 0) return path;
    const target = linkAt(path);
    return target === undefined ? join(placeOf(folder, links), basename(path)) : placeOf(resolve(placeOf(folder, links), target), links - 1);
  }
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

const slashed = (path: string): string => path.replaceAll(sep, '/');
