#!/usr/bin/env node
// Loads the built command line. Of the time of a small check, most would go into compiling it; the build leaves the
// compiled functions beside it, for V8 to take up if they come from this very version of it.
'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const root = join(__dirname, '..');
const bundle = join(root, 'dist', 'cli.cjs');
const argument = process.argv.length === 3 ? process.argv[2] : undefined;

if (argument === '--version' || argument === '-V') {
  process.stdout.write(`${require('../package.json').version}\n`);
} else if (!existsSync(bundle)) {
  process.stderr.write('placepref is not built yet: run `npm run build` in its folder.\n');
  process.exitCode = 3;
} else {
  const cache = join(root, 'dist', 'cli.cache');
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  // The bundle is ASCII, so reading it as Latin-1 is right, and faster than decoding UTF-8.
  const script = new Script(wrap(readFileSync(bundle, 'latin1')), { filename: bundle, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
}
