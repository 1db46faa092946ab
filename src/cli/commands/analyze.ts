import { Command, InvalidArgumentError, Option } from 'commander';
import { exit, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';
import { count } from '../options/numbers.js';
import { formatOfEnding, reportFormats, type ReportFormat } from '../output/formatted.js';
import { experimentOf } from '../protocols/experiment-of.js';

interface Options {
  readonly experiment?: string;
  readonly run?: number;
  readonly point: Readonly<Record<string, string>>;
  readonly format?: ReportFormat;
  readonly output: string;
}

export function analyzeCommand(io: Io, finish: Finish): Command {
  return new Command('analyze')
    .description('Run the analyses that a protocol plans on what was measured: its exclusions first, then each of its tests.')
    .argument('<file>', 'the protocol')
    .argument('<results>', 'the table of results: comma-separated values, a row for each animal and session')
    .option('--experiment <name>', 'of several experiments, this one')
    .option('--run <n>', 'of a table of simulated experiments, this one', count)
    .option('--point <name=value>', 'of a table of a sweep, what has this value: "n=6"; once for each thing that is swept', pointWith, {})
    .addOption(new Option('--format <format>', 'for people, or for programs; else as the ending of -o says, or text').choices(reportFormats))
    .option('-o, --output <file>', 'write it into this file', '-')
    .action(async (path: string, results: string, options: Options) => finish(await analyzeAt(path, results, options, io)));
}

function pointWith(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Expected name=value, as n=6.');
  const name = text.slice(0, at).trim();
  if (Object.hasOwn(before, name)) throw new InvalidArgumentError(`${name} has the value ${before[name]} already; each thing that is swept is given once.`);
  return { ...before, [name]: text.slice(at + 1).trim() };
}

async function analyzeAt(path: string, table: string, { experiment, output, format = formatOfEnding(output), run, point }: Options, io: Io): Promise<ExitCode> {
  const { studyAt } = await import('../protocols/study-at.js');
  const { onlyErrors } = await import('../findings/selection.js');
  const found = await studyAt(path, io, onlyErrors);
  if (typeof found === 'number') return found;
  const { analyze } = await import('../bundles/analysis.js');
  analyze({ study: found.study, experiment: experimentOf(found.study, path, experiment), read: found.read, table, output, format, chosen: { ...(run !== undefined && { run }), point } }, io);
  return exit.clean;
}
