import { clockDistance, clockText } from '../model/clock.js';
import { comparedTests } from '../model/compared-tests.js';
import { experimentPractice } from '../rule.js';

/** Minutes within which animals that are tested one after the other count as tested at one time. */
const tolerance = 60;

export const testClockDiffers = experimentPractice('test-clock-differs', (experiment, report) => {
  for (const { first, second } of experiment.derived(comparedTests)) {
    const [one, other] = [first.step.clock, second.step.clock];
    if (one === null || other === null || clockDistance(one, other) <= tolerance) continue;
    report({
      at: second.declared.session.at,
      message: `The animals are tested at ${clockText(one)} in ${first.declared.phase.name} and at ${clockText(other)} in ${second.declared.phase.name}; tests that are compared are at one clock time: “at the same time as ${first.declared.session.name}” (eLife 2020;9:e50519).`,
      related: { at: first.declared.session.at, message: `${first.declared.phase.name} is here.` },
    });
  }
});
