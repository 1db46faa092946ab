import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Experiment } from '../../language/ir/types.js';
import type { SimulationOptions } from '../../simulation/command.js';
import type { Job } from '../../simulation/job.js';
import { learners } from '../../simulation/learners.js';
import { simulationNumber } from '../../simulation/section.js';
import type { ExitCode } from '../exit.js';
import { Stop } from '../exit.js';
import { readAs, type ReadFile } from '../files/must-not-be.js';
import type { Io } from '../io.js';
import { experimentOf } from '../protocols/experiment-of.js';
import { count, seed } from './numbers.js';

/** Adds these options to a command. */
export function withSimulationOptions(command: Command, { runs = 'how many experiments; else as the protocol says, or 1' }: { readonly runs?: string } = {}): Command {
  return command
    .option('--experiment <name>', 'of several experiments, this one')
    .option('--runs <n>', runs, count)
    .option('--seed <n>', 'another gives other animals; else as the protocol says, or 1', seed)
    .option('--scenario <name>', 'with the parameters of this scenario of the protocol')
    .addOption(new Option('--learner <name>', 'how animals learn').choices(learners).default(learners[0]))
    .option('--parameters <file>', 'a JSON file with parameters of the model that count instead of its own')
    .option('--assume <name=value>', 'a value for something that the protocol does not say; may be repeated', (text: string, before: readonly string[]) => [...before, text], []);
}

/** Adds `--sweep` to a command, which may be repeated. @param otherwise what is done without it */
export function withSweep(command: Command, otherwise = ''): Command {
  return command.option('--sweep <name=values>', `several values of something: "n=6..16 step 2", "morphine.dose=1, 3, 10 mg/kg"; may be repeated${otherwise}`, (text: string, before: readonly string[]) => [...before, text], []);
}

/** The same at each combination of what is swept: so many runs of each. */
export async function swept(asked: AskedSimulation, given: readonly string[]): Promise<AskedSimulation> {
  if (given.length === 0) return asked;
  const { sweepsAsked } = await import('../bundles/simulation.js');
  const sweeps = sweepsAsked(given);
  return { ...asked, job: { ...asked.job, sweep: { sweeps, runs: asked.runs } }, runs: sweeps.reduce((points, { values }) => points * values.length, asked.runs) };
}

export interface AskedSimulation {
  readonly job: Job;
  readonly runs: number;
  /** Of the protocol, absolute. */
  readonly protocol: string;
  /** Files without which the numbers would be others: the protocol, all that it imports, and parameters; absolute. */
  readonly madeOf: readonly string[];
  /** The protocol, and all else that was read. */
  readonly read: readonly ReadFile[];
}

/** Reads the protocol and makes of the options what is to be simulated; the code to end with where the protocol has errors, which have been told by then. */
export async function simulationAsked(path: string, options: SimulationOptions, io: Io, usualRuns = 1): Promise<AskedSimulation | ExitCode> {
  const { studyAt } = await import('../protocols/study-at.js');
  const { onlyErrors } = await import('../findings/selection.js');
  const found = await studyAt(path, io, onlyErrors);
  if (typeof found === 'number') return found;
  const experiment = experimentOf(found.study, path, options.experiment);
  const { assumptionsOf, overridesAt } = await import('../bundles/simulation.js');
  const settings = {
    learner: options.learner,
    ...(options.scenario !== undefined && { scenario: scenarioOf(experiment, options.scenario) }),
    assumptions: assumptionsOf(options.assume),
    sizes: {},
    overrides: options.parameters === undefined ? {} : overridesAt(options.parameters, io),
    overridesFrom: options.parameters ?? '',
  };
  const job = { study: found.study, experiment: experiment.name, settings, seed: options.seed ?? simulationNumber(experiment, 'seed') ?? 1 };
  const parameters = options.parameters === undefined ? [] : [resolve(io.cwd, options.parameters)];
  return {
    job,
    runs: options.runs ?? simulationNumber(experiment, 'runs') ?? usualRuns,
    protocol: found.protocol.file,
    madeOf: [...found.madeOf, ...parameters],
    read: [...found.read, ...readAs('the file of parameters', parameters)],
  };
}

function scenarioOf({ sections }: Experiment, name: string): string {
  const scenarios = sections.filter(({ kind }) => kind === 'scenario').map((section) => section.name);
  if (scenarios.includes(name)) return name;
  throw new Stop(`There is no scenario '${name}' in the protocol; ${scenarios.length === 0 ? 'it has none' : `there ${scenarios.length === 1 ? 'is' : 'are'} ${scenarios.join(', ')}`}.`);
}
