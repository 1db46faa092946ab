import { isStated, isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

export const biasUnsaid = experimentPractice('bias-unsaid', ({ experiment }, report) => {
  for (const assignment of experiment.assignments) {
    if (!isStated(assignment, 'method') || isWritten(assignment, 'apparatus_bias')) continue;
    report({ at: assignment.at, message: 'How places are assigned is stated, but not whether untrained animals prefer one of them; write “apparatus_bias: yes”, “no” or “unstated” (Cunningham 2003: 70 % of 76 papers did not say).', fix: { title: 'Say that the bias of the apparatus is unstated', insert: 'apparatus_bias: unstated' } });
  }
});
