// Run by the build: a check, so that the functions that it needs are compiled; what V8 made of them is then kept beside the bundle.
'use strict';
const { writeFileSync } = require('node:fs');
const { bundle, cacheOf, load, loaded } = require('../bin/bundle.cjs');

process.on('exit', (code) => {
  if (code === 0) for (const [file, { script }] of loaded) writeFileSync(cacheOf(file), script.createCachedData());
});
load(bundle);
