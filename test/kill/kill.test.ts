import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith } from '../cli/run.js';
import { mustBeBuilt, root } from '../package/built.js';
import { writingCommands } from './commands.js';
import { Trial } from './trial.js';

describe('killed while it writes, and run again', { timeout: 60_000 }, () => {
  // As soon as it writes; `npm run kill` does it at 200 random moments each.
  it.each(writingCommands.filter(({ isSlow }) => isSlow !== true))('$name leaves each file whole, and nothing behind', async (command) => {
    mustBeBuilt();
    const trial = new Trial(command, `${root}bin/placepref.cjs`);
    onTestFinished(() => trial.end());
    // A run can end between its first change and the kill: then it says nothing.
    for (let time = 0; time < 5; time++) {
      const { left, faults } = await trial.killedAt({ after: 'change', delay: 0 });
      expect(faults).toEqual([]);
      if (left !== 'not killed') return;
    }
    expect.fail('No run was killed: each ended before.');
  });

  it('is told where a file is half written, or something is left behind', async () => {
    const careless = `const fs = require('node:fs');
      if (process.argv[2] === 'new') {
        fs.writeFileSync('.made.0-1-a.placepref', '');
        fs.writeFileSync('made', 'ne');
        for (const until = Date.now() + 1000; Date.now() < until; );
      }
      fs.writeFileSync('made', process.argv[2]);`;
    const trial = new Trial({ name: 'careless', files: {}, before: [['old']], args: ['new'], makes: ['made'] }, `${folderWith({ 'bin.cjs': careless })}/bin.cjs`);
    onTestFinished(() => trial.end());
    expect(await trial.killedAt({ after: 'change', delay: 200 })).toEqual({ left: 'old', isUntidy: true, faults: ['made is neither what it was nor what it was to be', 'the next run left .made.0-1-a.placepref'] });
  });
});
