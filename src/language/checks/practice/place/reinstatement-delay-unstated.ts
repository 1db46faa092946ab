import { testsOf } from '../model/tests.js';
import { stressorsBefore } from '../model/stressors.js';
import { experimentPractice } from '../rule.js';

export const reinstatementDelayUnstated = experimentPractice('reinstatement-delay-unstated', (experiment, report) => {
  for (const { test, isPretest } of experiment.derived(testsOf)) {
    const { session } = test.declared;
    if (isPretest || test.session.clock !== null || session.timing.length > 0) continue;
    const stressor = stressorsBefore(test, experiment).findLast((other) => other.session !== test.session);
    if (stressor === undefined) continue;
    const before = stressor.declared.session;
    report({
      at: session.at,
      message: `How long after ${stressor.declared.step.verb.replaceAll('_', ' ')} the test of ${session.name} begins is not stated; write for example “15 min after ${before.name}”, or “at unstated” (0 and 15 min in Ribeiro Do Couto 2006).`,
      related: { at: before.at, message: 'The session of the stressor.' },
    });
  }
});
