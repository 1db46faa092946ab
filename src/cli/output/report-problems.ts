import type { FileReport } from '../findings/problems.js';
import type { Io } from '../io.js';
import { textReport } from '../reporters/text.js';
import { paintFor } from '../text/style.js';

/** Shows problems on standard error, for commands whose result on standard output is something else. */
export function reportProblems(reports: readonly FileReport[], io: Io): void {
  io.stderr.write(textReport(reports, { columns: io.stderr.columns, paint: paintFor(io.stderr, io.env) }));
}
