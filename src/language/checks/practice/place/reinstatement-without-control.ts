import type { Step, TrackSession } from '../../../ir/types.js';
import type { ExperimentModel, Happening } from '../model/experiment.js';
import { isSaid, testsOf, type Choice } from '../model/conditioning.js';
import { grouped } from '../model/grouped.js';
import { isBefore, isOfDrug } from '../model/pairings.js';
import { reinstating } from '../model/purposes.js';
import { term } from '../model/values.js';
import { experimentPractice } from '../rule.js';

/** What is done before a test to bring a preference back, by its sentence; what a social exposure shows is for `no-calm-control`. */
function provocations({ test, given }: Choice, experiment: ExperimentModel, own: ReadonlySet<Step>): ReadonlyMap<Step, string> {
  const stressors = experiment.derived(bySession).get(test.session)?.filter((other) => own.has(other.declared.step) && term(other.procedure, 'kind') === 'stressor' && isBefore(other.step, test)) ?? [];
  const primes = [test.declared.phase, test.declared.session].some((part) => isSaid(part, reinstating)) ? given.filter(isOfDrug) : [];
  return new Map([...stressors.map(({ declared: { step } }) => [step, step.verb.replaceAll('_', ' ')] as const), ...primes.map(({ declared: { step }, material }) => [step, `a prime of ${material.name}`] as const)]);
}

const bySession = ({ happenings }: ExperimentModel): ReadonlyMap<TrackSession, readonly Happening[]> => grouped(happenings, ({ session }) => session);

export const reinstatementWithoutControl = experimentPractice('reinstatement-without-control', (experiment, report) => {
  const own = new Set([...experiment.sessions.values()].flatMap(({ steps }) => steps));
  const later = experiment.derived(testsOf).filter(({ isPretest }) => !isPretest);
  for (const [phase, choices] of grouped(later, ({ test }) => test.declared.phase)) {
    const found = choices.map((choice) => provocations(choice, experiment, own));
    if (found.length === 0 || found.some((steps) => steps.size === 0)) continue;
    const [step, name] = [...(found[0] ?? [])][0] ?? [];
    if (step === undefined) continue;
    report({ at: step.at, message: `In ${phase.name} every animal has ${name} before its test; without a group, or an occasion, that has none, nothing shows that it brought the preference back (Ribeiro Do Couto 2006).` });
  }
});
