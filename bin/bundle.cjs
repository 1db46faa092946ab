// Loads dist/cli.cjs, with the code that V8 made of it when it was built, since compiling would take half of a small check.
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A run of half a second is over before optimised code pays.
setFlagsFromString('--interrupt-budget=528000');

const dist = join(__dirname, '..', 'dist');
const bundle = join(dist, 'cli.cjs');
const cache = join(dist, 'cli.cache');

/** V8 refuses what was made for another version of it, for other flags or for another text; then it compiles as ever. */
function cachedCode() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

/** The bundle as a script: a function that is given `require` and its own path. Throws if it is not built. */
function loadBundle() {
  // It is ASCII, so that a character is a byte, here and in V8.
  const script = new Script(readFileSync(bundle, 'latin1'), { filename: bundle, cachedData: cachedCode() });
  return { script, run: () => script.runInThisContext()(createRequire(bundle), bundle) };
}

module.exports = { loadBundle, bundle, cache };
