import type { Experiment, Study } from '../language/ir/types.js';
import { SimulatedData } from './data.js';
import { simulationOf, type Settings, type Simulation } from './simulation.js';
import { sweepPoints, type Sweep } from './sweep.js';
import { SweptData } from './swept-data.js';

/** All that a thread has to know to simulate any runs; plain data. */
export interface Job {
  readonly study: Study;
  readonly experiment: string;
  readonly settings: Settings;
  readonly seed: number;
  /** What takes several values, and how many experiments there are of each combination. */
  readonly sweep?: { readonly sweeps: readonly Sweep[]; readonly runs: number };
}

export interface Prepared {
  /** Of a sweep, that of its first point. */
  readonly simulation: Simulation;
  readonly data: Pick<SimulatedData, 'batch'>;
}

/** @throws Refused with everything that keeps it from being simulated */
export function prepare(job: Job): Prepared {
  const { study, settings, sweep } = job;
  const experiment = experimentOfJob(job);
  const points = sweepPoints(experiment, settings, sweep?.sweeps ?? []).map((point) => {
    const simulation = simulationOf(study, experiment, point.settings);
    return { values: point.values, simulation, data: new SimulatedData(simulation.definitions, experiment, simulation.simulated) };
  });
  const [first] = points as [(typeof points)[number], ...typeof points];
  return { simulation: first.simulation, data: sweep === undefined ? first.data : new SweptData(points, sweep.runs) };
}

export function experimentOfJob({ study, experiment: name }: Pick<Job, 'study' | 'experiment'>): Experiment {
  return study.experiments.find((each) => each.name === name) as Experiment;
}
