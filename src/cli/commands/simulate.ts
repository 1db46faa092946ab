import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Shard } from '../../simulation/blocks.js';
import { commandOf, type SimulationOptions } from '../../simulation/command.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';
import { count, shard } from '../options/numbers.js';
import { mustDiffer, withReport, type ReportOptions } from '../options/report.js';
import { formatFor, formatOption } from '../options/results.js';
import { simulationAsked, swept, withSimulationOptions, withSweep } from '../options/simulation.js';
import type { ResultFormat } from '../output/result-formats.js';
import { reportFormatOf } from '../report/format.js';

interface Options extends SimulationOptions, ReportOptions {
  readonly output?: string;
  readonly format?: ResultFormat;
  readonly threads: number;
  readonly resume?: true;
  readonly force?: true;
  readonly shard?: Shard;
  readonly sweep: readonly string[];
}

export function simulateCommand(io: Io, finish: Finish): Command {
  const command = new Command('simulate')
    .description('Put virtual animals through a protocol, and write the table that the experiment would give, or a report of it.')
    .argument('<file>', 'the protocol')
    .option('-o, --output <file>', 'write the results into this file; its ending says the format: .csv, .ndjson or .parquet')
    .addOption(formatOption());
  return withSweep(withSimulationOptions(withReport(command)))
    .option('--threads <n>', 'how many work at once; the results are the same', count, availableParallelism())
    .option('--resume', 'go on with a file that an interruption left')
    .option('--force', 'replace a file of results that placepref did not write')
    .addOption(new Option('--shard <i/n>', 'only the i-th of n parts of the runs, into a folder that -o names; placepref merge puts them together').argParser(shard).conflicts(['resume', 'force', 'format', 'report', 'figures']))
    .action(async (path: string, options: Options) => finish(await simulateAt(path, options, io)));
}

async function simulateAt(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { output, report, figures, threads, shard: part } = options;
  if (output === undefined && (part !== undefined || (report === undefined && figures === undefined))) throw new Stop('nothing to write: name a file for the results with -o, or one for a report with --report.');
  const format = output === undefined || part !== undefined ? undefined : formatFor({ ...options, output });
  if (report !== undefined) reportFormatOf(report);
  if (options.sweep.length > 0 && (report !== undefined || figures !== undefined)) throw new Stop('--report and --figures are of one simulation, and --sweep makes several: leave one of them out. What a sweep changes is told by placepref power with --sweep and --report.');
  const asked = await simulationAsked(path, options, io);
  if (typeof asked === 'number') return asked;
  const { job, runs, read } = await swept(asked, options.sweep);
  mustDiffer({ read, output, report }, 'results', io);
  const { simulate, simulateShard, observed } = await import('../bundles/simulation.js');
  if (output !== undefined && part !== undefined) return simulateShard(job, { folder: resolve(io.cwd, output), runs, threads, shard: part }, io);
  if (output !== undefined && format !== undefined) {
    const code = await simulate(job, { file: resolve(io.cwd, output), runs, threads, resume: options.resume === true, force: options.force === true, format }, io);
    if (code !== exit.clean) return code;
  }
  if (report === undefined && figures === undefined) return exit.clean;
  const { writeSimulationReport } = await import('../bundles/reports.js');
  const command = commandOf('simulate', path, { ...options, runs, seed: job.seed }, [['-o', output], ['--format', options.format], ['--report', report], ['--figures', figures]]);
  await writeSimulationReport({ ...observed(job, runs), runs, command }, { ...(report !== undefined && { report }), ...(figures !== undefined && { figures }) }, read, io);
  return exit.clean;
}
