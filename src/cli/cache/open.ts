import { exit, Stop } from '../exit.js';
import type { Configurations } from '../files/configurations.js';
import { shownPath } from '../files/paths.js';
import { refuse } from '../files/refuse.js';
import type { Workspace } from '../files/workspace.js';
import type { Io } from '../io.js';
import { emptyContents, readCache } from './cache-file.js';
import { CheckCache } from './check-cache.js';
import { toolIdentity } from './identity.js';

/** Where the cache is. */
export interface CachePlace {
  readonly file: string;
  /** Somebody has named it, and not placepref: what lies there may be theirs. */
  readonly isNamed: boolean;
}

/** Opens the cache in a file, empty if it is of no use. Throws `Stop` if a file that was named is something else, which is not ours to replace. */
export function openCache({ file, isNamed }: CachePlace, configurations: Configurations, workspace: Workspace, io: Io): CheckCache {
  const identity = toolIdentity();
  const before = readCache(file, identity);
  if (before === undefined && isNamed) throw new Stop(`${shownPath(file, io.cwd)}: this is not a cache of placepref; it was left as it is.`);
  if (before === undefined) refuse({ path: file, message: 'this cache is damaged; it is made anew.', code: exit.clean }, io);
  return new CheckCache(file, before ?? emptyContents(identity), configurations, workspace, io.cwd);
}
