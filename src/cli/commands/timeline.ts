import { Command, Option } from 'commander';
import { exit, Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { date } from '../options/dates.js';
import type { Finish } from '../options/finish.js';
import { formatOf, timelineFormats, type TimelineFormat } from '../timeline/format.js';

interface Options {
  readonly output?: string;
  readonly format?: TimelineFormat;
  readonly experiment?: string;
  readonly start?: string;
}

export function timelineCommand(io: Io, finish: Finish): Command {
  return new Command('timeline')
    .description('Draw the days of a protocol: what each group goes through, and when.')
    .argument('<file>', 'the protocol, or - for standard input')
    .option('-o, --output <file>', 'write it into this file; its ending says the format: .svg, .png, .html or .md')
    .addOption(new Option('--format <format>', 'in place of what the ending says; without a file, svg').choices(timelineFormats))
    .option('--experiment <name>', 'of several experiments, this one; a page or a table can hold all')
    .option('--start <date>', 'date of day 1, as 2026-03-02, for dates below the days', date)
    .action(async (path: string, options: Options) => finish(await timeline(path, options, io)));
}

/** Errors go to standard error, as standard output is the picture; what else there is to say, `check` says. */
async function timeline(path: string, { output = '-', format: asked, experiment, start }: Options, io: Io): Promise<ExitCode> {
  const format = asked ?? formatOf(output);
  if (format === 'png' && output === '-') throw new Stop('a PNG is not text: name a file for it with -o.');
  const { studyAt } = await import('../protocols/study-at.js');
  const { onlyErrors } = await import('../findings/selection.js');
  const { writeOutput } = await import('../output/write-output.js');
  const found = await studyAt(path, io, onlyErrors);
  if (typeof found === 'number') return found;
  const { protocol, study, read } = found;
  const { drawTimeline } = await import('../bundles/reports.js');
  const drawn = await drawTimeline(study, { path: protocol.path, format, ...(experiment !== undefined && { experiment }), ...(start !== undefined && { start }) });
  writeOutput(output, drawn, read, io);
  return exit.clean;
}
