import { basename, extname, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { ClusterPlan } from '../../cluster/plan.js';
import { version } from '../../language/version.js';
import { counted } from '../../language/words.js';
import { runsOfBlock } from '../../simulation/blocks.js';
import { argumentsOf, type SimulationOptions } from '../../simulation/command.js';
import { Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';
import { count } from '../options/numbers.js';
import { powerArguments, powerAsked, usualRuns, withPowerOptions, type PowerOptions } from '../options/power.js';
import { formatFor } from '../options/results.js';
import { simulationAsked, swept, withSimulationOptions, withSweep } from '../options/simulation.js';
import { formatOfEnding } from '../output/formatted.js';
import { engineNames, type Engine } from '../simulation/engines.js';
import { manifestPath } from '../simulation/manifest.js';

interface Options extends SimulationOptions, PowerOptions {
  readonly power?: true;
  readonly engine: Engine;
  readonly shards: number;
  readonly out: string;
  readonly result?: string;
  readonly time: number;
  readonly memory: number;
  readonly partition?: string;
  readonly account?: string;
  readonly force?: true;
  readonly sweep: readonly string[];
}

const usualResult = { simulate: 'results.csv', power: 'power.json' } as const;

/** Jobs of an array that Slurm takes if nobody has configured more. */
const usualMostJobs = 1000;

export function clusterCommand(io: Io, finish: Finish): Command {
  const command = new Command('cluster')
    .description('Write the files with which Slurm or Snakemake simulates a protocol in parts, or works out its power, and puts them together. Nothing is submitted.')
    .argument('<file>', 'the protocol')
    .addOption(new Option('--engine <engine>', 'what computes the parts').choices(engineNames).makeOptionMandatory())
    .requiredOption('--shards <n>', 'how many parts', count)
    .requiredOption('-o, --out <folder>', 'write the files into this folder; parts and results will be there, too');
  withSweep(withSimulationOptions(command)).option('--power', 'work out power in place of writing results');
  return withPowerOptions(command, 'with --power, ')
    .option('--result <name>', `name of the file of results, as placepref merge takes it; else ${usualResult.simulate}, or ${usualResult.power}`)
    .addOption(new Option('--time <duration>', 'what one part may take, as 90 min or 2 h').argParser(minutes).default(60, '60 min'))
    .addOption(new Option('--memory <size>', 'what one part may take, as 500 MB or 2 GB').argParser(megabytes).default(1000, '1000 MB'))
    .option('--partition <name>', 'of the cluster; of several, with commas, the first that is free', placeName)
    .option('--account <name>', 'that the time is counted for', placeName)
    .option('--force', 'replace files that stand in the folder')
    .action(async (path: string, options: Options) => finish(await cluster(path, options, io)));
}

async function cluster(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { engine, shards, time, memory, partition, account, force, parameters, sweep } = options;
  const command = options.power === true ? 'power' : 'simulate';
  const { result = usualResult[command] } = options;
  if (command === 'simulate') mustBeOfResults(options, result);
  else formatOfEnding(result);
  if (basename(result) !== result || ['', '.', '..', '-'].includes(result)) throw new Stop(`--result ${result}: expected the name of a file, without folders; it will be in the folder that -o names.`);
  if (path === '-') throw new Stop('-: every part reads the protocol for itself, and standard input is read once; name a file.');
  const asked = await simulationAsked(path, options, io, command === 'power' ? usualRuns.fixed : 1);
  if (typeof asked === 'number') return asked;
  const folder = resolve(io.cwd, options.out);
  const seen = (file: string): string => relative(folder, resolve(io.cwd, file));
  const words = argumentsOf({ ...options, runs: asked.runs, seed: asked.job.seed, ...(parameters !== undefined && { parameters: seen(parameters) }) }, sweep.map((text) => ['--sweep', text]));
  const plan: ClusterPlan = {
    name: basename(asked.protocol, extname(asked.protocol)).replaceAll(/[^A-Za-z0-9-]+/g, '-'),
    shards,
    part: [command, seen(asked.protocol), ...words, ...powerArguments(options).flatMap(([name, value]) => (value === true ? [name] : [name, String(value)]))],
    madeOf: asked.madeOf.map(seen),
    results: command === 'power' ? [result] : [result, manifestPath(result)],
    resources: { minutes: time, megabytes: memory, ...(partition !== undefined && { partition }), ...(account !== undefined && { account }) },
    version,
  };
  const { clusterFolder, prepared, sweepsAsked } = await import('../bundles/simulation.js');
  if (command === 'simulate') {
    const { job, runs } = await swept(asked, sweep);
    prepared(job);
    tellIdle(shards, runs, io);
  } else (await import('../bundles/power.js')).preparePower(powerAsked(asked, options, sweepsAsked(sweep)));
  if (engine === 'slurm' && shards > usualMostJobs) io.stderr.write(`note: Slurm takes arrays of at most ${usualMostJobs} jobs where its MaxArraySize is the usual ${usualMostJobs + 1}; scontrol show config says what it is.\n`);
  return clusterFolder(plan, { engine, folder, force: force === true }, io);
}

/** Runs are dealt out in blocks: of more parts than blocks some have nothing to do, which costs the time to begin them. */
function tellIdle(shards: number, runs: number, { stderr }: Io): void {
  const busy = Math.ceil(runs / runsOfBlock);
  if (busy < shards) stderr.write(`note: ${counted(runs, 'experiment')} ${runs === 1 ? 'is' : 'are'} simulated ${runsOfBlock} at a time, so that ${busy} of ${shards} parts ${busy === 1 ? 'has' : 'have'} something to do.\n`);
}

/** Throws `Stop` where something is asked that only power has, or a format that results do not have. */
function mustBeOfResults(options: Options, result: string): void {
  const [first] = powerArguments(options);
  if (first !== undefined) throw new Stop(`${first[0]} is asked of power: add --power.`);
  formatFor({ output: result });
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

/** Slurm reads no quotes where it stands in a script. */
function placeName(text: string): string {
  if (!/^[\w.,-]+$/.test(text)) throw new InvalidArgumentError('Expected a name of letters, digits and _ . - only, or several with commas between them.');
  return text;
}
