import type { PowerReport } from '../../power/report/types.js';
import { exit, Stop } from '../exit.js';
import type { ReadFile } from '../files/must-not-be.js';
import type { Io } from '../io.js';
import { formatted, type ReportFormat } from '../output/formatted.js';
import { writeOutput } from '../output/write-output.js';
import { powerCsv } from './csv.js';
import { powerText } from './text.js';

export interface NumbersTarget {
  readonly format: ReportFormat;
  /** `-` is standard output. */
  readonly output: string;
}

/** Writes what a power analysis found. @param read files that it must not replace */
export function writeNumbers(report: PowerReport, { format, output }: NumbersTarget, read: readonly ReadFile[], io: Io): void {
  writeOutput(output, formatted(report, format, output, { text: powerText, csv: powerCsv }, io), read, io);
}

/** Throws `Stop` where no analysis could be run, so that there is no power. */
export function mustDecide({ points, notRun }: PowerReport): void {
  if (points.some(({ rates }) => rates.length > 0)) return;
  const reasons = notRun.map(({ analysis, why }) => `  ${analysis}: ${why}`);
  throw new Stop(['No analysis of the protocol can be run:', ...reasons].join('\n'), exit.problems);
}
