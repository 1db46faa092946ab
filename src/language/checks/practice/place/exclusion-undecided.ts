import { sectionsOf } from '../model/analyses.js';
import { isStated, isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

export const exclusionUndecided = experimentPractice('exclusion-undecided', (experiment, report) => {
  if (!sectionsOf(experiment, 'blinding').some((blinding) => isStated(blinding, 'blind'))) return;
  for (const exclusion of experiment.experiment.exclusions) {
    if (exclusion.verb !== 'exclude' || isWritten(exclusion, 'decided')) continue;
    report({ at: exclusion.at, message: 'There is blinding, and whether this exclusion is decided before it is lifted is not stated; write “decided: before_unblinding”, another time, or “unstated” (ARRIVE 2.0, item 3).', fix: { title: 'Say that it is unstated', insert: 'decided: unstated' } });
  }
});
