import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Experiment, Section } from '../../language/ir/types.js';
import { Stop, type ExitCode } from '../exit.js';
import { experimentOf } from '../experiment-of.js';
import type { Io } from '../io.js';
import { learners, type LearnerName } from '../../simulation/learners.js';
import type { ResultFormat } from '../simulation/formats.js';
import type { Finish } from './finish.js';
import { count, seed, shard, type Shard } from './numbers.js';
import { formatFor, formatOption } from './result-format.js';

interface Options {
  readonly output: string;
  readonly format?: ResultFormat;
  readonly experiment?: string;
  readonly runs?: number;
  readonly seed?: number;
  readonly threads: number;
  readonly scenario?: string;
  readonly learner: LearnerName;
  readonly parameters?: string;
  readonly assume: readonly string[];
  readonly resume?: true;
  readonly shard?: Shard;
}

export function simulateCommand(io: Io, finish: Finish): Command {
  return new Command('simulate')
    .description('Put virtual animals through a protocol, and write the table that the experiment would give.')
    .argument('<file>', 'the protocol')
    .requiredOption('-o, --output <file>', 'write the results into this file; its ending says the format: .csv, .ndjson or .parquet')
    .addOption(formatOption())
    .option('--experiment <name>', 'of several experiments, this one')
    .option('--runs <n>', 'how many experiments; else as the protocol says, or 1', count)
    .option('--seed <n>', 'another gives other animals; else as the protocol says, or 1', seed)
    .option('--threads <n>', 'how many work at once; the results are the same', count, availableParallelism())
    .option('--scenario <name>', 'with the parameters of this scenario of the protocol')
    .addOption(new Option('--learner <name>', 'how animals learn').choices(learners).default(learners[0]))
    .option('--parameters <file>', 'a JSON file with parameters of the model that count instead of its own')
    .option('--assume <name=value>', 'a value for something that the protocol does not say; may be repeated', (text: string, before: readonly string[]) => [...before, text], [])
    .option('--resume', 'go on with a file that an interruption left')
    .addOption(new Option('--shard <i/n>', 'only the i-th of n parts of the runs, into a folder that -o names; placepref merge puts them together').argParser(shard).conflicts(['resume', 'format']))
    .action(async (path: string, options: Options) => finish(await simulateAt(path, options, io)));
}

async function simulateAt(path: string, options: Options, io: Io): Promise<ExitCode> {
  const file = resolve(io.cwd, options.output);
  const target: { readonly format: ResultFormat } | { readonly shard: Shard } = options.shard === undefined ? { format: formatFor(options) } : { shard: options.shard };
  const { studyAt } = await import('../study-at.js');
  const { onlyErrors } = await import('../selection.js');
  const found = await studyAt(path, io, onlyErrors);
  if (typeof found === 'number') return found;
  if (resolve(io.cwd, found.protocol.file) === file) throw new Stop(`${options.output}: this is the protocol itself; it was not overwritten.`);
  const experiment = experimentOf(found.study, path, options.experiment);
  const { assumptionsOf, overridesAt, simulate, simulateShard } = await import('../with-simulation.js');
  const { n, ...assumptions } = assumptionsOf(options.assume);
  const settings = {
    learner: options.learner,
    ...(options.scenario !== undefined && { scenario: scenarioOf(experiment, options.scenario) }),
    assumptions,
    overrides: options.parameters === undefined ? {} : overridesAt(options.parameters, io),
    overridesFrom: options.parameters ?? '',
    // Of groups of which the protocol does not say how many animals they have.
    sizes: n?.type === 'number' ? Object.fromEntries(experiment.arms.map(({ id }) => [id, n.value])) : {},
  };
  const job = { study: found.study, experiment: experiment.name, settings, seed: options.seed ?? stated(experiment, 'seed') ?? 1 };
  const runs = options.runs ?? stated(experiment, 'runs') ?? 1;
  const { threads } = options;
  return 'shard' in target ? simulateShard(job, { folder: file, runs, threads, ...target }, io) : simulate(job, { file, runs, threads, resume: options.resume === true, ...target }, io);
}

function scenarioOf({ sections }: Experiment, name: string): string {
  const scenarios = sections.filter(({ kind }) => kind === 'scenario').map((section) => section.name);
  if (scenarios.includes(name)) return name;
  throw new Stop(`There is no scenario '${name}' in the protocol; ${scenarios.length === 0 ? 'it has none' : `there ${scenarios.length === 1 ? 'is' : 'are'} ${scenarios.join(', ')}`}.`);
}

/** A number that the protocol's `simulation` block states. */
function stated({ sections }: Experiment, name: string): number | undefined {
  const block: Section | undefined = sections.find(({ kind }) => kind === 'simulation');
  const value = block?.facts[name]?.values[0];
  return value?.type === 'number' ? value.value : undefined;
}
