// Loads the files of dist/, with the code that V8 made of them when they were built, since compiling would take half of a small check.
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

/** Flags for the engine of Node 20; later ones do not know all of them, and would say so at each start. */
function setFlags(...flags) {
  if (process.versions.v8.startsWith('11.')) for (const flag of flags) setFlagsFromString(flag);
}

// A run of half a second is over before optimised code pays, least of all functions with all that they call; and so little of what is young
// survives that threads to copy it cost more than they save.
setFlags('--interrupt-budget=528000', '--no-parallel-scavenge', '--max-inlined-bytecode-size-cumulative=150');

const dist = join(__dirname, '..', 'dist');
const bundle = join(dist, 'cli.cjs');
/** By the version of Node: V8 takes code that another Node 20 made for its own, and crashes. */
const cacheOf = (file) => file.replace(/\.cjs$/, `.${process.version}.cache`);

/** V8 refuses what was made for other flags or for another text; then it compiles as ever. */
function cachedCode(file) {
  try {
    return readFileSync(cacheOf(file));
  } catch {
    return undefined;
  }
}

/** Scripts that were loaded, by their files. */
const scripts = new Map();

/** A file of dist/ as a script; it is ASCII, so that a character is a byte, here and in V8. Throws if it is not built. */
function scriptOf(file) {
  const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file, cachedData: cachedCode(file) });
  scripts.set(file, script);
  return script;
}

const modules = new Map();

/** Simulations and schedules stay long in few functions, which are worth what V8 does by itself. */
function loadHeavy(requireHere, path) {
  setFlags('--max-inlined-bytecode-size-cumulative=920');
  return requireHere(path);
}

/** Runs a file of dist/ as a module, once; the language beside it is loaded in the same way. */
function load(file) {
  const known = modules.get(file);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const requireHere = createRequire(file);
  const requirePart = (path) => (path === './language.cjs' ? load(join(dist, 'language.cjs')) : path.endsWith('.cjs') ? loadHeavy(requireHere, path) : requireHere(path));
  scriptOf(file).runInThisContext()(module.exports, requirePart, module, file, dist);
  return module.exports;
}

module.exports = { bundle, cacheOf, load, scriptOf, scripts };
