import { Command, Option } from 'commander';
import { exit, worst, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from './finish.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly quiet?: boolean;
}

export function checkCommand(io: Io, finish: Finish): Command {
  return new Command('check')
    .description('Say what is wrong in protocols.')
    .argument('[paths...]', 'files, folders, globs, or - for standard input; without any, the protocols that placepref.json names, or the current folder')
    .addOption(new Option('--format <form>', 'how problems are written').choices(['text', 'json']).default('text'))
    .option('--quiet', 'errors alone: no warnings and no summary')
    .action(async (paths: string[], options: Options) => finish(await check(paths, options, io)));
}

/** Problems go to standard output, as they are the command's result; what could not be read goes to standard error. */
async function check(paths: readonly string[], { format, quiet = false }: Options, io: Io): Promise<ExitCode> {
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
  return worst(summary.errors > 0 ? exit.problems : exit.clean, ...refusals.map(({ code }) => code));
}
