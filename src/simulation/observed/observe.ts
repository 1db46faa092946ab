import type { Experiment, Id, Study } from '../../language/ir/types.js';
import { experimentOfJob, type Job } from '../job.js';
import { manifestOf, type SimulationManifest } from '../manifest.js';
import { simulationOf, type Simulation } from '../simulation.js';
import { type DrugDay, drugDays } from './concentrations.js';
import { type Spread, spreadOf } from './spread.js';
import { type TracedAnimal, tracesOf } from './traces.js';

/** What is seen of a simulation: how its numbers spread, where single animals are, what drugs come to. */
export interface Observed {
  /** Animals of each group. */
  readonly sizes: ReadonlyMap<Id, number>;
  readonly spread: Spread;
  /** The first animal of each group, in the first experiment. */
  readonly traces: readonly TracedAnimal[];
  readonly drugDays: readonly DrugDay[];
}

/** The same with all that it rests on. */
export interface ObservedJob extends Observed {
  readonly study: Study;
  readonly experiment: Experiment;
  readonly manifest: SimulationManifest;
}

/** Told after each experiment how many are done, and how many there will be. */
export type Tell = (done: number, of: number) => void;

/** Groups of which an animal is followed. */
const mostAnimals = 6;

/** Looks at experiments of a seed, from the first up to so many; each is simulated here, whatever was simulated before. */
export function observe({ definitions, design, parameters, simulated }: Simulation, experiment: Experiment, seed: number, runs: number, tell?: Tell): Observed {
  const arms = Array.from({ length: simulated.count }, (_, index) => simulated.trackOf(index).arm);
  const sizes = new Map([...new Set(arms)].map((arm) => [arm, arms.filter((each) => each === arm).length]));
  const indices = [...sizes.keys()].slice(0, mostAnimals).map((arm) => arms.indexOf(arm));
  return {
    sizes,
    spread: spreadOf(experiment, definitions, simulated, seed, runs, { tell }),
    traces: tracesOf(design, simulated, { seed, run: 0, indices }),
    drugDays: drugDays(design, parameters),
  };
}

/**
 * The same of the first runs of a job.
 *
 * @param version of placepref
 * @throws Refused with everything that keeps it from being simulated
 */
export function observeJob(version: string, job: Job, runs: number, tell?: Tell): ObservedJob {
  const experiment = experimentOfJob(job);
  const simulation = simulationOf(job.study, experiment, job.settings);
  return { ...observe(simulation, experiment, job.seed, runs, tell), study: job.study, experiment, manifest: manifestOf(version, job, simulation) };
}
