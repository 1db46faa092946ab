import { flatMap } from '../../../flat-map.js';
import type { Id } from '../../../ir/types.js';
import { apparatusOf } from '../model/apparatus.js';
import type { ExperimentModel } from '../model/experiment.js';
import { testsOf } from '../model/tests.js';
import { nameOf, referencesIn } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';
import { list } from '../../../words.js';

/** A compartment, or a role that is one, beside which the apparatus has others. */
function isOneOfSeveral(place: Id, experiment: ExperimentModel): boolean {
  const apparatus = apparatusOf(place, experiment);
  return apparatus !== undefined && apparatus.id !== place && (apparatus.parts ?? []).filter(({ kind }) => kind === 'compartment').length > 1;
}

export const testWithoutFreeAccess = dayPractice('test-without-free-access', (experiment, report) => {
  const { study } = experiment;
  const said = new Set<string>();
  for (const { test: { declared: { step, session, phase } } } of experiment.derived(testsOf)) {
    const place = step.values['place']?.[0];
    const whole = place?.type === 'reference' ? study.definition(place.id) : undefined;
    if (step.verb === 'test' && place?.type === 'reference' && isOneOfSeveral(place.id, experiment)) {
      const box = apparatusOf(place.id, experiment)?.name ?? '';
      report({ at: step.at, message: `In the test of ${phase.name} the animal is in ${nameOf(place.id)} alone, so that it cannot choose; a test needs free access: “test in ${box}”.` });
      continue;
    }
    if (whole?.kind !== 'apparatus') continue;
    const holding = [step, session, phase].find(({ facts }) => facts['configuration'] !== undefined);
    const configurations = referencesIn(holding, 'configuration').map((id) => study.definition(id)).filter((configuration) => configuration !== undefined && (whole.parts ?? []).includes(configuration));
    const closed = flatMap(configurations, (configuration) => referencesIn(configuration, 'closed'));
    // One context in the whole box is a test of its own, and its doors do not matter.
    if (closed.length === 0 || configurations.some((configuration) => configuration?.facts['fills'] !== undefined)) continue;
    // All tests of a phase in one configuration are one slip.
    const key = [phase.id, ...configurations.map((configuration) => configuration?.id)].join(' ');
    if (said.has(key)) continue;
    said.add(key);
    report({ at: step.at, message: `In the test of ${phase.name} ${list(closed.map(nameOf))} ${closed.length === 1 ? 'is' : 'are'} closed (configuration ${list(configurations.map((configuration) => configuration?.name ?? ''))}), so that the animal cannot choose; a test needs free access.` });
  }
});
