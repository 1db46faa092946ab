import { setImmediate } from 'node:timers/promises';
import type { Batch } from '../../export/results/table.js';
import { answersOf } from './threads.js';
import { runsOfBlock, type Job, type Prepared } from './job.js';

/** Runs from the first up to, and without, the second. */
export type Block = readonly [from: number, to: number];

export function blocksOf(from: number, runs: number): Block[] {
  return Array.from({ length: Math.ceil((runs - from) / runsOfBlock) }, (_, index) => [from + index * runsOfBlock, Math.min(runs, from + (index + 1) * runsOfBlock)]);
}

/** What is simulated in blocks, in their order, by so many threads. */
export function batchesOf(job: Job, prepared: Prepared, threads: number, blocks: readonly Block[]): AsyncGenerator<Batch> {
  return threads > 1 ? answersOf<{ from: number; to: number }, Batch>('simulation-worker.cjs', job, threads, blocks.map(([from, to]) => ({ from, to }))) : inThisThread(job, prepared, blocks);
}

/** Simulated in this thread. */
async function* inThisThread({ seed }: Job, { data }: Prepared, blocks: readonly Block[]): AsyncGenerator<Batch> {
  for (const [from, to] of blocks) {
    yield data.batch(seed, from, to);
    // Lets an interruption be heard.
    await setImmediate();
  }
}
