import { term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

/** Once for a step: a measurement in a place that names none, though there is an apparatus. */
export const testPlaceUnsaid = experimentPractice('test-place-unsaid', (experiment, report) => {
  const [apparatus] = experiment.study.own('apparatus');
  if (apparatus === undefined) return;
  for (const step of experiment.steps) {
    const procedure = experiment.study.definition(step.procedure ?? '');
    const takesPlace = procedure?.parameters?.some(({ name }) => name === 'place') === true;
    if (!takesPlace || term(procedure, 'kind') !== 'measurement' || (step.values['place'] ?? []).length > 0) continue;
    report({ at: step.at, message: `“${step.verb}” names no place; write “${step.verb} in ${apparatus.name}”, or “in unstated”. Without one no schedule keeps a box for it, and times are of no compartment.` });
  }
});
