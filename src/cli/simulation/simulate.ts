import { existsSync } from 'node:fs';
import { version } from '../../language/version.js';
import { counted } from '../../language/words.js';
import { blocksOf, runsOfBlock } from '../../simulation/blocks.js';
import type { Job, Prepared } from '../../simulation/job.js';
import { manifestOf } from '../../simulation/manifest.js';
import { Stop, exit, type ExitCode } from '../exit.js';
import { shownPath } from '../files/paths.js';
import { sha256At } from '../files/sha256.js';
import type { Io } from '../io.js';
import { jsonAt } from '../made/made-at.js';
import type { ResultFormat } from '../output/result-formats.js';
import { differencesOf } from '../parts/alike.js';
import { batchesOf } from './batches.js';
import { finishResults, manifestPath, openedResults, type RunManifest } from './manifest.js';
import { asStop } from './output.js';
import { mustBeOwn } from './own-results.js';
import { RunProgress } from './progress.js';
import { prepared } from './refused.js';
import { writerOf } from './writer.js';

export interface Target {
  /** Absolute. */
  readonly file: string;
  readonly format: ResultFormat;
  readonly runs: number;
  readonly threads: number;
  readonly resume: boolean;
  /** Whether it may take the place of a file that placepref did not write. */
  readonly force: boolean;
}

/** Simulates, and writes the results and their manifest. When it is interrupted, both hold the runs that were done. */
export async function simulate(job: Job, target: Target, io: Io): Promise<ExitCode> {
  const simulated = prepared(job);
  const { file, format, runs, threads, resume, force } = target;
  const before = resume ? resumable(job, simulated, target, io) : undefined;
  if (before === undefined && !force) mustBeOwn(file, io);
  const first = before === undefined || format === 'parquet' ? 0 : before.runs;
  const blocks = blocksOf({ from: first, to: runs }, runsOfBlock);
  const progress = new RunProgress(io, runs - first);
  const writer = writerOf(format, first > 0);
  let [done, rows] = [first, first > 0 ? (before?.rows ?? 0) : 0];
  const growing = openedResults(file, first > 0, io);
  try {
    for await (const batch of batchesOf(job, simulated, threads, blocks)) {
      growing.write(writer.add(batch));
      rows += batch.rows;
      done = blocks.find(({ from }) => from === done)?.to ?? done;
      progress.at(done - first);
      if (progress.interrupted) break;
    }
    growing.write(writer.end());
    const complete = done === runs;
    const manifest = finishResults(growing, file, manifestOf(version, job, simulated.simulation), { format, runsAsked: runs, runs: done, complete, rows });
    progress.end();
    report(manifest, shownPath(file, io.cwd), io);
    return complete ? exit.clean : exit.failure;
  } catch (error) {
    growing.discard();
    throw asStop(file, error, io);
  } finally {
    progress.end();
  }
}

/** The manifest of what is there, if it is the beginning of the same; throws `Stop` where it is of anything else. */
function resumable(job: Job, { simulation }: Prepared, { file, format, runs }: Target, io: Io): RunManifest['results'] | undefined {
  const path = manifestPath(file);
  if (!existsSync(path) || !existsSync(file)) return undefined;
  const shown = shownPath(file, io.cwd);
  const { results, ...simulated } = (jsonAt(path, io) ?? {}) as Partial<RunManifest>;
  if (results?.format !== format || differencesOf(simulated, manifestOf(version, job, simulation)).length > 0) throw new Stop(`${shown}: it is of another simulation (its manifest differs); leave --resume out to replace it.`, exit.usage);
  if (sha256At(file) !== results.sha256) throw new Stop(`${shown}: it has been changed since it was written (its manifest has another SHA-256); add --force in place of --resume to replace it.`, exit.problems);
  if (results.runs > runs) throw new Stop(`${shown}: it has ${results.runs} runs already, and ${runs} are asked for.`, exit.usage);
  return results;
}

function report({ results: { runs, runsAsked, rows, complete }, ignored, assumed, seed }: RunManifest, file: string, { stderr }: Io): void {
  const lines = [
    complete ? `${file}: ${counted(runs, 'simulated experiment')}, ${counted(rows, 'row')}, seed ${seed}` : `${file}: interrupted after ${runs} of ${runsAsked} experiments, which it holds; go on with --resume`,
    ...assumed.map((text) => `assumed: ${text}`),
    ...ignored.map((text) => `ignored: ${text}`),
  ];
  stderr.write(`${lines.join('\n')}\n`);
}
