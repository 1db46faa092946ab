import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Batch } from '../../export/results/table.js';
import { runsOfBlock, type Job, type Prepared } from './job.js';

/** Runs from the first up to, and without, the second. */
export type Block = readonly [from: number, to: number];

export function blocksOf(from: number, runs: number): Block[] {
  return Array.from({ length: Math.ceil((runs - from) / runsOfBlock) }, (_, index) => [from + index * runsOfBlock, Math.min(runs, from + (index + 1) * runsOfBlock)]);
}

/** What is simulated in blocks, in their order, by so many threads. */
export function batchesOf(job: Job, prepared: Prepared, threads: number, blocks: readonly Block[]): AsyncGenerator<Batch> {
  return threads > 1 ? inThreads(job, threads, blocks) : inThisThread(job, prepared, blocks);
}

/** Simulated in this thread. */
async function* inThisThread({ seed }: Job, { data }: Prepared, blocks: readonly Block[]): AsyncGenerator<Batch> {
  for (const [from, to] of blocks) {
    yield data.batch(seed, from, to);
    // Lets an interruption be heard.
    await setImmediate();
  }
}

/** Simulated in several threads, each at most a few blocks ahead of what was taken. */
async function* inThreads(job: Job, threads: number, blocks: readonly Block[]): AsyncGenerator<Batch> {
  const workers = Array.from({ length: Math.min(threads, blocks.length) }, () => new Worker(join(__dirname, 'simulation-worker.cjs'), { workerData: job }));
  const ask = async (block: number): Promise<Batch> => {
    const [from, to] = blocks[block] as Block;
    const worker = workers[block % workers.length] as Worker;
    const answer = once(worker, 'message');
    worker.postMessage({ from, to });
    const [batch] = (await answer) as [Batch];
    return batch;
  };
  try {
    const asked = blocks.slice(0, workers.length).map((_, block) => ask(block));
    for (const block of blocks.keys()) {
      const batch = await (asked[block] as Promise<Batch>);
      delete asked[block];
      // The thread that made this block is free for the one that is its turn next.
      if (block + workers.length < blocks.length) asked[block + workers.length] = ask(block + workers.length);
      yield batch;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
