// The extension as a folder that vsce packs: its bundles, its manifest with what package.json says, and what it shows.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'rolldown/utils';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const source = join(root, 'src/extension');
export const folder = join(root, 'dist/extension');

const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};
const node = { ...options, platform: 'node', target: 'node20.19', supported: { 'dynamic-import': false } };
const browser = { ...options, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], define: { 'process.env.NODE_ENV': '"production"' } };

/** What is loaded for the first protocol stays out of the file that is loaded for every C++ file. A browser takes one file only. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /client\/node\.js$/ }, ({ path, kind, resolveDir }) => (kind === 'dynamic-import' && relative(source, join(resolveDir, path)) !== '' ? { path: './client.cjs', external: true } : undefined));
  },
};

const bundles = {
  'node.cjs': { ...node, entryPoints: ['src/extension/node.ts'], plugins: [apart] },
  'client.cjs': { ...node, entryPoints: ['src/extension/client/node.ts'] },
  'server.cjs': { ...node, entryPoints: ['src/server/node-ipc.ts'] },
  'worker.js': { ...browser, format: 'iife', entryPoints: ['src/extension/work/worker.ts'], external: ['node:worker_threads'] },
  'browser.js': { ...browser, entryPoints: ['src/extension/browser.ts'] },
};

/** Makes the folder anew. */
export async function stageExtension() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const inputs = await Promise.all(Object.entries(bundles).map(async ([file, bundle]) => Object.keys((await build({ ...bundle, outfile: join(folder, file) })).metafile.inputs)));
  // The build has made it; what is in it is in the other server, too.
  cpSync(join(root, 'dist/browser.js'), join(folder, 'server-browser.js'));
  await Promise.all([...Object.keys(bundles), 'server-browser.js'].map(makeSmaller));
  write('.vscodeignore', '');
  write('licenses.txt', licences(inputs.flat()));
  write('package.json', json({ ...manifest(), ...read('src/extension/manifest.json') }));
  write('placepref.tmLanguage.json', json(await textMateGrammar()));
  write('README.md', readFileSync(join(source, 'README.md'), 'utf8').replace(/\(\S*\/docs\/images\/(\w+\.png)\)/g, (_, picture) => {
    cpSync(join(root, 'docs/images', picture), join(folder, 'images', picture));
    return `(images/${picture})`;
  }));
  for (const shown of ['language-configuration.json', 'snippets.json', 'icons', 'walkthrough']) cpSync(join(source, shown), join(folder, shown), { recursive: true });
  for (const shared of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, shared), join(folder, shared));
  // Without the blanks by which people read them.
  for (const schema of ['config-1.schema.json', 'ir-1.schema.json']) write(schema, JSON.stringify(read(join('schema', schema))));
}

/** Packed, what esbuild has made small is another 5 % smaller. */
async function makeSmaller(file) {
  const { code, errors } = await minify(file, readFileSync(join(folder, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  write(file, code);
}

/** What the extension has in common with the command line. */
function manifest() {
  const { version, license } = read('package.json');
  return { version, license };
}

/** The grammar is made from the tables of the language, so it cannot lag behind them. */
export async function textMateGrammar() {
  const outfile = join(root, 'dist/textmate.mjs');
  await build({ absWorkingDir: root, entryPoints: ['src/extension/textmate.ts'], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  const { grammar } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return grammar;
}

function read(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function write(file, text) {
  writeFileSync(join(folder, file), text);
}
