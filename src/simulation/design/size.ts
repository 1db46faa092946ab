import type { Arm, Experiment, Groups } from '../../language/ir/types.js';
import type { Need } from '../refused.js';
import { nameFor } from './source.js';

/** What says how many animals a group has: the crossing that it is of, else itself. */
export const sizedBy = ({ groups }: Experiment, arm: Arm): Arm | Groups => groups.find(({ arms }) => arms.includes(arm.id)) ?? arm;

/** The size of a group, where nobody says it. */
export function needOfSize(experiment: Experiment, arm: Arm): Need {
  const { id, name } = sizedBy(experiment, arm);
  return { name: nameFor(id, 'n'), of: id, why: `how many animals ${id === arm.id ? name : `each group of ${name}`} has` };
}
