// The command line as three files: what every command needs, what needs the language, and the language server. A process
// compiles all of a file before it runs any of it, and most of the code is in the second.
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

const parts = { 'cli.cjs': 'src/cli/bin.ts', 'language.cjs': 'src/cli/with-language.ts', 'server.cjs': 'src/language/lsp/node.ts' };

export const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // The module fields give the ES modules of packages, of which the unused parts fall away.
  mainFields: ['module', 'main'],
  // A package in here asks where it lies (fdir), and in CommonJS import.meta is empty.
  banner: { js: "'use strict';const importMetaUrl=require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'importMetaUrl' },
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** What one part loads of another only when it is needed stays apart. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      const source = relative(root, join(resolveDir, path)).replaceAll('\\', '/').replace(/\.js$/, '.ts');
      const [file] = Object.entries(parts).find(([, entry]) => entry === source) ?? [];
      return kind === 'dynamic-import' && file !== undefined ? { path: `./${file}`, external: true } : undefined;
    });
  },
};

/** Writes the files into a folder; gives the sources of each. */
export async function bundle(folder) {
  const inputs = {};
  for (const [file, entry] of Object.entries(parts)) {
    // Loading by require() is quicker than by import().
    const { metafile } = await build({ ...options, entryPoints: [entry], outfile: join(folder, file), plugins: [apart], supported: { 'dynamic-import': false } });
    inputs[file] = Object.keys(metafile.inputs);
  }
  return inputs;
}
