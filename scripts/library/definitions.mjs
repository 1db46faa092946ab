import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The rules hold what is made here, and the language that makes it holds the rules. */
const withoutDefinitions = {
  name: 'without-definitions',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/generated\/definitions\.js$/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export const libraryDefinitions = {};' }));
  },
};

/** The definitions of the library that rules look up, lowered by the language itself; as the text of a TypeScript file. */
export async function libraryDefinitions(root) {
  const outfile = join(root, 'node_modules/.cache/library.mjs');
  await build({ entryPoints: [join(root, 'scripts/library/lowering.ts')], bundle: true, packages: 'external', format: 'esm', platform: 'node', outfile, logLevel: 'error', plugins: [withoutDefinitions] });
  const { lowerLibrary } = await import(pathToFileURL(outfile).href);
  const entries = Object.entries(lowerLibrary()).map(([kind, json]) => `  ${kind}: ${JSON.stringify(json)},\n`);
  return `// Made by scripts/generate.mjs from src/language/library/*.cpp. Not edited by hand.\n\n/** What rules look up in the library: the definitions of each kind, as JSON. */\nexport const libraryDefinitions: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`;
}
