import { type Command, Option } from 'commander';
import { shellWord } from '../../cluster/plan.js';
import type { Experiment, Section } from '../../language/ir/types.js';
import { learners, type LearnerName } from '../../simulation/learners.js';
import type { ExitCode } from '../exit.js';
import { Stop } from '../exit.js';
import { experimentOf } from '../experiment-of.js';
import type { Io } from '../io.js';
import type { Job } from '../simulation/job.js';
import { count, seed } from './numbers.js';

/** What is simulated, as the command line says it. */
export interface SimulationOptions {
  readonly experiment?: string;
  readonly runs?: number;
  readonly seed?: number;
  readonly scenario?: string;
  readonly learner: LearnerName;
  readonly parameters?: string;
  readonly assume: readonly string[];
}

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
  const { sweepsAsked } = await import('../with-simulation.js');
  const sweeps = sweepsAsked(given);
  return { ...asked, job: { ...asked.job, sweep: { sweeps, runs: asked.runs } }, runs: sweeps.reduce((points, { values }) => points * values.length, asked.runs) };
}

export interface AskedSimulation {
  readonly job: Job;
  readonly runs: number;
  /** Of the protocol, absolute. */
  readonly protocol: string;
}

/** Reads the protocol and makes of the options what is to be simulated; the code to end with where the protocol has errors, which have been told by then. */
export async function simulationAsked(path: string, options: SimulationOptions, io: Io, usualRuns = 1): Promise<AskedSimulation | ExitCode> {
  const { studyAt } = await import('../study-at.js');
  const { onlyErrors } = await import('../selection.js');
  const found = await studyAt(path, io, onlyErrors);
  if (typeof found === 'number') return found;
  const experiment = experimentOf(found.study, path, options.experiment);
  const { assumptionsOf, overridesAt } = await import('../with-simulation.js');
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
  return { job, runs: options.runs ?? stated(experiment, 'runs') ?? usualRuns, protocol: found.protocol.file };
}

/** What a command simulates, as words of a command line again; `undefined` is left out. */
export function argumentsOf({ experiment, runs, seed: ofRandom, scenario, learner, parameters, assume }: Partial<SimulationOptions>, others: readonly (readonly [name: string, value: string | undefined])[] = []): string[] {
  const options: readonly (readonly [string, string | number | undefined])[] = [
    ['--experiment', experiment],
    ['--runs', runs],
    ['--seed', ofRandom],
    ['--scenario', scenario],
    ['--learner', learner],
    ['--parameters', parameters],
    ...(assume ?? []).map((text) => ['--assume', text] as const),
    ...others,
  ];
  return options.flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
}

/** The command that does the same: with every number said, even those that the protocol says. @param others what it takes besides; `true` is an option without a value */
export function commandOf(name: string, path: string, { learner, ...said }: SimulationOptions, others: readonly (readonly [name: string, value: string | number | true | undefined])[]): string {
  const valued = others.map(([option, value]) => [option, value === true || value === undefined ? undefined : String(value)] as const);
  const flags = others.flatMap(([option, value]) => (value === true ? [option] : []));
  const words = argumentsOf({ ...said, ...(learner !== learners[0] && { learner }) }, valued);
  return ['placepref', name, path, ...words, ...flags].map(shellWord).join(' ');
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
