import { clockText } from '../../../ir/clock.js';
import { comparedTests } from '../model/compared-tests.js';
import type { Happening } from '../model/experiment.js';
import { experimentPractice } from '../rule.js';

/** Nothing is written about the time of day, not even that it is unstated. */
const saysNothing = ({ step, declared }: Happening): boolean => step.clock === null && declared.session.timing.length === 0 && declared.step.timing.length === 0;

export const testClockMissing = experimentPractice('test-clock-missing', (experiment, report) => {
  for (const { first, second } of experiment.derived(comparedTests)) {
    const [told, untold] = saysNothing(second) ? [first, second] : [second, first];
    if (told.step.clock === null || !saysNothing(untold)) continue;
    report({
      at: untold.declared.session.at,
      message: `${told.declared.phase.name} is tested at ${clockText(told.step.clock)}, and ${untold.declared.phase.name}, which is compared with it, has no clock time; write “at the same time as ${told.declared.session.name}”, or “at unstated”.`,
    });
  }
});
