import { lengthText } from '../../../ir/clock.js';
import { pairingsOf } from '../model/pairings.js';
import { substanceName } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

/** Minutes; the delay that was tried. */
const tried = 15;

/** What was given last decides: an antagonist half an hour before is a pretreatment. */
export const delayedConfinement = dayPractice('delayed-confinement', (experiment, report) => {
  const pairings = experiment.derived(pairingsOf);
  for (const { confinement, given, track } of pairings) {
    const last = given.at(-1);
    if (last === undefined || last.isVehicle || last.species !== 'mouse' || substanceName(last.material) !== 'morphine') continue;
    if (confinement.step.onset === null || last.step.onset === null) continue;
    // Given before both places it keeps the animal dependent, and is not what they are told apart by.
    const places = pairings.filter((other) => other.track === track && other.given.some(({ material }) => material === last.material)).map(({ place }) => place);
    if (new Set(places).size > 1) continue;
    const delay = confinement.step.onset - last.step.onset;
    if (delay < tried) continue;
    report({
      at: confinement.declared.step.at,
      message: `The confinement of ${confinement.declared.session.name} begins ${lengthText(delay)} after ${last.material.name}; a delay of ${tried} min lost the preference of mice for morphine, so confine right after the injection (Vindenes 2008, Pharmacol Biochem Behav 89:374).`,
    });
  }
});
