// Makes dist/: the command line, the language server, the licences of what is in them, and the code that V8 makes of the first.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = new URL('../dist/', import.meta.url);

rmSync(dist, { recursive: true, force: true });

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // The module fields give the ES modules of packages, of which the unused parts fall away.
  mainFields: ['module', 'main'],
  // What is imported where it is needed is not always there before; require is all that a script of V8's is given.
  supported: { 'dynamic-import': false },
  // A package in here asks where it lies (fdir), and in CommonJS import.meta is empty.
  define: { 'import.meta.url': 'importMetaUrl' },
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};
const start = "'use strict';const importMetaUrl=require('node:url').pathToFileURL(__filename).href;";

/** The language server is a file of its own: most of it is used by nothing else. */
const server = { name: 'server', setup: ({ onResolve }) => onResolve({ filter: /language\/lsp\/node\.js$/ }, () => ({ path: './server.cjs', external: true })) };
/** Commander loads child_process for commands that are programs of their own, of which there are none. */
const noPrograms = { name: 'no-programs', setup: ({ onResolve, onLoad }) => {
  onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'none' }));
  onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
} };

const bundled = await Promise.all([
  // bin/bundle.cjs calls this function.
  build({ ...options, entryPoints: ['src/cli/bin.ts'], outfile: 'dist/cli.cjs', banner: { js: `(function (require, __filename) {${start}` }, footer: { js: '})' }, plugins: [server, noPrograms] }),
  build({ ...options, entryPoints: ['src/language/lsp/node.ts'], outfile: 'dist/server.cjs', banner: { js: start } }),
]).catch(() => process.exit(1)); // it has said why
writeFileSync(new URL('licenses.txt', dist), licences(bundled.flatMap(({ metafile }) => Object.keys(metafile.inputs))));

toAscii(new URL('cli.cjs', dist));
keepCode();

/** A single other character, and V8 keeps two bytes of each; esbuild leaves those of regular expressions and templates. */
function toAscii(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** Without it everything works, only later; a broken bundle is for the tests to find. */
function keepCode() {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [`${root}scripts/warm.cjs`, 'check', 'examples/witnessed-fear.cpp'], { cwd: root, encoding: 'utf8', env });
  if (status !== 0) process.stderr.write(`The compiled code was not kept, so commands start later.\n${stderr.slice(0, 1000)}`);
}

/** The licence of each package that has a part in the bundle, as its authors ask. */
function licences(inputs) {
  const packages = new Set(inputs.map((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replace(/^.*\/(?=node_modules\/)/, ''))?.[0]).filter(Boolean));
  return [...packages].sort().map((folder) => {
    const { name, version: of, license } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
    const file = readdirSync(`${root}${folder}`).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? `License: ${license}` : readFileSync(`${root}${folder}/${file}`, 'utf8').trim();
    return `${name} ${of}\n\n${text}\n`;
  }).join(`\n${'-'.repeat(80)}\n\n`);
}
