import { counted } from '../../language/words.js';
import { exit, type ExitCode } from '../exit.js';
import { shownPath } from '../files/paths.js';
import type { Io } from '../io.js';
import type { ResultFormat } from '../output/result-formats.js';
import { batchesIn } from '../parts/part.js';
import type { WholeParts } from '../parts/read-parts.js';
import { finishResults, openedResults } from './manifest.js';
import { asStop } from './output.js';
import { mustBeOwn } from './own-results.js';
import { writerOf } from './writer.js';

/** Puts parts together: the bytes are those that one process would have written. */
export async function mergeResults({ head: { part: { runs }, simulation }, files }: WholeParts, { file, format, force }: { file: string; format: ResultFormat; force: boolean }, io: Io): Promise<ExitCode> {
  if (!force) mustBeOwn(file, io);
  const writer = writerOf(format, false);
  const growing = openedResults(file, false, io);
  let rows = 0;
  try {
    for (const part of files) {
      for await (const batch of batchesIn(part)) {
        growing.write(writer.add(batch));
        rows += batch.rows;
      }
    }
    growing.write(writer.end());
    finishResults(growing, file, simulation, { format, runsAsked: runs, runs, complete: true, rows });
  } catch (error) {
    growing.discard();
    throw asStop(file, error, io);
  }
  io.stderr.write(`${shownPath(file, io.cwd)}: ${counted(runs, 'simulated experiment')} of ${counted(files.length, 'part')}, ${counted(rows, 'row')}\n`);
  return exit.clean;
}
