import { numberIn, sized } from '../model/design.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

export const nOfWhat = experimentPractice('n-of-what', (experiment, report) => {
  for (const { arms, n } of sized(experiment)) {
    const [value] = n?.values ?? [];
    const each = numberIn(value);
    if (n === undefined || value?.type !== 'number' || each === undefined || value.per !== undefined || arms.length < 2) continue;
    report({ at: n.at, message: `n: ${figure(each)} does not say of what, and is taken for each of the ${arms.length} groups, ${figure(each * arms.length)} animals in all; write “${figure(each)} per group”, or “${figure(each)} per experiment” if it is all of them.` });
  }
});
