import { headerOf } from '../model/design.js';
import { isWritten } from '../../../ir/reading.js';
import { practice } from '../rule.js';

/** For a study with animals; an experiment can state its own. */
export const approvalMissing = practice('approval-missing', (study, report) => {
  const { study: own } = study;
  const isSaid = isWritten(own, 'approval') || own.experiments.every((experiment) => isWritten(experiment, 'approval'));
  if (own.kind !== 'protocol' || isSaid || study.own('animals').length === 0) return;
  report({ at: headerOf(study), message: 'No ethics approval is stated; write “approval: "number and committee"” below the title, or “approval: unstated” (ARRIVE 2.0, ethical statement).' });
});
