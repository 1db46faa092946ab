#!/usr/bin/env node
// Starts the built command line. Starting the language anew would take most of the time of a small check, so the build
// leaves a snapshot of a process that has it started, for this very version of Node.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '..', 'dist');
const bundle = join(dist, 'cli.cjs');
const snapshot = join(dist, `start-${process.version}-${process.arch}.blob`);

/** Options of V8 must be those that the snapshot was made with, and an editor's server loads what a snapshot cannot hold. */
function fitsSnapshot() {
  return process.argv[2] !== 'lsp' && process.execArgv.length === 0 && !process.env.NODE_OPTIONS && existsSync(snapshot);
}

/** Whether it ran. */
function runSnapshot() {
  const { spawnSync } = require('node:child_process');
  // Trees of many small objects want a larger nursery, and a run of half a second is over before optimised code pays.
  const flags = require('./v8-flags.json');
  const { status, signal } = spawnSync(process.execPath, [...flags, '--snapshot-blob', snapshot, __filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Node's answer to a snapshot that was made elsewhere.
  if (status === 14) return false;
  // Whoever waits for this process must see how the other ended.
  if (signal !== null) process.kill(process.pid, signal);
  process.exitCode = status ?? 3;
  return true;
}

if (process.argv.length === 3 && /^(?:--version|-V)$/.test(process.argv[2])) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else if (!existsSync(bundle)) {
  process.stderr.write('placepref is not built yet: run `npm run build` in its folder.\n');
  process.exitCode = 3;
} else if (!fitsSnapshot() || !runSnapshot()) {
  // npm starts this file through a link; what lies in the package is found from the file itself.
  process.argv[1] = __filename;
  require(bundle);
}
