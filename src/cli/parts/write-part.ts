import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../../language/words.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import { shownPath } from '../files/paths.js';
import type { Io } from '../io.js';
import { asStop, opened } from '../simulation/output.js';
import { RunProgress } from '../simulation/progress.js';
import { mustBeAlike } from './alike.js';
import { partName, PartWriter, wholePart, type PartHead, type Piece } from './part.js';

/** What is simulated for one part. */
export interface PartWork {
  readonly head: PartHead;
  /** Experiments of this part, and of all. */
  readonly count: number;
  readonly all: number;
  /** The pieces, each with the experiments that it is of. Nothing is simulated before it is called. */
  readonly pieces: () => AsyncIterable<readonly [piece: Piece, experiments: number]>;
}

/** Writes one part into a folder, whole or not at all. A part that is there already stays as it is; throws `Stop` where it is of something else. */
export async function writePart({ head, count, all, pieces }: PartWork, folder: string, io: Io): Promise<ExitCode> {
  const file = join(folder, partName(head.part));
  const shown = shownPath(file, io.cwd);
  const there = existsSync(file) ? await wholePart(file) : undefined;
  if (there !== undefined) {
    mustBeAlike(there, head, shown);
    io.stderr.write(`${shown}: it is there already, whole\n`);
    return exit.clean;
  }
  makeFolder(folder, io);
  const growing = opened(file, false, io);
  const writer = new PartWriter();
  const progress = new RunProgress(io, count);
  let done = 0;
  try {
    growing.write(writer.head(head));
    for await (const [piece, experiments] of pieces()) {
      growing.write(writer.add(piece));
      progress.at((done += experiments));
      if (progress.interrupted) throw new Stop(`${shown}: interrupted; nothing was written.`, exit.failure);
    }
    growing.write(writer.end());
    growing.end();
    growing.place();
  } catch (error) {
    growing.discard();
    throw asStop(file, error, io);
  } finally {
    progress.end();
  }
  io.stderr.write(`${shown}: ${counted(count, 'simulated experiment')} of ${all}\n`);
  return exit.clean;
}

function makeFolder(folder: string, io: Io): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw asStop(folder, error, io);
  }
}
