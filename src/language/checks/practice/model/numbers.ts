import type { Arm, Definition, Id } from '../../../ir/types.js';
import type { ExperimentModel } from './experiment.js';
import { count } from './values.js';

/** Animals in a group; undefined where it is not known. `48 per experiment` is divided among all. */
export function sizeOf({ n }: Arm, { experiment: { arms } }: ExperimentModel): number | undefined {
  if (n?.type !== 'number') return undefined;
  return n.per === 'experiment' || n.per === 'study' ? n.value / arms.length : n.value;
}

/** Animals of a population: those of its groups, else its own `n`. */
export function numberOf(animals: Definition, experiment: ExperimentModel): number | undefined {
  const own = experiment.experiment.arms.filter((arm) => arm.animals === (animals.id satisfies Id));
  const sizes = own.map((arm) => sizeOf(arm, experiment));
  const known = sizes.filter((size) => size !== undefined);
  return own.length > 0 && known.length === own.length ? known.reduce((sum, size) => sum + size, 0) : count(animals, 'n');
}
