import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { commandOf, type SimulationOptions } from '../../simulation/command.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { reportFormatOf } from '../report/format.js';
import type { ResultFormat } from '../simulation/formats.js';
import type { Finish } from './finish.js';
import { count, shard, type Shard } from './numbers.js';
import { formatFor, formatOption } from './result-format.js';
import { simulationAsked, swept, withSimulationOptions, withSweep } from './simulation-options.js';

interface Options extends SimulationOptions {
  readonly output?: string;
  readonly report?: string;
  readonly figures?: string;
  readonly format?: ResultFormat;
  readonly threads: number;
  readonly resume?: true;
  readonly shard?: Shard;
  readonly sweep: readonly string[];
}

export function simulateCommand(io: Io, finish: Finish): Command {
  const command = new Command('simulate')
    .description('Put virtual animals through a protocol, and write the table that the experiment would give, or a report of it.')
    .argument('<file>', 'the protocol')
    .option('-o, --output <file>', 'write the results into this file; its ending says the format: .csv, .ndjson or .parquet')
    .option('--report <file>', 'write a report into this file; its ending says what it is: .html or .md')
    .option('--figures <folder>', 'write the figures of the report into this folder, as SVG and PNG')
    .addOption(formatOption());
  return withSweep(withSimulationOptions(command))
    .option('--threads <n>', 'how many work at once; the results are the same', count, availableParallelism())
    .option('--resume', 'go on with a file that an interruption left')
    .addOption(new Option('--shard <i/n>', 'only the i-th of n parts of the runs, into a folder that -o names; placepref merge puts them together').argParser(shard).conflicts(['resume', 'format', 'report', 'figures']))
    .action(async (path: string, options: Options) => finish(await simulateAt(path, options, io)));
}

async function simulateAt(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { output, report, figures, threads, shard: part } = options;
  if (output === undefined && (part !== undefined || (report === undefined && figures === undefined))) throw new Stop('nothing to write: name a file for the results with -o, or one for a report with --report.');
  const format = output === undefined || part !== undefined ? undefined : formatFor({ ...options, output });
  if (report !== undefined) reportFormatOf(report);
  const asked = await simulationAsked(path, options, io);
  if (typeof asked === 'number') return asked;
  if (options.sweep.length > 0 && (report !== undefined || figures !== undefined)) throw new Stop('a report is of one simulation: leave --sweep out, or --report and --figures.');
  const { job, runs, protocol } = await swept(asked, options.sweep);
  mustDiffer({ protocol, output, report }, io);
  const { simulate, simulateShard, observed } = await import('../with-simulation.js');
  if (output !== undefined && part !== undefined) return simulateShard(job, { folder: resolve(io.cwd, output), runs, threads, shard: part }, io);
  if (output !== undefined && format !== undefined) {
    const code = await simulate(job, { file: resolve(io.cwd, output), runs, threads, resume: options.resume === true, format }, io);
    if (code !== exit.clean) return code;
  }
  if (report === undefined && figures === undefined) return exit.clean;
  const { writeSimulationReport } = await import('../with-reports.js');
  const command = commandOf(path, { ...options, runs, seed: job.seed });
  await writeSimulationReport({ ...observed(job, runs), runs, command }, { ...(report !== undefined && { report }), ...(figures !== undefined && { figures }) }, [protocol], io);
  return exit.clean;
}

/** Throws `Stop` where one of the files would take the place of another. */
function mustDiffer({ protocol, output, report }: { readonly protocol: string; readonly output: string | undefined; readonly report: string | undefined }, { cwd }: Io): void {
  for (const written of [output, report]) if (written !== undefined && resolve(cwd, written) === resolve(cwd, protocol)) throw new Stop(`${written}: this is the protocol itself; it was not overwritten.`);
  if (output !== undefined && report !== undefined && resolve(cwd, output) === resolve(cwd, report)) throw new Stop(`${report}: the results and the report need a file each.`);
}
