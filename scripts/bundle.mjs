// The command line as several files: what every command needs, what needs the language, what makes reports, schedules,
// simulations, analyses and power analyses, what holds JSON against schemas, threads of these, and the language server; and the server for a browser. A process compiles
// all of a file before it runs any of it, and most of the code is in the second.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

const parts = { 'cli.cjs': 'src/cli/bin.ts', 'language.cjs': 'src/cli/bundles/language.ts', 'reports.cjs': 'src/cli/bundles/reports.ts', 'schedule.cjs': 'src/cli/bundles/schedule.ts', 'simulation.cjs': 'src/cli/bundles/simulation.ts', 'analysis.cjs': 'src/cli/bundles/analysis.ts', 'schemas.cjs': 'src/cli/bundles/schemas.ts', 'power.cjs': 'src/cli/bundles/power.ts', 'power-worker.cjs': 'src/cli/power/worker.ts', 'simulation-worker.cjs': 'src/cli/simulation/worker.ts', 'server.cjs': 'src/server/node.ts' };

/** What is no code, and lies beside it: the solver of calendars, the PNG renderer, and the fonts of its pictures. */
const assets = {
  'highs.wasm': 'node_modules/highs/build/highs.wasm',
  'resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'Arimo-Regular.ttf': 'node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'Arimo-Bold.ttf': 'node_modules/@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
};

const options = {
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

/** Langium's core takes five names of the protocol of language servers, and all of it would be loaded for them. */
const coreOfProtocol = {
  name: 'core-of-protocol',
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-languageserver-protocol$/ }, () => ({ path: join(root, 'scripts/core-of-protocol.mjs') }));
  },
};

/** Commander loads child_process for commands that are programs of their own, of which there are none. */
const noPrograms = {
  name: 'no-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What Node reads long, and few commands call: cryptography alone takes a small check an eighth longer. */
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    const functions = { 'node:crypto': ['createHash', 'randomInt'], 'node:os': ['availableParallelism', 'homedir', 'hostname'] };
    onResolve({ filter: /^node:(?:crypto|os)$/ }, ({ path, namespace }) => (namespace === 'late' ? { path, external: true } : { path, namespace: 'late' }));
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({ contents: functions[path].map((name) => `export const ${name} = (...given) => require('${path}').${name}(...given);`).join('\n') }));
  },
};

/** What one part does without, or only later. */
const only = { 'cli.cjs': [noPrograms, late], 'language.cjs': [coreOfProtocol] };

/** A single other character, and V8 keeps two bytes of each; esbuild leaves those of regular expressions and templates. */
function toAscii(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** The language server as the program of a web worker, with nothing of Node. */
const inBrowser = { ...options, platform: 'browser', format: 'iife', target: 'es2022', mainFields: ['browser', 'module', 'main'], banner: {}, define: {} };

/** Writes the files into a folder; gives the sources of each. */
export async function bundle(folder) {
  const inputs = {};
  for (const [file, entry] of Object.entries(parts)) {
    // Loading by require() is quicker than by import().
    const outfile = join(folder, file);
    const plugins = [apart, ...(only[file] ?? [])];
    const { metafile } = await build({ ...options, entryPoints: [entry], outfile, plugins, supported: { 'dynamic-import': false } });
    toAscii(outfile);
    inputs[file] = Object.keys(metafile.inputs);
  }
  for (const [file, from] of Object.entries(assets)) {
    copyFileSync(join(root, from), join(folder, file));
    inputs[file] = [from];
  }
  const { metafile } = await build({ ...inBrowser, entryPoints: ['src/server/browser.ts'], outfile: join(folder, 'browser.js') });
  inputs['browser.js'] = Object.keys(metafile.inputs);
  return inputs;
}
