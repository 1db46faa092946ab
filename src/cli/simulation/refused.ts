import { Refused } from '../../simulation/refused.js';
import { exit, Stop } from '../exit.js';

/** Does what the simulator may refuse. Throws `Stop` with its reason then. */
export function orStop<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refused) throw new Stop(error.message, exit.problems);
    throw error;
  }
}
