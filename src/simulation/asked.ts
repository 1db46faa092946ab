// What is asked of a simulation; loads nothing of the simulator.
import { count } from '../language/ir/reading.js';
import type { Experiment, Value } from '../language/ir/types.js';
import type { Settings } from './simulation.js';

/** What is assumed for an experiment, by name: `n` is of the animals of each group. */
export function assumed({ arms }: Experiment, { n, ...assumptions }: Readonly<Record<string, Value>>): Pick<Settings, 'assumptions' | 'sizes'> {
  return { assumptions, sizes: n?.type === 'number' ? Object.fromEntries(arms.map(({ id }) => [id, n.value])) : {} };
}

/** A number that the `simulation` block of a protocol states. */
export function simulationNumber({ sections }: Experiment, name: 'runs' | 'seed'): number | undefined {
  return count(sections.find(({ kind }) => kind === 'simulation'), name);
}
