import { resolve } from 'node:path';
import { analysisReport } from '../../analysis/report/report.js';
import type { Experiment, Study } from '../../language/ir/types.js';
import { version } from '../../language/version.js';
import { readResults, type ReadResults, UnreadableResults } from '../../results/read/read.js';
import type { Chosen } from '../../results/read/simulated.js';
import { exit, Stop } from '../exit.js';
import { readAs, type ReadFile } from '../files/must-not-be.js';
import { tableAt } from '../files/source-at.js';
import type { Io } from '../io.js';
import { formatted, type ReportFormat } from '../output/formatted.js';
import { writeOutput } from '../output/write-output.js';
import { analysisCsv } from './csv.js';
import { analysisText } from './text.js';

export interface AskedAnalysis {
  readonly study: Study;
  readonly experiment: Experiment;
  /** The protocol, and what was read for it. */
  readonly read: readonly ReadFile[];
  /** Path as it was given. */
  readonly table: string;
  readonly chosen: Chosen;
  readonly format: ReportFormat;
  /** `-` is standard output. */
  readonly output: string;
}

/** Most faults of a table that are told. */
const mostFaults = 20;

/** Runs the analyses of an experiment on a table, and writes what came of them. Throws `Stop` for a table that cannot be read. */
export function analyze({ study, experiment, read, table, chosen, format, output }: AskedAnalysis, io: Io): void {
  const { path, sha256, text } = tableAt(table, io);
  const report = analysisReport(study, experiment, readOrStop(text, path, study, experiment, chosen), { path, sha256 }, version);
  writeOutput(output, formatted(report, format, output, { text: analysisText, csv: analysisCsv }, io), [...readAs('the table of results itself', [resolve(io.cwd, table)]), ...read], io);
}

function readOrStop(text: string, path: string, study: Study, experiment: Experiment, chosen: Chosen): ReadResults {
  try {
    return readResults(text, study, experiment, chosen);
  } catch (error) {
    if (!(error instanceof UnreadableResults)) throw error;
    const { problems } = error;
    const told = problems.slice(0, mostFaults).map(({ at, message }) => `${path}${at === undefined ? '' : `, ${at}`}: ${message}`);
    throw new Stop([...told, ...(problems.length > mostFaults ? [`… and ${problems.length - mostFaults} more faults.`] : [])].join('\n'), exit.problems);
  }
}
