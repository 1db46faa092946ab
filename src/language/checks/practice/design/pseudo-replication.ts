import { sectionsOf } from '../model/analyses.js';
import { testOf } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import { count, factOf, nameOf, term, texts } from '../../../ir/reading.js';
import { experimentPractice, type Remarks } from '../rule.js';
import { counted } from '../../../words.js';

const source = '(ARRIVE 2.0, item 1: the experimental unit)';
const byCage: ReadonlySet<string> = new Set(['drinking_water', 'diet']);

/** Animals are put into groups by the cage, litter or group, and counted one by one. */
function allocatedTogether(experiment: ExperimentModel, report: Remarks): void {
  for (const allocation of sectionsOf(experiment, 'allocation')) {
    const unit = term(allocation, 'unit');
    const at = factOf(allocation, 'unit')?.at;
    if (at === undefined || unit === undefined || !['cage', 'litter', 'group'].includes(unit)) continue;
    const counting = sectionsOf(experiment, 'analysis').find((analysis) => testOf(analysis) !== undefined && testOf(analysis) !== 'mixed_model' && !texts(analysis, 'model').some((model) => model.includes(unit)));
    if (counting === undefined) continue;
    report({ at, message: `Animals are allocated by the ${unit}, but ${counting.name ?? 'the analysis'} counts animals; analyse one value for each ${unit}, or a mixed model with the ${unit} in it ${source}.` });
  }
}

/** Some groups have a drug in what the whole cage drinks or eats, and the animal is called the unit. */
function treatedTogether(experiment: ExperimentModel, report: Remarks): void {
  if (!sectionsOf(experiment, 'allocation').some((allocation) => term(allocation, 'unit') === 'animal')) return;
  for (const { route, recipient, isVehicle, material, declared: { step } } of experiment.prescribed) {
    const together = count(recipient, 'housing');
    if (isVehicle || together === undefined || together < 2 || !byCage.has(nameOf(route ?? ''))) continue;
    const treated = new Set(experiment.prescribed.filter((other) => other.material === material).map(({ arm }) => arm.id));
    if (treated.size === experiment.arms.size) continue;
    report({ at: step.at, message: `${material.name} reaches whole cages of ${counted(together, 'animal')}, so the unit is the cage and not the animal; count cages, or house the animals singly ${source}.` });
  }
}

export const pseudoReplication = experimentPractice('pseudo-replication', (experiment, report) => {
  allocatedTogether(experiment, report);
  treatedTogether(experiment, report);
});
