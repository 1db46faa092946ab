import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Shard } from '../../simulation/blocks.js';
import { commandOf, type SimulationOptions } from '../../simulation/command.js';
import { Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';
import { count, shard, share } from '../options/numbers.js';
import { powerAsked, powerArguments, usualRuns, withPowerOptions, type PowerOptions } from '../options/power.js';
import { mustDiffer, type ReportOptions, withReport } from '../options/report.js';
import { simulationAsked, withSimulationOptions, withSweep } from '../options/simulation.js';
import { formatOfEnding, reportFormats, type ReportFormat } from '../output/formatted.js';
import { reportFormatOf } from '../report/format.js';

interface Options extends SimulationOptions, PowerOptions, ReportOptions {
  readonly sweep: readonly string[];
  readonly threads: number;
  readonly width?: number;
  readonly sensitivity?: true;
  readonly shard?: Shard;
  readonly format?: ReportFormat;
  readonly output?: string;
}

export function powerCommand(io: Io, finish: Finish): Command {
  const command = new Command('power').description('Say by simulation how often the analyses that a protocol plans would find what they look for, and with how many animals.').argument('<file>', 'the protocol');
  withSweep(withSimulationOptions(withReport(command), { runs: `how many experiments of each point; else as the protocol says, or ${usualRuns.fixed}` }), '; else as the protocol says');
  return withPowerOptions(command)
    .option('--width <share>', 'simulate until all intervals are as narrow, or --runs are done', share)
    .option('--sensitivity', `also which assumption moves the power most, with ${usualRuns.varied} experiments of each setting, or --runs`)
    .option('--threads <n>', 'how many work at once; the results are the same', count, availableParallelism())
    .addOption(new Option('--format <format>', 'for people, or for programs; else as the ending of -o says, or text').choices(reportFormats))
    .option('-o, --output <file>', 'write the numbers into this file; else on the terminal, or, with a report and no --format, nowhere')
    .addOption(new Option('--shard <i/n>', 'only the i-th of n parts of the experiments, into a folder that -o names; placepref merge puts them together').argParser(shard).conflicts(['format', 'sensitivity', 'report', 'figures']))
    .action(async (path: string, options: Options) => finish(await powerAt(path, options, io)));
}

async function powerAt(path: string, options: Options, io: Io): Promise<ExitCode> {
  const hasReport = options.report !== undefined || options.figures !== undefined;
  const { sweep, threads, width, report, figures, output = hasReport && options.format === undefined ? undefined : '-', shard: part } = options;
  const format = options.format ?? (output === undefined || part !== undefined ? 'text' : formatOfEnding(output));
  if (report !== undefined) reportFormatOf(report);
  const { power, powerShard, sweepsAsked } = await import('../bundles/power.js');
  if (part !== undefined && output === '-') throw new Stop('a part is a file: name a folder for the parts with -o.');
  const sweeps = sweepsAsked(sweep);
  const asked = await simulationAsked(path, options, io, width === undefined ? usualRuns.fixed : usualRuns.most);
  if (typeof asked === 'number') return asked;
  const ofPower = powerAsked(asked, options, sweeps, width);
  if (part !== undefined) return powerShard(ofPower, { folder: resolve(io.cwd, output ?? ''), threads, shard: part }, io);
  const { job, read, runs } = asked;
  mustDiffer({ read, output, report }, 'numbers', io);
  // Where assumptions are varied, --runs says of each setting, too, how many experiments it has.
  const command = commandOf('power', path, { ...options, ...(options.sensitivity === undefined && { runs }), seed: job.seed }, [
    ...sweep.map((each) => ['--sweep', each] as const),
    ...powerArguments(options),
    ['--width', width],
    ['--sensitivity', options.sensitivity],
    ['-o', options.output],
    ['--format', options.format],
    ['--report', report],
    ['--figures', figures],
  ]);
  const wanted = !hasReport ? undefined : { command, ...(report !== undefined && { report }), ...(figures !== undefined && { figures }) };
  const sensitivity = options.sensitivity && Math.min(options.runs ?? usualRuns.varied, width === undefined ? Infinity : usualRuns.varied);
  return power({ ...ofPower, read, threads, format, output, wanted, sensitivity }, io);
}
