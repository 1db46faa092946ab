import type { Experiment, Study } from '../../language/ir/types.js';
import { SimulatedData } from '../../simulation/data.js';
import { simulationOf, type Settings, type Simulation } from '../../simulation/simulation.js';

/** All that a thread has to know to simulate any runs; plain data. */
export interface Job {
  readonly study: Study;
  readonly experiment: string;
  readonly settings: Settings;
  readonly seed: number;
}

/** Runs that are simulated at once; another number would make other groups of rows in a Parquet file. */
export const runsOfBlock = 16;

export interface Prepared {
  readonly simulation: Simulation;
  readonly data: SimulatedData;
}

/** @throws Refused with everything that keeps it from being simulated */
export function prepare(job: Job): Prepared {
  const experiment = experimentOfJob(job);
  const simulation = simulationOf(job.study, experiment, job.settings);
  return { simulation, data: new SimulatedData(simulation.definitions, experiment, simulation.simulated) };
}

export function experimentOfJob({ study, experiment: name }: Job): Experiment {
  return study.experiments.find((each) => each.name === name) as Experiment;
}
