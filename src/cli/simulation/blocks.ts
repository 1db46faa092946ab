import type { Batch } from '../../results/batch.js';
import { runsOfBlock, type Job, type Prepared } from '../../simulation/job.js';
import { answersBy } from './threads.js';

/** Runs from the first up to, and without, the second. */
export type Block = readonly [from: number, to: number];

export function blocksOf(from: number, runs: number): Block[] {
  return Array.from({ length: Math.ceil((runs - from) / runsOfBlock) }, (_, index) => [from + index * runsOfBlock, Math.min(runs, from + (index + 1) * runsOfBlock)]);
}

/** What is simulated in blocks, in their order, by so many threads. */
export function batchesOf(job: Job, { data }: Prepared, threads: number, blocks: readonly Block[]): AsyncGenerator<Batch> {
  const requests = blocks.map(([from, to]) => ({ from, to }));
  return answersBy(threads, requests, { answer: ({ from, to }) => data.batch(job.seed, from, to), file: 'simulation-worker.cjs', data: job });
}
