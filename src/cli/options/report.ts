import { resolve } from 'node:path';
import type { Command } from 'commander';
import { placeOf } from '../../language/node-workspace.js';
import { Stop } from '../exit.js';
import { mustNotBe, type ReadFile } from '../files/must-not-be.js';
import type { Io } from '../io.js';

export interface ReportOptions {
  readonly report?: string;
  readonly figures?: string;
}

/** Adds what writes a report to a command. */
export function withReport(command: Command): Command {
  return command.option('--report <file>', 'write a report into this file; its ending says what it is: .html or .md').option('--figures <folder>', 'write the figures of the report into this folder, as SVG and PNG');
}

/** Throws `Stop` where one of the files would take the place of the other, or of one that was read. @param what the output holds */
export function mustDiffer({ read, output, report }: { readonly read: readonly ReadFile[]; readonly output: string | undefined; readonly report: string | undefined }, what: string, { cwd }: Io): void {
  const [numbers, document] = [output, report].map((file) => (file === undefined || file === '-' ? undefined : resolve(cwd, file)));
  for (const file of [numbers, document]) if (file !== undefined) mustNotBe(read, file, { cwd });
  if (numbers !== undefined && document !== undefined && placeOf(numbers) === placeOf(document)) throw new Stop(`${report}: the ${what} and the report need a file each.`);
}
