import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { ResultFormat } from '../simulation/formats.js';
import type { Finish } from './finish.js';
import { count, shard, type Shard } from './numbers.js';
import { formatFor, formatOption } from './result-format.js';
import { simulationAsked, withSimulationOptions, type SimulationOptions } from './simulation-options.js';

interface Options extends SimulationOptions {
  readonly output: string;
  readonly format?: ResultFormat;
  readonly threads: number;
  readonly resume?: true;
  readonly shard?: Shard;
}

export function simulateCommand(io: Io, finish: Finish): Command {
  const command = new Command('simulate')
    .description('Put virtual animals through a protocol, and write the table that the experiment would give.')
    .argument('<file>', 'the protocol')
    .requiredOption('-o, --output <file>', 'write the results into this file; its ending says the format: .csv, .ndjson or .parquet')
    .addOption(formatOption());
  return withSimulationOptions(command)
    .option('--threads <n>', 'how many work at once; the results are the same', count, availableParallelism())
    .option('--resume', 'go on with a file that an interruption left')
    .addOption(new Option('--shard <i/n>', 'only the i-th of n parts of the runs, into a folder that -o names; placepref merge puts them together').argParser(shard).conflicts(['resume', 'format']))
    .action(async (path: string, options: Options) => finish(await simulateAt(path, options, io)));
}

async function simulateAt(path: string, options: Options, io: Io): Promise<ExitCode> {
  const file = resolve(io.cwd, options.output);
  const target: { readonly format: ResultFormat } | { readonly shard: Shard } = options.shard === undefined ? { format: formatFor(options) } : { shard: options.shard };
  const asked = await simulationAsked(path, options, io);
  if (typeof asked === 'number') return asked;
  const { job, runs, protocol } = asked;
  if (resolve(io.cwd, protocol) === file) throw new Stop(`${options.output}: this is the protocol itself; it was not overwritten.`);
  const { threads } = options;
  const { simulate, simulateShard } = await import('../with-simulation.js');
  return 'shard' in target ? simulateShard(job, { folder: file, runs, threads, ...target }, io) : simulate(job, { file, runs, threads, resume: options.resume === true, ...target }, io);
}
