// Loads sources of the project into a benchmark.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What an entry exports, bundled as the command line is. @param entry text of a module; its paths count from the root */
export async function bundled(name, entry, root, scratch) {
  const outfile = join(scratch, `${name}.mjs`);
  const stdin = { contents: entry, resolveDir: root, loader: 'ts' };
  await build({ absWorkingDir: root, stdin, outfile, bundle: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'], logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}
