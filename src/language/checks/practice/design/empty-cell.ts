import { isTotal, numberIn, sized } from '../model/design.js';
import { experimentPractice } from '../rule.js';
import { counted } from '../../../words.js';

export const emptyCell = experimentPractice('empty-cell', (experiment, report) => {
  for (const group of sized(experiment)) {
    const { name, arms, n } = group;
    const animals = numberIn(n?.values[0]);
    if (n === undefined || animals === undefined) continue;
    if (animals === 0) report({ at: n.at, message: `${name} has no animals: n is 0. Leave the group out, or say how many it has.` });
    else if (isTotal(group) && animals < arms.length) report({ at: n.at, message: `${counted(animals, 'animal')} cannot fill the ${arms.length} groups of ${name}; at least one for each is needed.` });
    else if (isTotal(group) && animals % arms.length > 0) {
      const next = Math.ceil(animals / arms.length) * arms.length;
      report({ at: n.at, message: `${animals} animals cannot be shared out evenly over the ${arms.length} groups of ${name}; ${next} can.` });
    }
  }
});
