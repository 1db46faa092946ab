import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../io.js';
import { hashOf } from './file-states.js';

/**
 * Where the cache is if nobody says otherwise: in the `node_modules` of the project, where other tools have theirs, or
 * else in the platform's folder for caches, one file for each folder that is worked in.
 */
export function cacheLocation({ cwd, env }: Pick<Io, 'cwd' | 'env'>): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(modules)) return join(modules, '.cache', 'placepref', 'check');
    if (dirname(folder) === folder) break;
  }
  return join(platformFolder(env), 'placepref', `check-${hashOf(cwd).slice(0, 16)}`);
}

function platformFolder({ XDG_CACHE_HOME: cache, HOME: home = homedir(), LOCALAPPDATA: local }: Io['env']): string {
  if (process.platform === 'win32') return local ?? join(home, 'AppData', 'Local');
  return cache ?? (process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache'));
}
