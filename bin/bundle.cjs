// Loads the files of dist/ with the code that V8 made of them when they were built, since compiling would take half of a small check.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A run of half a second is over before optimised code pays.
setFlagsFromString('--interrupt-budget=528000');

const dist = join(__dirname, '..', 'dist');
const bundle = join(dist, 'cli.cjs');
const loaded = new Map();

/** Where the code of a file is kept. */
const cacheOf = (file) => file.replace(/cjs$/, 'cache');

/** V8 refuses what was made by another version of it, with other flags or of another text; then it compiles as ever. */
function keptCode(file) {
  try {
    return readFileSync(cacheOf(file));
  } catch {
    return undefined;
  }
}

/** A file of dist/ as a script: the function that Node makes of a module. */
function compile(file) {
  // The files are ASCII, so that a character is a byte, here and in V8.
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  return new Script(text, { filename: file, cachedData: keptCode(file) });
}

/** What a file of dist/ exports. */
function load(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.module.exports;
  const script = compile(file);
  const module = { exports: {} };
  loaded.set(file, { script, module });
  script.runInThisContext()(module.exports, (name) => (name.startsWith('./') ? load(join(dist, name)) : require(name)), module, file, dist);
  return module.exports;
}

module.exports = { bundle, cacheOf, compile, load, loaded };
