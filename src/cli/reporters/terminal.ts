import type { Reporter } from './reporter.js';
import { summarise, summaryLine } from './summary.js';
import { textReport } from './text.js';

/** Problems for a reader, and how many there are. */
export const terminalReport: Reporter = ({ files, refusals }, { columns, paint, quiet }) =>
  textReport(files, { columns, paint }) + (quiet ? '' : `${summaryLine(summarise(files, refusals.length))}\n`);
