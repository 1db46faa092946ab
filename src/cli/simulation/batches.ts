import type { Batch } from '../../results/batch.js';
import type { Block } from '../../simulation/blocks.js';
import type { Job, Prepared } from '../../simulation/job.js';
import { answersBy } from './threads.js';

/** What is simulated in blocks, in their order, by so many threads. */
export function batchesOf(job: Job, { data }: Prepared, threads: number, blocks: readonly Block[]): AsyncGenerator<Batch> {
  return answersBy(threads, blocks, { answer: ({ from, to }) => data.batch(job.seed, from, to), file: 'simulation-worker.cjs', data: job });
}
