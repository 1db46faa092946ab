import { Command } from 'commander';
import { exit, Stop, worst, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';
import type { FormatOptions } from '../protocols/format-all.js';

export function formatCommand(io: Io, finish: Finish): Command {
  return new Command('format')
    .description('Lay protocols out anew, in place. A file with syntax errors is not touched.')
    .argument('[paths...]', 'files, folders or globs; - alone formats standard input to standard output; without any, as for check')
    .option('--check', 'change nothing; list the files that would change')
    .option('--skip-foreign', 'pass over files that are named and are no protocols')
    .action(async (paths: string[], options: FormatOptions) => finish(await format(paths, options, io)));
}

/** The paths that were changed, or would be, go to standard output, one a line; all else to standard error. */
async function format(paths: readonly string[], options: FormatOptions, io: Io): Promise<ExitCode> {
  if (paths.includes('-') && paths.length > 1) throw new Stop("'-' stands alone: standard input cannot be formatted along with files.");
  const { formatAll } = await import('../protocols/format-all.js');
  const { howMany } = await import('../reporters/summary.js');
  const { changed, unchanged, untouched, code } = await formatAll(paths, options, io);
  if (paths[0] !== '-') {
    const done = options.check === true ? 'would change' : 'changed';
    const rest = untouched === 0 ? '' : `, ${untouched.toLocaleString('en-US')} not touched`;
    io.stderr.write(`${howMany(changed, 'file')} ${done}, ${unchanged.toLocaleString('en-US')} unchanged${rest}\n`);
  }
  return worst(code, options.check === true && changed > 0 ? exit.problems : exit.clean);
}
