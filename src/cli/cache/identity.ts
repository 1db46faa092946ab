import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { libraryModules } from '../../language/library/generated/texts.js';
import { version } from '../../language/version.js';
import { hashOf } from './file-states.js';

/** Of all that findings depend on besides the files of a project: two tools of one identity find the same. */
export function toolIdentity(library: Readonly<Record<string, string>> = libraryModules, of: string = version): string {
  return hashOf(JSON.stringify([of, library, process.version, buildStamp()]));
}

/** Tells builds of one version apart, for who works on placepref itself. */
function buildStamp(): string {
  const stats = statSync(fileURLToPath(import.meta.url), { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.mtimeMs} ${stats.size}`;
}
