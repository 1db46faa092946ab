import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Stop } from '../exit.js';
import type { Io } from '../io.js';

export interface ReportOptions {
  readonly report?: string;
  readonly figures?: string;
}

/** Adds what writes a report to a command. */
export function withReport(command: Command): Command {
  return command.option('--report <file>', 'write a report into this file; its ending says what it is: .html or .md').option('--figures <folder>', 'write the figures of the report into this folder, as SVG and PNG');
}

/** Throws `Stop` where one of the files would take the place of another. @param what the output holds */
export function mustDiffer({ protocol, output, report }: { readonly protocol: string; readonly output: string | undefined; readonly report: string | undefined }, what: string, { cwd }: Io): void {
  for (const written of [output, report]) if (written !== undefined && resolve(cwd, written) === resolve(cwd, protocol)) throw new Stop(`${written}: this is the protocol itself; it was not overwritten.`);
  if (output !== undefined && report !== undefined && resolve(cwd, output) === resolve(cwd, report)) throw new Stop(`${report}: the ${what} and the report need a file each.`);
}
