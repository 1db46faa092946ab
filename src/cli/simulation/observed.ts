import type { Experiment, Study } from '../../language/ir/types.js';
import type { SimulationManifest } from '../../simulation/manifest.js';
import { type Observed, observe } from '../../simulation/observed/observe.js';
import { simulationOf } from '../../simulation/simulation.js';
import { experimentOfJob, type Job } from './job.js';
import { manifestOf } from './manifest.js';
import { orStop } from './refused.js';

/** What is seen of the first runs of a simulation, with all that it rests on; plain data. Throws `Stop` where it is refused. */
export function observed(job: Job, runs: number): Observed & { readonly study: Study; readonly experiment: Experiment; readonly manifest: SimulationManifest } {
  return orStop(() => {
    const experiment = experimentOfJob(job);
    const simulation = simulationOf(job.study, experiment, job.settings);
    return { ...observe(simulation, experiment, job.seed, runs), study: job.study, experiment, manifest: manifestOf(job, simulation) };
  });
}
