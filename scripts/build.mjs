// Makes dist/: the command line, the licences of what is in it, and a snapshot of it started.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundle, options } from './bundle.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = new URL('../dist/', import.meta.url);

rmSync(dist, { recursive: true, force: true });

const inputs = await bundle(fileURLToPath(dist)).catch(() => process.exit(1)); // it has said why
writeFileSync(new URL('licenses.txt', dist), licences(Object.values(inputs).flat()));

await makeSnapshot();

/** Without the snapshot everything works, only later; a broken bundle is for the tests to find. */
async function makeSnapshot() {
  const script = fileURLToPath(new URL('start.cjs', dist));
  const blob = fileURLToPath(new URL(`start-${process.version}-${process.arch}.blob`, dist));
  // Commander loads child_process for commands that are programs of their own, of which there are none.
  const noPrograms = { name: 'no-programs', setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  } };
  // That package would look for others around it, and a snapshot must hold no module that was loaded from a file.
  const banner = { js: "'use strict';const importMetaUrl='file:///placepref.cjs';" };
  await build({ ...options, entryPoints: ['src/cli/snapshot.ts'], outfile: script, banner, plugins: [noPrograms] });
  // V8 takes a snapshot only with the flags that it was made with.
  const flags = JSON.parse(readFileSync(`${root}bin/v8-flags.json`, 'utf8'));
  const { NODE_OPTIONS: _, ...env } = process.env;
  const made = spawnSync(process.execPath, [...flags, '--snapshot-blob', blob, '--build-snapshot', script, `${root}examples/witnessed-fear.cpp`], { cwd: root, encoding: 'utf8', env: { ...env, NODE_NO_WARNINGS: '1' } });
  if (made.status !== 0) {
    rmSync(blob, { force: true });
    process.stderr.write(`No snapshot was made, so commands start later.\n${made.stderr.slice(0, 1000)}`);
  }
  rmSync(script);
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
