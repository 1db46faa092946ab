import { lengthText } from '../../../ir/clock.js';
import { drugsIn, pairingsOf } from '../model/pairings.js';
import { substanceName } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

/** Minutes; the length that was tried. */
const tried = 40;

export const longConfinement = dayPractice('long-confinement', (experiment, report) => {
  for (const pairing of experiment.derived(pairingsOf)) {
    const { confinement: { declared, step }, duration, given } = pairing;
    const isMorphine = drugsIn(pairing).some((drug) => substanceName(drug) === 'morphine');
    if (!isMorphine || duration === null || duration < tried || step.condition !== undefined || !given.some(({ species }) => species === 'mouse')) continue;
    report({
      at: declared.step.at,
      message: `${declared.session.name} confines mice with morphine for ${lengthText(duration)}; sessions of ${tried} min gave no preference where 20 min did (Vindenes 2008, Pharmacol Biochem Behav 89:374), though 45 min did elsewhere (eLife 2020;9:e50519).`,
    });
  }
});
