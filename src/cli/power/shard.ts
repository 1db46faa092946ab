import { requestsOfShare } from '../../power/requests.js';
import type { Shard } from '../../simulation/blocks.js';
import { Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Counted } from '../parts/part.js';
import { writePart } from '../parts/write-part.js';
import { preparePower, talliesOf, type PowerAsked } from './job.js';

/** Simulates one part of the experiments, from its number alone, and writes what was counted of them into a folder. Throws `Stop` where their number is not known beforehand. */
export async function powerShard(asked: PowerAsked, { folder, threads, shard }: { readonly folder: string; readonly threads: number; readonly shard: Shard }, io: Io): Promise<ExitCode> {
  if (asked.width !== undefined) throw new Stop('--width cannot be reached in parts: whether intervals are narrow shows only once all experiments so far are put together. Say with --runs how many there are.');
  const { job, plan, simulation } = preparePower(asked);
  const requests = requestsOfShare(job.parts.length, asked.runs, shard);
  const pieces = async function* (): AsyncGenerator<readonly [Counted, number]> {
    let next = 0;
    for await (const tallies of talliesOf(job, requests, threads)) {
      const { part = 0, from = 0, to = 0 } = requests[next++] ?? {};
      yield [{ of: part, tallies }, to - from];
    }
  };
  const count = requests.reduce((sum, { from, to }) => sum + to - from, 0);
  return writePart({ head: { part: { ...shard, runs: asked.runs }, simulation, power: plan }, count, all: asked.runs * job.parts.length, pieces }, folder, io);
}
