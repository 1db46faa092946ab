import { nameOf } from '../../language/ir/reading.js';
import type { Arm, Experiment, Id } from '../../language/ir/types.js';
import type { Need } from '../refused.js';
import { nameFor } from './source.js';

/** What says how many animals a group has: the crossing that it is of, the animals where nobody parts them, else itself. */
export function sizedBy({ groups }: Experiment, arm: Arm): Id {
  const crossing = groups.find(({ arms }) => arms.includes(arm.id));
  return crossing?.id ?? (isEverybody(arm) ? arm.animals : null) ?? arm.id;
}

/** Is it all animals, of a protocol without groups? What a named arm states is known. */
const isEverybody = ({ facts }: Arm): boolean => facts === undefined;

/** The size of a group, where nobody says it. */
export function needOfSize(experiment: Experiment, arm: Arm): Need {
  const of = sizedBy(experiment, arm);
  if (of === arm.id) return isEverybody(arm) ? { name: 'n', of, why: arm.animals === null ? 'how many animals there are, as no groups say of which of several kinds they are' : 'how many animals there are' } : { name: nameFor(of, 'n'), of, why: `how many animals ${arm.name} has` };
  return { name: nameFor(of, 'n'), of, why: of === arm.animals ? `how many ${nameOf(of)} there are` : `how many animals each group of ${nameOf(of)} has` };
}
