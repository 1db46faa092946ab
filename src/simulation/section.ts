// What is asked of a simulation; loads nothing of the simulator.
import { count } from '../language/ir/reading.js';
import type { Experiment } from '../language/ir/types.js';

/** A number that the `simulation` block of a protocol states. */
export function simulationNumber({ sections }: Experiment, name: 'runs' | 'seed'): number | undefined {
  return count(sections.find(({ kind }) => kind === 'simulation'), name);
}
