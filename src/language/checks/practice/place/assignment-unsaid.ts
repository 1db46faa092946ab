import { flatMap } from '../../../flat-map.js';
import { grouped } from '../../../grouped.js';
import { isWritten } from '../../../ir/reading.js';
import { list } from '../../../words.js';
import { conditioningOf } from '../model/conditioning.js';
import type { ExperimentModel } from '../model/experiment.js';
import { drugsIn, isWithDrug, type Pairing } from '../model/pairings.js';
import { dayPractice } from '../rule.js';

/** Confinements with a drug to the first compartment in which all who have a drug have it; none where the groups have it in different places: then their allocation decides. */
function sharedPlace(pairings: readonly Pairing[], experiment: ExperimentModel): readonly Pairing[] {
  const drugged = pairings.filter((one) => isWithDrug(one) && experiment.study.definition(one.place)?.kind === 'compartment');
  const animals = [...grouped(pairings.filter(isWithDrug), ({ track }) => track).values()];
  const shared = drugged.find(({ place }) => animals.every((own) => own.some((other) => other.place === place)));
  return drugged.filter(({ place }) => place === shared?.place);
}

export const assignmentUnsaid = dayPractice('assignment-unsaid', (experiment, report) => {
  for (const assignment of experiment.experiment.assignments) {
    if (!isWritten(assignment, 'method')) report({ at: assignment.at, message: 'How it is decided which place is whose is not stated; write “method: counterbalanced”, another method, or “method: unstated” (Cunningham 2003).', fix: { title: 'Say that the method is unstated', insert: 'method: unstated' } });
  }
  if (experiment.experiment.assignments.length > 0) return;
  const conditioning = experiment.derived(conditioningOf);
  const shared = sharedPlace(conditioning, experiment);
  const [first] = shared;
  if (first === undefined) return;
  const { step, phase } = first.confinement.declared;
  const drugs = list([...new Set(flatMap(shared, drugsIn).map(({ name }) => name))], 'or');
  const place = experiment.study.definition(first.place)?.name ?? '';
  const isAll = new Set(shared.map(({ track }) => track)).size === experiment.experiment.timeline.length;
  report({ at: step.at, message: `In ${phase.name} every animal ${isAll ? `has ${drugs} in ${place}` : `that has ${drugs} has it in ${place}`}, and how that was decided is not stated; write “assign drug_side, other_side to …” with its method (Cunningham 2003).` });
});
