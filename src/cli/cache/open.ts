import type { Configurations } from '../files/configurations.js';
import { shownPath } from '../files/paths.js';
import type { Workspace } from '../files/workspace.js';
import { Stop } from '../exit.js';
import { readCache } from './cache-file.js';
import { CheckCache } from './check-cache.js';
import { toolIdentity } from './identity.js';

/** Opens the cache in a file, empty if it is of no use. Throws `Stop` if the file is something else, which is not ours to replace. */
export function openCache(file: string, configurations: Configurations, workspace: Workspace, cwd: string): CheckCache {
  const before = readCache(file, toolIdentity());
  if (before === undefined) throw new Stop(`${shownPath(file, cwd)}: this is not a cache of placepref; it was left as it is.`);
  return new CheckCache(file, before, configurations, workspace, cwd);
}
