import { sectionsOf } from '../model/analyses.js';
import { armName, conditioningOf } from '../model/conditioning.js';
import type { ExperimentModel } from '../model/experiment.js';
import { expressionsIn, observationsIn } from '../model/expression-parts.js';
import { grouped } from '../model/grouped.js';
import { drugsIn, type Pairing } from '../model/pairings.js';
import { referencesIn } from '../model/values.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../words.js';

/** Does an analysis or a hypothesis compare animals of different groups? */
function comparesAnimals(experiment: ExperimentModel): boolean {
  const between = new Set(experiment.experiment.factors.filter(({ kind }) => kind === 'between').map(({ id }) => id));
  return sectionsOf(experiment, 'analysis').some((analysis) => referencesIn(analysis, 'factors').some((id) => between.has(id)))
    || sectionsOf(experiment, 'hypothesis').some(({ facts }) => expressionsIn(facts['expects']).flatMap(observationsIn).some(({ among = [] }) => among.length > 0));
}

const isVehicleGroup = (pairings: readonly Pairing[]): boolean => pairings.every((pairing) => drugsIn(pairing).length === 0);

export const noVehicleGroup = experimentPractice('no-vehicle-group', (experiment, report) => {
  const { arms } = experiment.experiment;
  const pairings = experiment.derived(conditioningOf);
  const [first] = pairings;
  if (first === undefined || arms.length < 2 || !comparesAnimals(experiment)) return;
  if ([...grouped(pairings, ({ confinement }) => confinement.arm).values()].some(isVehicleGroup)) return;
  const drugs = new Set(pairings.flatMap(drugsIn).map(({ name }) => name));
  const groups = arms.length > 3 ? `each of the ${arms.length} groups` : `each group (${arms.map(armName).join('; ')})`;
  report({ at: first.confinement.declared.phase.at, message: `In ${first.confinement.declared.phase.name} ${groups} has ${list([...drugs], 'or')} in one of the places; groups are compared, so one of them should have vehicle in both (Cunningham 2003).` });
});
