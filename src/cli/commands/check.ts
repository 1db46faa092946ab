import { Command, Option } from 'commander';
import { exit, Stop, worst, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from './finish.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
}

export function checkCommand(io: Io, finish: Finish): Command {
  return new Command('check')
    .description('Say what is wrong in protocols.')
    .argument('[paths...]', 'files, folders, globs, or - for standard input; without any, the protocols that placepref.json names, or the current folder')
    .addOption(new Option('--format <form>', 'how problems are written').choices(['text', 'json']).default('text'))
    .option('--quiet', 'errors alone: no warnings and no summary')
    .option('--fix', 'first mend, in the files, what can have been meant in one way only')
    .addOption(new Option('--fix-dry-run', 'change nothing; print as a diff what --fix would change').conflicts('fix'))
    .action(async (paths: string[], options: Options) => finish(await check(paths, options, io)));
}

/** Problems go to standard output, as they are the command's result; what could not be read goes to standard error. */
async function check(paths: readonly string[], { format, quiet = false, fix = false, fixDryRun = false }: Options, io: Io): Promise<ExitCode> {
  if (fixDryRun) return (await import('../fixing/fix-all.js')).showFixes(paths, io);
  if (fix && paths.includes('-')) throw new Stop('standard input cannot be fixed in place; --fix-dry-run shows what would change.');
  const fixed = fix ? await (await import('../fixing/fix-all.js')).fixAll(paths, io) : exit.clean;
  const { checkAll } = await import('../check-all.js');
  const { summarise, summaryLine } = await import('../reporters/summary.js');
  const { reports, refusals } = await checkAll(paths, io, quiet);
  const summary = summarise(reports, refusals.length);
  if (format === 'json') {
    const { jsonReport } = await import('../reporters/json.js');
    io.stdout.write(jsonReport(reports, refusals));
  } else {
    const { textReport } = await import('../reporters/text.js');
    const { paintFor } = await import('../reporters/style.js');
    io.stdout.write(textReport(reports, { columns: io.stdout.columns, paint: paintFor(io.stdout, io.env) }));
    if (!quiet) io.stdout.write(`${summaryLine(summary)}\n`);
  }
  return worst(fixed, summary.errors > 0 ? exit.problems : exit.clean, ...refusals.map(({ code }) => code));
}
