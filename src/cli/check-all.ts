import { batchesOf } from './batches.js';
import { checkBatch, isFailure, readImport } from './check-protocols.js';
import { exit } from './exit.js';
import { failureMessage, reportFailure } from './failure.js';
import { Configurations } from './files/configurations.js';
import type { Refusal } from './files/refusal.js';
import type { Io } from './io.js';
import type { FileReport } from './problems.js';
import { Progress } from './progress.js';
import { readableProtocols } from './readable.js';
import { refuse } from './refuse.js';

export interface Checked {
  readonly reports: readonly FileReport[];
  readonly refusals: readonly Refusal[];
}

/** Checks all protocols that paths name, batch by batch, and says on standard error which paths it could not look at. */
export async function checkAll(paths: readonly string[], io: Io, errorsOnly: boolean): Promise<Checked> {
  const reports: FileReport[] = [];
  const refusals: Refusal[] = [];
  const configurations = new Configurations(io.cwd);
  const progress = new Progress(io.stderr, io.now, 'Checked');

  const readable = readableProtocols(paths, io, configurations, (refusal) => {
    progress.end();
    refuse(refusal, io);
    refusals.push(refusal);
  });

  for await (const batch of batchesOf(readable)) {
    for (const result of await checkBatch(batch, readImport, io.cwd, configurations)) {
      if (!isFailure(result)) {
        reports.push(slim(result, errorsOnly));
        continue;
      }
      progress.end();
      reportFailure(result.error, io, result.path);
      refusals.push({ path: result.path, message: `internal failure: ${failureMessage(result.error)}`, code: exit.failure });
    }
    progress.at(reports.length);
  }
  progress.end();
  return { reports, refusals };
}

/** Texts are kept only where a problem will quote them. */
function slim(report: FileReport, errorsOnly: boolean): FileReport {
  const problems = errorsOnly ? report.problems.filter(({ severity }) => severity === 'error') : report.problems;
  return { ...report, problems, text: problems.length > 0 ? report.text : '' };
}
