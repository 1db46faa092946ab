import { readFileSync, statSync } from 'node:fs';
import { Stop } from '../exit.js';
import { shownPath } from '../files/paths.js';
import { realPath } from '../files/real-path.js';
import { sha256At } from '../files/sha256.js';
import { temporariesOf } from '../files/temporary.js';
import type { Io } from '../io.js';
import { manifestPath, type RunManifest } from './manifest.js';
import { asStop } from './output.js';

/**
 * Throws `Stop` where results are to take the place of a file that is not known to be what placepref wrote: a laboratory's own table has
 * the same columns, and often the same name. Its manifest says so by the SHA-256, also one that a killed run did not put in its place.
 */
export function mustBeOwn(file: string, { cwd }: Pick<Io, 'cwd'>): void {
  // Through a link, it may lie beside either.
  const manifests = [...new Set([file, realPath(file)].map(manifestPath))];
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there === undefined || !there.isFile() || there.size === 0) return;
    const hashes = manifests.flatMap((manifest) => [manifest, ...temporariesOf(realPath(manifest))]).flatMap((path) => hashIn(path) ?? []);
    if (hashes.length > 0 && hashes.includes(sha256At(file))) return;
    const found = hashes.length === 0 ? 'it is there already, and no manifest beside it says that placepref has made it' : 'it has been changed since it was written (its manifest has another SHA-256)';
    throw new Stop(`${shownPath(file, cwd)}: ${found}; add --force to replace it, or name another file.`);
  } catch (error) {
    throw asStop(file, error, { cwd });
  }
}

/** What a manifest says of its results; undefined where there is none. */
function hashIn(path: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Partial<RunManifest> | null)?.results?.sha256;
  } catch {
    return undefined;
  }
}
