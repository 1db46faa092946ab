import { sectionsOf } from '../model/analyses.js';
import { factOf, isStated, isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

export const powerWithoutEffect = experimentPractice('power-without-effect', (experiment, report) => {
  for (const size of sectionsOf(experiment, 'sample_size')) {
    if (!isStated(size, 'power') || isWritten(size, 'effect')) continue;
    report({ at: size.at, message: `A power of ${factOf(size, 'power')?.written} is stated, but not for how large an effect; write “effect: 1.15”, in standard deviations, and where it comes from (ARRIVE 2.0, item 2).` });
  }
});
