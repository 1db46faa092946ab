import { lengthText } from '../../../ir/clock.js';
import { comparedTests } from '../model/compared-tests.js';
import { experimentPractice } from '../rule.js';

export const testLengthDiffers = experimentPractice('test-length-differs', (experiment, report) => {
  for (const { first, second } of experiment.derived(comparedTests)) {
    const [one, other] = [first.step.duration, second.step.duration];
    if (one === null || other === null || one === other) continue;
    report({
      at: second.declared.step.at,
      message: `The test of ${second.declared.phase.name} lasts ${lengthText(other)} and that of ${first.declared.phase.name}, with which it is compared, ${lengthText(one)}; make them equally long (eLife 2020;9:e50519).`,
      related: { at: first.declared.step.at, message: `The test of ${first.declared.phase.name} is here.` },
    });
  }
});
