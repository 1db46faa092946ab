import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../language/version.js';
import { counted } from '../../language/words.js';
import { prepare, type Job } from '../../simulation/job.js';
import { manifestOf } from '../../simulation/manifest.js';
import type { Shard } from '../commands/numbers.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import { shownPath } from '../files/paths.js';
import type { Io } from '../io.js';
import { batchesOf, blocksOf, type Block } from './blocks.js';
import { differencesOf } from './manifest.js';
import { asStop, opened } from './output.js';
import { partName, PartWriter, wholePart, type PartHead } from './part.js';
import { RunProgress } from './progress.js';
import { orStop } from './refused.js';

/** The blocks of one part: as many as of each other part, or one more. */
function blocksOfShard(runs: number, { number, of }: Shard): Block[] {
  const blocks = blocksOf(0, runs);
  const before = (parts: number): number => Math.floor((blocks.length * parts) / of);
  return blocks.slice(before(number - 1), before(number));
}

/**
 * Simulates one part of the runs, from its number alone, and writes it into a folder, whole or not at all. A part that is there
 * already stays as it is.
 */
export async function simulateShard(job: Job, { folder, runs, threads, shard }: { folder: string; runs: number; threads: number; shard: Shard }, io: Io): Promise<ExitCode> {
  const prepared = orStop(() => prepare(job));
  const head: PartHead = { part: { ...shard, runs }, simulation: manifestOf(version, job, prepared.simulation) };
  const file = join(folder, partName(shard));
  const shown = shownPath(file, io.cwd);
  const there = existsSync(file) ? await wholePart(file) : undefined;
  if (there !== undefined) {
    mustBeAlike(there, head, shown);
    io.stderr.write(`${shown}: it is there already, whole\n`);
    return exit.clean;
  }
  const blocks = blocksOfShard(runs, shard);
  const count = blocks.reduce((sum, [from, to]) => sum + to - from, 0);
  makeFolder(folder, io);
  const growing = opened(file, false, io);
  const writer = new PartWriter();
  const progress = new RunProgress(io, count);
  let interrupted = false;
  const forget = io.onInterrupt(() => (interrupted = true));
  let done = 0;
  try {
    growing.write(writer.head(head));
    for await (const batch of batchesOf(job, prepared, threads, blocks)) {
      growing.write(writer.add(batch));
      const [from = 0, to = 0] = blocks[done++] ?? [];
      progress.at(to - (blocks[0]?.[0] ?? from));
      if (interrupted) throw new Stop(`${shown}: interrupted; nothing was written.`, exit.failure);
    }
    growing.write(writer.end());
    growing.finish();
  } catch (error) {
    growing.discard();
    throw asStop(file, error, io);
  } finally {
    progress.end();
    forget();
  }
  io.stderr.write(`${shown}: ${counted(count, 'simulated experiment')} of ${runs}\n`);
  return exit.clean;
}

/** Throws `Stop` for a part of another simulation, or of another number of runs. */
export function mustBeAlike(one: PartHead, other: PartHead, shown: string): void {
  const different = [...differencesOf(one.simulation, other.simulation), ...(one.part.runs === other.part.runs ? [] : ['runs'])];
  if (different.length > 0) throw new Stop(`${shown}: it is a part of another simulation (not the same: ${different.join(', ')}); remove it, or use another folder.`);
}

function makeFolder(folder: string, io: Io): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw asStop(folder, error, io);
  }
}
