import { sectionsOf } from '../model/analyses.js';
import { totalSize } from '../model/design.js';
import { count, factOf } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

export const blockSize = experimentPractice('block-size', (experiment, report) => {
  const arms = experiment.arms.size;
  const total = totalSize(experiment);
  for (const allocation of sectionsOf(experiment, 'allocation')) {
    const size = count(allocation, 'blocks');
    const at = factOf(allocation, 'blocks')?.at;
    if (size === undefined || size < 1 || at === undefined || arms < 2) continue;
    if (size % arms !== 0) report({ at, message: `A block of ${figure(size)} does not hold each of the ${arms} groups equally often; write a multiple of ${arms}.` });
    else if (total !== undefined && total % size !== 0) report({ at, message: `${figure(total)} animals do not fill whole blocks of ${figure(size)}; the last block would leave the groups unequal.` });
  }
});
