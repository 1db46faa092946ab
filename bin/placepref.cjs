#!/usr/bin/env node
// Starts the built command line.
'use strict';

if (process.argv.length === 3 && /^(?:--version|-V)$/.test(process.argv[2])) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  const { existsSync } = require('node:fs');
  const { bundle, load } = require('./bundle.cjs');
  if (existsSync(bundle)) {
    // npm starts this file through a link; what lies in the package is found from the file itself.
    process.argv[1] = __filename;
    load(bundle);
  } else {
    process.stderr.write('placepref is not built yet: run `npm run build` in its folder.\n');
    process.exitCode = 3;
  }
}
