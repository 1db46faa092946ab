// Makes dist/: the command line as one file, the licences of what is in it, and its compiled code.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = new URL('../dist/', import.meta.url);

// V8 compares little more than the length of a text with the code cached for it, so an old cache must never meet a new bundle.
rmSync(dist, { recursive: true, force: true });

const bundled = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/bin.ts'],
  outfile: 'dist/cli.cjs',
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
}).catch(() => process.exit(1)); // it has said why

writeFileSync(new URL('licenses.txt', dist), licences(Object.keys(bundled.metafile.inputs)));

const warm = spawnSync(process.execPath, ['scripts/code-cache.cjs', 'dist/cli.cache', 'check', 'examples/witnessed-fear.cpp'], { cwd: root, encoding: 'utf8' });
// Without the cache everything works, only later; a broken bundle is for the tests to find.
if (!existsSync(new URL('cli.cache', dist))) process.stderr.write(`No code cache was made.\n${warm.stdout}${warm.stderr}`);

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
