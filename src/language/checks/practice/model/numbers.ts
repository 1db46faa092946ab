import { flatMap } from '../../../flat-map.js';
import type { Definition, Id } from '../../../ir/types.js';
import { armSizes } from './design.js';
import type { ExperimentModel } from './experiment.js';
import { count } from '../../../ir/reading.js';

/** Animals of a population: those of its groups, else its own `n`. */
export function numberOf(animals: Definition, experiment: ExperimentModel): number | undefined {
  const own = experiment.experiment.arms.filter((arm) => arm.animals === (animals.id satisfies Id));
  const sizes = flatMap(own, ({ id }) => experiment.derived(armSizes).get(id) ?? []);
  return own.length > 0 && sizes.length === own.length ? sizes.reduce((sum, size) => sum + size, 0) : count(animals, 'n');
}
