import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { reportFormats, type ReportFormat } from '../reporters/report-format.js';
import type { Finish } from './finish.js';
import { count, shard, share, type Shard } from './numbers.js';
import { powerAsked, usualRuns, withPowerOptions, type PowerOptions } from './power-options.js';
import { simulationAsked, withSimulationOptions, withSweep, type SimulationOptions } from './simulation-options.js';

interface Options extends SimulationOptions, PowerOptions {
  readonly sweep: readonly string[];
  readonly threads: number;
  readonly width?: number;
  readonly shard?: Shard;
  readonly format: ReportFormat;
  readonly output: string;
}

export function powerCommand(io: Io, finish: Finish): Command {
  const command = new Command('power').description('Say by simulation how often the analyses that a protocol plans would find what they look for, and with how many animals.').argument('<file>', 'the protocol');
  withSweep(withSimulationOptions(command, { runs: `how many experiments of each point; else as the protocol says, or ${usualRuns.fixed}` }), '; else as the protocol says');
  return withPowerOptions(command)
    .option('--width <share>', 'simulate until all intervals are as narrow, or --runs are done', share)
    .option('--threads <n>', 'how many work at once; the results are the same', count, availableParallelism())
    .addOption(new Option('--format <format>', 'for people, or for programs').choices(reportFormats).default('text'))
    .option('-o, --output <file>', 'write it into this file', '-')
    .addOption(new Option('--shard <i/n>', 'only the i-th of n parts of the experiments, into a folder that -o names; placepref merge puts them together').argParser(shard).conflicts('format'))
    .action(async (path: string, options: Options) => finish(await powerAt(path, options, io)));
}

async function powerAt(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { power, powerShard, sweepsAsked } = await import('../with-power.js');
  const { threads, width, format, output, shard: part } = options;
  if (part !== undefined && output === '-') throw new Stop('a part is a file: name a folder for the parts with -o.');
  const sweeps = sweepsAsked(options.sweep);
  const asked = await simulationAsked(path, options, io, width === undefined ? usualRuns.fixed : usualRuns.most);
  if (typeof asked === 'number') return asked;
  const wanted = powerAsked(asked, options, sweeps, width);
  return part === undefined ? power({ ...wanted, protocol: asked.protocol, threads, format, output }, io) : powerShard(wanted, { folder: resolve(io.cwd, output), threads, shard: part }, io);
}
