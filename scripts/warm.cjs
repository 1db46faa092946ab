// Run by the build: a check, so that the functions it needs are compiled; what V8 made of them is then kept beside the bundle.
'use strict';
const { writeFileSync } = require('node:fs');
const { cache, loadBundle } = require('../bin/bundle.cjs');

const { script, run } = loadBundle();
process.on('exit', (code) => code === 0 && writeFileSync(cache, script.createCachedData()));
run();
