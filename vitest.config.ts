import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.js';

export default defineConfig({
  test: {
    // By itself Vitest leaves one core alone; on the two cores of a runner, that would be half, also while the tests of Slurm only wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          // A process reads placepref once and not for each file, which took as long as half of the tests. Files that mock modules see to it that
          // nothing of it is left to others; `--isolate` gives each file a process of its own.
          isolate: false,
          // What can be started once in a process goes with the modules that have started it.
          server: { deps: { inline: ['@resvg/resvg-wasm'] } },
          // Laws over generated protocols do real work on two slow cores.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: 'test/e2e/harness/setup.ts',
          // One window at a time, and none while other tests are busy.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000, interval: 100 } },
          // Where nobody watches, a window that was slow on a busy machine is opened once more; at a desk what fails once is to be seen.
          retry: process.env['CI'] === undefined ? 0 : 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'cluster',
          include: ['test/cluster/**/*.cluster.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 60_000, interval: 50 } },
          // Slurm waits for two minutes before it begins a job anew; other tests can run meanwhile.
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'nodes',
          include: ['test/nodes/**/*.nodes.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 0 },
        },
      },
    ],
  },
});
