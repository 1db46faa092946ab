import { lengthText } from '../../../ir/clock.js';
import { exposuresOf } from '../model/exposures.js';
import { quantity, sourceOf, speciesOf } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

export const defeatLength = dayPractice('defeat-length', (experiment, report) => {
  for (const { subject, partners, step: { duration }, declared: { step } } of experiment.derived(exposuresOf)) {
    const species = [subject, ...partners].map(speciesOf).find((one) => one !== undefined);
    const limit = experiment.study.library.named('limit', `${species}_defeat_contact`);
    const [least, most] = [quantity(limit, 'at_least')?.value, quantity(limit, 'at_most')?.value];
    if (step.values['aggressor'] === undefined || limit === undefined || duration === null || least === undefined || most === undefined || (duration >= least && duration <= most)) continue;
    report({ at: step.at, message: `The defeat lasts ${lengthText(duration)}; in the ${species} the contact is ${lengthText(least)} to ${lengthText(most)} long (${sourceOf(limit, limit.facts['at_most']) ?? limit.name}), and what comes after it is sensory contact. Say why if it is to be ${duration > most ? 'longer' : 'shorter'}.` });
  }
});
