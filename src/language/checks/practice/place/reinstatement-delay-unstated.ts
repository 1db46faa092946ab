import { testsOf } from '../model/conditioning.js';
import type { ExperimentModel, Happening } from '../model/experiment.js';
import { grouped } from '../model/grouped.js';
import { term } from '../model/values.js';
import { experimentPractice } from '../rule.js';

const stressorsByDay = ({ happenings }: ExperimentModel): ReadonlyMap<object, readonly Happening[]> => grouped(happenings.filter(({ procedure }) => term(procedure, 'kind') === 'stressor'), ({ day }) => day);

export const reinstatementDelayUnstated = experimentPractice('reinstatement-delay-unstated', (experiment, report) => {
  for (const { test, isPretest } of experiment.derived(testsOf)) {
    const { session } = test.declared;
    if (isPretest || test.session.clock !== null || session.timing.length > 0) continue;
    const stressor = experiment.derived(stressorsByDay).get(test.day)?.find((other) => test.day.sessions.indexOf(other.session) < test.day.sessions.indexOf(test.session));
    if (stressor === undefined) continue;
    const before = stressor.declared.session;
    report({
      at: session.at,
      message: `How long after ${stressor.declared.step.verb.replaceAll('_', ' ')} the test of ${session.name} begins is not stated; write for example “15 min after ${before.name}”, or “at unstated” (0 and 15 min in Ribeiro Do Couto 2006).`,
      related: { at: before.at, message: 'The session of the stressor.' },
    });
  }
});
