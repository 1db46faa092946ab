import { flatMap } from '../../../flat-map.js';
import { observationsIn } from '../../../ir/reading.js';
import { testsOf } from '../model/tests.js';
import { dayPractice } from '../rule.js';

export const exclusionThresholdMissing = dayPractice('exclusion-threshold-missing', (experiment, report) => {
  const pretest = experiment.derived(testsOf).find(({ isPretest }) => isPretest);
  if (pretest === undefined) return;
  const { exclusions, factors } = experiment.experiment;
  const { phase, session, step } = pretest.test.declared;
  const own = new Set<string>([phase.id, session.id, step.id]);
  const rules = [...exclusions.map(({ condition }) => condition), ...flatMap(factors, ({ levels }) => flatMap(levels, ({ rule }) => rule ?? []))];
  if (flatMap(rules, observationsIn).some(({ during, subject }) => subject.type === 'reference' && (during?.type === 'reference' ? own.has(during.id) : experiment.experiment.outcomes.some(({ id }) => id === subject.id)))) return;
  report({ at: phase.at, message: `There is a pretest, and which animals it leaves out is not stated; write for example “exclude animal when time in … during ${phase.name} > 75 % of …” (75 % and 25 % of the session: bio-protocol r8615233).` });
});
