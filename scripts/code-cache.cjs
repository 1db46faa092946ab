// Runs the bundle with the given arguments and keeps what V8 compiled meanwhile: node code-cache.cjs CACHE ARGUMENT...
// Functions are compiled when first called, so a cache made before the run would be nearly empty.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, resolve } = require('node:path');
const { Script } = require('node:vm');

const [, , cache, ...args] = process.argv;
const bundle = resolve(dirname(cache), 'cli.cjs');
const script = new Script(wrap(readFileSync(bundle, 'latin1')), { filename: bundle });

process.on('exit', () => writeFileSync(cache, script.createCachedData()));
process.argv.splice(1, process.argv.length, resolve(__dirname, '../bin/placepref.cjs'), ...args);
const loaded = { exports: {} };
script.runInThisContext()(loaded.exports, createRequire(bundle), loaded, bundle, dirname(bundle));
