import { placesOf } from '../model/apparatus.js';
import { conditioningOf, isExtinction } from '../model/conditioning.js';
import { dayPractice } from '../rule.js';

export const abstinenceCalledExtinction = dayPractice('abstinence-called-extinction', (experiment, report) => {
  if (experiment.derived(conditioningOf).length === 0) return;
  for (const phase of experiment.experiment.phases.filter(isExtinction)) {
    const here = experiment.happenings.filter(({ declared }) => declared.phase === phase);
    // What is said in words only may well be an exposure.
    if (here.some((happening) => happening.declared.step.text !== undefined || placesOf(happening, experiment).length > 0)) continue;
    report({ at: phase.at, message: `${phase.name} never brings the animal into the conditioned places; that is abstinence, and not extinction (J Psychopharmacol 1993;7:164). Expose it to both places, or call the phase abstinence.` });
  }
});
