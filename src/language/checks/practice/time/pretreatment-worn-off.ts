import { lengthText } from '../model/clock.js';
import { halfLifeOf } from '../model/half-lives.js';
import { isOfDrug } from '../model/pairings.js';
import { pretreatmentsOf } from '../model/pretreatments.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../words.js';

const gone = 5;

/** Only by a half-life that was read in the species, by the route. Between two drugs a long time may be what makes an animal dependent. */
export const pretreatmentWornOff = experimentPractice('pretreatment-worn-off', (experiment, report) => {
  for (const { given, timing, anchor } of experiment.derived(pretreatmentsOf)) {
    const { material, declared: { step } } = given;
    const halfLife = halfLifeOf(experiment.study, given);
    if (timing.value.type !== 'quantity' || halfLife?.isOwn !== true || !isOfDrug(given) || anchor.declared.step.materials !== undefined || step.provenance !== undefined) continue;
    const passed = timing.value.value / halfLife.minutes;
    if (passed < gone) continue;
    report({
      at: step.at,
      words: timing.value.written,
      message: `${material.name} is given ${timing.value.written} before “${anchor.declared.step.label ?? anchor.declared.step.verb}”, which is ${figure(Math.round(passed * 10) / 10)} half-lives; after ${gone} of them, ${lengthText(gone * halfLife.minutes)}, 3 % is left (half-life ${lengthText(halfLife.minutes)} ${halfLife.readIn}: ${halfLife.source}). Give it nearer to what it is to act in.`,
    });
  }
});
