import { basename, extname, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../language/version.js';
import { argumentsOf, type SimulationOptions } from '../../simulation/command.js';
import { Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { engineNames, type Engine } from '../simulation/engines.js';
import type { Finish } from './finish.js';
import { count } from './numbers.js';
import { formatFor } from './result-format.js';
import { simulationAsked, swept, withSimulationOptions, withSweep } from './simulation-options.js';

interface Options extends SimulationOptions {
  readonly engine: Engine;
  readonly shards: number;
  readonly out: string;
  readonly result: string;
  readonly time: number;
  readonly memory: number;
  readonly partition?: string;
  readonly account?: string;
  readonly force?: true;
  readonly sweep: readonly string[];
}

export function clusterCommand(io: Io, finish: Finish): Command {
  const command = new Command('cluster')
    .description('Write the files with which Slurm or Snakemake simulates a protocol in parts, and puts them together. Nothing is submitted.')
    .argument('<file>', 'the protocol')
    .addOption(new Option('--engine <engine>', 'what computes the parts').choices(engineNames).makeOptionMandatory())
    .requiredOption('--shards <n>', 'how many parts', count)
    .requiredOption('-o, --out <folder>', 'write the files into this folder; parts and results will be there, too');
  return withSweep(withSimulationOptions(command))
    .option('--result <name>', 'name of the file of results; its ending says the format: .csv, .ndjson or .parquet', 'results.csv')
    .option('--time <duration>', 'what one part may take, as 90 min or 2 h', minutes, 60)
    .option('--memory <size>', 'what one part may take, as 500 MB or 2 GB', megabytes, 1000)
    .option('--partition <name>', 'of the cluster')
    .option('--account <name>', 'that the time is counted for')
    .option('--force', 'replace files that stand in the folder')
    .action(async (path: string, options: Options) => finish(await cluster(path, options, io)));
}

async function cluster(path: string, options: Options, io: Io): Promise<ExitCode> {
  formatFor({ output: options.result });
  if (basename(options.result) !== options.result) throw new Stop(`--result ${options.result}: expected the name of a file, without folders; it will be in the folder that -o names.`);
  const asked = await simulationAsked(path, options, io);
  if (typeof asked === 'number') return asked;
  const folder = resolve(io.cwd, options.out);
  const { engine, shards, result, time, memory, partition, account, force, parameters, sweep } = options;
  const seen = (file: string): string => relative(folder, resolve(io.cwd, file));
  const words = argumentsOf({ ...options, runs: asked.runs, seed: asked.job.seed, ...(parameters !== undefined && { parameters: seen(parameters) }) }, sweep.map((text) => ['--sweep', text]));
  const plan = {
    name: basename(asked.protocol, extname(asked.protocol)).replaceAll(/[^A-Za-z0-9-]+/g, '-'),
    shards,
    simulate: ['simulate', seen(asked.protocol), ...words],
    result,
    resources: { minutes: time, megabytes: memory, ...(partition !== undefined && { partition }), ...(account !== undefined && { account }) },
    version,
  };
  const { clusterFolder } = await import('../with-simulation.js');
  return clusterFolder((await swept(asked, sweep)).job, plan, { engine, folder, force: force === true }, io);
}

function minutes(text: string): number {
  const [, value = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(min|h|d)$/.exec(text.trim()) ?? [];
  const found = Math.ceil(Number(value) * { min: 1, h: 60, d: 1440 }[unit as 'min' | 'h' | 'd']);
  if (!(found > 0)) throw new InvalidArgumentError('Expected a duration, as 90 min, 2 h or 1 d.');
  return found;
}

function megabytes(text: string): number {
  const [, value = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([MG])i?B?$/i.exec(text.trim()) ?? [];
  const found = Math.ceil(Number(value) * (unit.toUpperCase() === 'G' ? 1000 : 1));
  if (!(found > 0)) throw new InvalidArgumentError('Expected a size, as 500 MB or 2 GB.');
  return found;
}
