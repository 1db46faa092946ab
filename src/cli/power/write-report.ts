import type { PowerReport } from '../../power/report/types.js';
import { exit, Stop } from '../exit.js';
import type { Io } from '../io.js';
import { formatted, type ReportFormat } from '../reporters/report-format.js';
import { writeOutput } from '../write-output.js';
import { powerCsv } from './csv.js';
import { powerText } from './text.js';

export interface PowerTarget {
  readonly format: ReportFormat;
  /** `-` is standard output. */
  readonly output: string;
}

/** Writes the report of a power analysis. Throws `Stop` for one in which nothing could be decided. @param inputs files that it must not replace */
export function writePowerReport(report: PowerReport, { format, output }: PowerTarget, inputs: readonly string[], io: Io): void {
  mustDecide(report);
  writeOutput(output, formatted(report, format, output, { text: powerText, csv: powerCsv }, io), inputs, io);
}

/** Where no analysis could be run there is no power. */
function mustDecide({ points, notRun }: PowerReport): void {
  if (points.some(({ rates }) => rates.length > 0)) return;
  const reasons = notRun.map(({ analysis, why }) => `  ${analysis}: ${why}`);
  throw new Stop(['No analysis of the protocol can be run:', ...reasons].join('\n'), exit.problems);
}
