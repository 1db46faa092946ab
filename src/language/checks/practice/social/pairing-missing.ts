import { exposuresOf, namesOf, pairingsWith, verbOf } from '../model/exposures.js';
import { dayPractice } from '../rule.js';
import { list } from '../../../words.js';

export const pairingMissing = dayPractice('pairing-missing', (experiment, report) => {
  for (const exposure of experiment.derived(exposuresOf)) {
    const { subject, partners, declared: { step } } = exposure;
    const partner = partners.find((one) => one.id !== subject?.id);
    if (subject === undefined || partner === undefined || pairingsWith([subject.id, partner.id], experiment).length > 0) continue;
    const names = list(namesOf([subject, partner]));
    report({ at: step.at, message: `Who of ${names} meets whom in ${verbOf(exposure)} is not stated; write “pairing name { … }” with both, how many partners each has, and whether they know each other (Pisansky 2017).` });
  }
});
