import { version } from '../../language/version.js';
import type { Batch } from '../../results/batch.js';
import { blocksOf, runsOfBlock, shareOf, type Shard } from '../../simulation/blocks.js';
import type { Job } from '../../simulation/job.js';
import { manifestOf } from '../../simulation/manifest.js';
import type { ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { writePart } from '../parts/write-part.js';
import { batchesOf } from './batches.js';
import { prepared } from './refused.js';

/** Simulates one part of the runs, from its number alone, and writes its rows into a folder. */
export async function simulateShard(job: Job, { folder, runs, threads, shard }: { folder: string; runs: number; threads: number; shard: Shard }, io: Io): Promise<ExitCode> {
  const simulated = prepared(job);
  const all = blocksOf({ from: 0, to: runs }, runsOfBlock);
  const share = shareOf(all.length, shard);
  const blocks = all.slice(share.from, share.to);
  const sizes = blocks.map(({ from, to }) => to - from);
  const pieces = async function* (): AsyncGenerator<readonly [Batch, number]> {
    let next = 0;
    for await (const batch of batchesOf(job, simulated, threads, blocks)) yield [batch, sizes[next++] ?? 0];
  };
  return writePart({ head: { part: { ...shard, runs }, simulation: manifestOf(version, job, simulated.simulation) }, count: sizes.reduce((sum, size) => sum + size, 0), all: runs, pieces }, folder, io);
}
