import { version } from '../../language/version.js';
import type { Job } from '../../simulation/job.js';
import { observeJob, type ObservedJob } from '../../simulation/observed/observe.js';
import { orStop } from './refused.js';

/** What is seen of the first runs of a simulation, with all that it rests on; plain data. Throws `Stop` where it is refused. */
export function observed(job: Job, runs: number): ObservedJob {
  return orStop(() => observeJob(version, job, runs));
}
