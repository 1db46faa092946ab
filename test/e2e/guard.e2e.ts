import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endGuarded, guard, runEnvironment, runFolder, startGuarded } from './harness/guarded.js';
import { processesOf } from './harness/processes.mjs';

/** Starts another process, as VS Code does, in its own group or not, and says so. */
const server = (detached: boolean): string => `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore', detached: ${detached} }); console.log('ready'); setInterval(() => {}, 1000);`;

describe.skipIf(process.platform !== 'linux')('a server of these tests', () => {
  it('ends with all that it has started, and the folder of the run goes', async () => {
    const run = runFolder();
    const guarded = startGuarded(['-e', server(false)], run, 'keeper');
    await once(guarded.stdout ?? guarded, 'data');
    expect(processesOf(run)).toHaveLength(3);
    expect(await endGuarded(guarded)).toEqual([]);
    expect([processesOf(run), existsSync(run)]).toEqual([[], false]);
  });

  it('has what outlives it named and killed', async () => {
    const run = runFolder();
    const guarded = startGuarded(['-e', server(true)], run, 'keeper');
    await once(guarded.stdout ?? guarded, 'data');
    expect(await endGuarded(guarded)).toEqual([expect.stringMatching(/^left behind: .*setInterval/)]);
    expect([processesOf(run), existsSync(run)]).toEqual([[], false]);
  });

  it('ends when those who started it are killed', async () => {
    const run = runFolder();
    const start = `require('node:child_process').spawn(process.execPath, ${JSON.stringify([guard, process.execPath, '-e', server(false)])}, { stdio: ['pipe', 'inherit', 'inherit'], detached: true });`;
    const starter = spawn(process.execPath, ['-e', start], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...runEnvironment(run), KEEPER: '1' } });
    await once(starter.stdout, 'data');
    expect(processesOf(run)).toHaveLength(4);
    starter.kill('SIGKILL');
    await expect.poll(() => [processesOf(run), existsSync(run)]).toEqual([[], false]);
  });
});
