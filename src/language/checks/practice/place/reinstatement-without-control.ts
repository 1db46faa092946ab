import type { Step } from '../../../ir/types.js';
import { isSaid } from '../model/conditioning.js';
import { testsOf, type Choice } from '../model/tests.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { isOfDrug } from '../model/pairings.js';
import { reinstating } from '../model/purposes.js';
import { stressorsBefore } from '../model/stressors.js';
import { experimentPractice } from '../rule.js';

/** What is done before a test to bring a preference back, by its sentence; what a social exposure shows is for `no-calm-control`. */
function provocations({ test, given }: Choice, experiment: ExperimentModel): ReadonlyMap<Step, string> {
  const primes = [test.declared.phase, test.declared.session].some((part) => isSaid(part, reinstating)) ? given.filter(isOfDrug) : [];
  return new Map([
    ...stressorsBefore(test, experiment).map(({ declared: { step } }) => [step, step.verb.replaceAll('_', ' ')] as const),
    ...primes.map(({ declared: { step }, material }) => [step, `a prime of ${material.name}`] as const),
  ]);
}

export const reinstatementWithoutControl = experimentPractice('reinstatement-without-control', (experiment, report) => {
  const later = experiment.derived(testsOf).filter(({ isPretest }) => !isPretest);
  for (const [phase, choices] of grouped(later, ({ test }) => test.declared.phase)) {
    const found = choices.map((choice) => provocations(choice, experiment));
    if (found.some((steps) => steps.size === 0)) continue;
    const [[step, name] = []] = found[0] ?? [];
    if (step === undefined) continue;
    report({ at: step.at, message: `In ${phase.name} every animal has ${name} before its test; without a group, or an occasion, that has none, nothing shows that it brought the preference back (Ribeiro Do Couto 2006).` });
  }
});
