import { Refused } from '../../simulation/refused.js';
import { exit, Stop } from '../exit.js';
import { prepare, type Job, type Prepared } from '../../simulation/job.js';

/** Does what the simulator may refuse. Throws `Stop` with its reason then. */
export function orStop<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refused) throw new Stop(error.message, exit.problems);
    throw error;
  }
}

/** A simulation that is laid out. Throws `Stop` with the reason where it is refused. */
export const prepared = (job: Job): Prepared => orStop(() => prepare(job));
