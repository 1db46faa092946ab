import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync, type FileSystemAdapter } from 'tinyglobby';
import { foreignFolders } from '../../language/config/walk.js';
import { GitIgnore } from './git-ignore.js';
import { errorCode, reasonOf } from './reasons.js';
import type { Workspace } from './workspace.js';

export interface FolderFiles {
  /** Absolute, sorted. */
  readonly files: readonly string[];
  /** Of these, links. */
  readonly links: ReadonlySet<string>;
  /** Of these, links that lead out of the workspace. */
  readonly outside: ReadonlySet<string>;
  /** Folders that could not be looked into. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * The `.cpp` files below a folder that a glob matches, or that are in a folder it matches. Hidden entries, folders of
 * other tools and what git ignores are left out before they are entered. Links to files are followed within the workspace;
 * links to folders are not, as in git, so that no walk is endless.
 */
export function cppFilesIn(folder: string, isInside: Workspace, glob = '**'): FolderFiles {
  const unread: { path: string; reason: string }[] = [];
  const links = new Set<string>();
  const outside = new Set<string>();
  const gitIgnore = new GitIgnore(folder);

  const entriesOf = (path: string): Entry[] => {
    try {
      return readdirSync(path, { withFileTypes: true }).flatMap((entry) => look(join(path, entry.name), entry));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') unread.push({ path, reason: reasonOf(error) });
      return [];
    }
  };

  const look = (path: string, entry: Dirent): Entry[] => {
    const isFolder = entry.isDirectory();
    const isOurs = isFolder ? !foreignFolders.has(entry.name) : entry.name.endsWith('.cpp');
    if (!isOurs || entry.name.startsWith('.') || gitIgnore.ignores(path, isFolder)) return [];
    return isFolder || entry.isFile() || (entry.isSymbolicLink() && isLeading(path)) ? [plain(entry.name, path, isFolder)] : [];
  };

  const isLeading = (path: string): boolean => {
    links.add(path);
    if (isInside(path)) return leadsToFile(path);
    outside.add(path);
    return true;
  };

  if (glob === '**') return { files: filesBelow(folder, entriesOf).sort(), links, outside, unread };
  const fs = { readdirSync: entriesOf } as unknown as FileSystemAdapter;
  const found = globSync([glob, `${glob}/**`], { cwd: folder, fs, expandDirectories: false, followSymbolicLinks: false });
  return { files: found.map((file) => resolve(folder, file)).sort(), links, outside, unread };
}

/** All of them, without asking a pattern about each. */
function filesBelow(folder: string, entriesOf: (path: string) => Entry[]): string[] {
  return entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.path, entriesOf) : entry.path));
}

function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    // A link that leads nowhere is no file (editors keep their locks so); any other trouble is told when it is read.
    return errorCode(error) !== 'ENOENT';
  }
}

type Entry = Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'> & { readonly name: string; readonly path: string };

function plain(name: string, path: string, isFolder: boolean): Entry {
  return { name, path, isFile: () => !isFolder, isDirectory: () => isFolder, isSymbolicLink: () => false };
}
