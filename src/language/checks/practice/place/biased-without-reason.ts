import { isWritten, term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

export const biasedWithoutReason = experimentPractice('biased-without-reason', ({ experiment }, report) => {
  for (const assignment of experiment.assignments) {
    if (term(assignment, 'method') !== 'biased' || isWritten(assignment, 'reason')) continue;
    report({ at: assignment.at, words: 'biased', message: 'Places are assigned by each animal’s first preference, without a reason; write “reason: "…"”, or assign them counterbalanced (Cunningham 2003).', fix: { title: 'Say that the reason is unstated', insert: 'reason: unstated' } });
  }
});
