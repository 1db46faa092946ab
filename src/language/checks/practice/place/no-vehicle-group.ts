import { flatMap } from '../../../flat-map.js';
import { observationsIn } from '../../../ir/reading.js';
import { actsOnlyAfterConditioning, comparedFactors } from '../model/acting.js';
import { sectionsOf } from '../model/analyses.js';
import { armName, conditioningOf } from '../model/conditioning.js';
import type { ExperimentModel } from '../model/experiment.js';
import { expressionsIn } from '../model/expression-parts.js';
import { grouped } from '../../../grouped.js';
import { drugsIn, isWithDrug, type Pairing } from '../model/pairings.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

/** Are animals of different groups compared, and not only by what happens to them when all have been trained alike? */
function comparesTrainings(experiment: ExperimentModel): boolean {
  const factors = experiment.derived(comparedFactors);
  if (factors.length > 0) return !factors.every((factor) => actsOnlyAfterConditioning(factor, experiment));
  // Named groups have no factors.
  return sectionsOf(experiment, 'hypothesis').some(({ facts }) => flatMap(expressionsIn(facts['expects']), observationsIn).some(({ among = [] }) => among.length > 0));
}

const isVehicleGroup = (pairings: readonly Pairing[]): boolean => pairings.every((pairing) => !isWithDrug(pairing));

export const noVehicleGroup = experimentPractice('no-vehicle-group', (experiment, report) => {
  const { arms } = experiment.experiment;
  const pairings = experiment.derived(conditioningOf);
  const trained = grouped(pairings, ({ confinement }) => confinement.arm);
  const [first] = pairings;
  if (first === undefined || arms.length < 2 || [...trained.values()].some(isVehicleGroup) || !comparesTrainings(experiment)) return;
  const drugs = new Set(flatMap(pairings, drugsIn).map(({ name }) => name));
  const those = trained.size < arms.length ? ' that is trained' : '';
  const groups = trained.size > 3 ? `each of the ${trained.size} groups${those === '' ? '' : ' that are trained'}` : `each group${those} (${[...trained.keys()].map(armName).join('; ')})`;
  report({ at: first.confinement.declared.phase.at, message: `In ${first.confinement.declared.phase.name} ${groups} has ${list([...drugs], 'or')} before at least one of the confinements; groups are compared, so one of them should have vehicle before all (Cunningham 2003).` });
});
