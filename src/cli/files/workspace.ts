import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { workspaceOnDisk, type NamedOnDisk } from '../../language/node-workspace.js';
import { patternAt } from './pattern.js';

/** Whether a file that nobody has named may be read, by its absolute path. */
export type Workspace = (file: string) => boolean;

/**
 * The workspace of a command: the current folder, what the paths on its command line name, and the project around each. Nothing is
 * looked up before the first question, and each file once.
 */
export function workspaceAt(paths: readonly string[], cwd: string): Workspace {
  const known = new Map<string, boolean>();
  let workspace: Workspace | undefined;
  return (file) => {
    workspace ??= workspaceOnDisk(namedOf(paths, cwd));
    const answer = known.get(file) ?? workspace(file);
    known.set(file, answer);
    return answer;
  };
}

function namedOf(paths: readonly string[], cwd: string): NamedOnDisk {
  const folders = [cwd];
  const files: string[] = [];
  for (const path of paths) {
    const file = resolve(cwd, path);
    if (!existsSync(file)) folders.push(patternAt(path, cwd).folder);
    else (statSync(file).isDirectory() ? folders : files).push(file);
  }
  return { folders, files };
}
