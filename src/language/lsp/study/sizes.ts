import { armSizes, isTotal, sized, totalSize } from '../../checks/practice/model/design.js';
import type { ExperimentModel } from '../../checks/practice/model/experiment.js';
import { counted, figure } from '../../words.js';
import type { Id } from '../../ir/types.js';

/** `4 groups of 12, 48 animals`, of a crossing; `4 groups` where n is not a number. Undefined of an arm, whose n stands there. */
export function groupsText(experiment: ExperimentModel, id: Id): string | undefined {
  const group = sized(experiment).find((one) => one.id === id);
  if (group === undefined || (group.arms.length === 1 && !isTotal(group))) return undefined;
  const sizes = experiment.derived(armSizes);
  const known = group.arms.flatMap((arm) => sizes.get(arm.id) ?? []);
  const [first] = known;
  const groups = counted(group.arms.length, 'group');
  if (first === undefined || known.length < group.arms.length) return groups;
  const total = known.reduce((sum, n) => sum + n, 0);
  return `${groups} of ${figure(first)}, ${counted(total, 'animal')}`;
}

/** `n = 48 (4 groups of 12)`; undefined where an arm does not tell, or there is none. */
export function sizeText(experiment: ExperimentModel): string | undefined {
  const total = totalSize(experiment);
  if (total === undefined || experiment.arms.size === 0) return undefined;
  const sizes = [...new Set(experiment.derived(armSizes).values())];
  const each = sizes.length === 1 && experiment.arms.size > 1 ? ` (${experiment.arms.size} groups of ${figure(sizes[0] ?? 0)})` : experiment.arms.size > 1 ? ` (${counted(experiment.arms.size, 'group')})` : '';
  return `n = ${figure(total)}${each}`;
}
