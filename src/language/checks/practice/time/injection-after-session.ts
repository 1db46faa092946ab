import { isWithDrug, pairingsOf } from '../model/pairings.js';
import { dayPractice } from '../rule.js';

export const injectionAfterSession = dayPractice('injection-after-session', (experiment, report) => {
  const pairings = experiment.derived(pairingsOf);
  for (const given of experiment.administrations) {
    const inSession = pairings.filter(({ confinement }) => confinement.session === given.session);
    const last = inSession.at(-1);
    if (given.isVehicle || last === undefined || isWithDrug(last) || given.step.onset === null || last.confinement.step.onset === null || last.duration === null) continue;
    if (given.step.onset < last.confinement.step.onset + last.duration) continue;
    report({
      at: given.declared.step.at,
      message: `${given.material.name} is given after the confinement of ${given.declared.session.name}; ethanol given after it made mice avoid the place (Cunningham & Henderson 2000, Behav Pharmacol 11:591-602). Inject before it, unless that is the question.`,
    });
  }
});
