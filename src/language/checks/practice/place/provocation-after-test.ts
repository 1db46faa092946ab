import { isSaid } from '../model/conditioning.js';
import type { ExperimentModel, Happening } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { concernsArm, minutesBetween } from '../model/occasions.js';
import { isOfDrug } from '../model/pairings.js';
import { reinstating } from '../model/purposes.js';
import { testing } from '../model/tests.js';
import { term } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

/** What can bring a preference back: a stressor, company, a drug. */
function provocationsOf(experiment: ExperimentModel): ReadonlySet<Happening> {
  const primed = new Set(experiment.administrations.filter(isOfDrug).map(({ step }) => step));
  const tests = new Set(experiment.derived(testing));
  return new Set(experiment.happenings.filter((happening) => concernsArm(happening) && !tests.has(happening) && (primed.has(happening.step) || ['stressor', 'social_exposure'].includes(term(happening.procedure, 'kind') ?? ''))));
}

export const provocationAfterTest = dayPractice('provocation-after-test', (experiment, report) => {
  const phases = new Set(experiment.experiment.phases.filter((phase) => phase.kind === 'phase' && isSaid(phase, reinstating)));
  if (phases.size === 0) return;
  const provocations = provocationsOf(experiment);
  const meant = experiment.happenings.filter(({ declared }) => phases.has(declared.phase));
  for (const day of grouped(meant, (happening) => happening.day).values()) {
    const comesAfter = (one: Happening, other: Happening): boolean => (minutesBetween(other, one) ?? day.indexOf(one) - day.indexOf(other)) > 0;
    const tests = experiment.derived(testing).filter((test) => day.includes(test));
    const late = day.find((one) => provocations.has(one) && tests.length > 0 && tests.every((test) => comesAfter(one, test)));
    if (late === undefined || day.some((one) => provocations.has(one) && tests.some((test) => comesAfter(test, one)))) continue;
    const { step, phase } = late.declared;
    report({ at: step.at, message: `In ${phase.name} “${step.label ?? step.verb}” comes after the test, so that nothing has been done that could bring the preference back when it is tested; put it before the test (0 and 15 min in Ribeiro Do Couto 2006).` });
  }
});
