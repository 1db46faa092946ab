import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What `make` writes into the folder `parts` of a workspace for a number of parts, which does not hang on the workspace: made once for
 * each number, where it is first asked for, and byte for byte the same in every workspace that asks again.
 */
export function madeOnce(make: (cwd: string, of: number) => Promise<void>): (cwd: string, of: number) => Promise<void> {
  const known = new Map<number, ReadonlyMap<string, Buffer>>();
  return async (cwd, of) => {
    const folder = join(cwd, 'parts');
    const made = known.get(of);
    if (made === undefined) {
      await make(cwd, of);
      known.set(of, new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])));
      return;
    }
    mkdirSync(folder);
    for (const [name, bytes] of made) writeFileSync(join(folder, name), bytes);
  };
}
