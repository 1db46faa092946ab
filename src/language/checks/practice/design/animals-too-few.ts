import type { NumberValue, Value } from '../../../ir/types.js';
import { armSizes } from '../model/design.js';
import { grouped } from '../../../grouped.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

/** A number of all animals: no range, and not of each cage or sex. */
const isOfAll = (value: Value | undefined): value is NumberValue => value?.type === 'number' && value.upper === undefined && (value.per === undefined || ['experiment', 'study'].includes(value.per));

/** More animals than the groups need are spare. */
export const animalsTooFew = experimentPractice('animals-too-few', (experiment, report) => {
  const sizes = experiment.derived(armSizes);
  for (const [id, arms] of grouped(experiment.experiment.arms, ({ animals }) => animals)) {
    const animals = experiment.study.definition(id);
    const n = animals?.facts['n'];
    const [stated] = n?.values ?? [];
    if (animals === undefined || n === undefined || !isOfAll(stated) || arms.some((arm) => !sizes.has(arm.id))) continue;
    const needed = arms.reduce((sum, arm) => sum + (sizes.get(arm.id) ?? 0), 0);
    if (needed <= stated.value) continue;
    const [each, ...others] = new Set(arms.map((arm) => sizes.get(arm.id)));
    const groups = arms.length === 1 ? 'their group needs' : `their ${arms.length} groups need`;
    const share = arms.length > 1 && each !== undefined && others.length === 0 ? ` (${figure(each)} each)` : '';
    report({ at: n.at, message: `${figure(stated.value)} ${animals.name} are stated, and ${groups} ${figure(needed)}${share}; change one of the two numbers.` });
  }
});
