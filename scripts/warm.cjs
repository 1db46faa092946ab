// Run by the build: a check, so that the functions it needs are compiled; what V8 made of them is then kept beside the bundle.
'use strict';
const { writeFileSync } = require('node:fs');
const { bundle, cacheOf, load, scripts } = require('../bin/bundle.cjs');

process.on('exit', (code) => {
  if (code !== 0) return;
  for (const [file, script] of scripts) writeFileSync(cacheOf(file), script.createCachedData());
});
load(bundle);
