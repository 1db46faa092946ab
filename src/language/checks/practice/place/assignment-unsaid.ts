import { conditioningOf } from '../model/conditioning.js';
import { drugsIn, isWithDrug } from '../model/pairings.js';
import { isWritten } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

export const assignmentUnsaid = dayPractice('assignment-unsaid', (experiment, report) => {
  for (const assignment of experiment.experiment.assignments) {
    if (!isWritten(assignment, 'method')) report({ at: assignment.at, message: 'How it is decided which place is whose is not stated; write “method: counterbalanced”, another method, or “method: unstated” (Cunningham 2003).', fix: { title: 'Say that the method is unstated', insert: 'method: unstated' } });
  }
  const pairing = experiment.derived(conditioningOf).find((one) => isWithDrug(one) && experiment.study.definition(one.place)?.kind === 'compartment');
  if (pairing === undefined || experiment.experiment.assignments.length > 0) return;
  const { step, phase } = pairing.confinement.declared;
  const place = experiment.study.definition(pairing.place)?.name ?? '';
  report({ at: step.at, message: `In ${phase.name} every animal has ${drugsIn(pairing)[0]?.name ?? 'the drug'} in ${place}, and how that was decided is not stated; write “assign drug_side, other_side to …” with its method (Cunningham 2003).` });
});
