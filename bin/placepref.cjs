#!/usr/bin/env node
// Loads the built command line. Most of the time of a small check would go into compiling it, so the build leaves the
// compiled functions beside it, for V8 to take up if they come from this very version of V8.
'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const dist = join(__dirname, '..', 'dist');

function run(bundle) {
  const { createRequire, wrap } = require('node:module');
  const { setFlagsFromString } = require('node:v8');
  const { Script } = require('node:vm');

  const cache = join(dist, 'cli.cache');
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  // The bundle is ASCII, so reading it as Latin-1 is right, and faster than decoding UTF-8.
  const script = new Script(wrap(readFileSync(bundle, 'latin1')), { filename: bundle, cachedData });
  // A run of half a second spends more on optimising code than it gains by it, so code must run four times longer than
  // usual before it is. Not before the cache is taken up, which asks for unchanged flags, nor in a V8 that the build
  // has not seen, which may not know the flag.
  if (script.cachedDataRejected === false) setFlagsFromString('--interrupt-budget=528000');
  // npm starts this file through a link; what lies in the package is found from the file itself.
  process.argv[1] = __filename;
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
}

const bundle = join(dist, 'cli.cjs');
if (process.argv.length === 3 && /^(?:--version|-V)$/.test(process.argv[2])) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else if (existsSync(bundle)) {
  run(bundle);
} else {
  process.stderr.write('placepref is not built yet: run `npm run build` in its folder.\n');
  process.exitCode = 3;
}
