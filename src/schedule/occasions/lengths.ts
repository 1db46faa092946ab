import { nameOf } from '../../language/ir/reading.js';
import type { Experiment, Id, Study } from '../../language/ir/types.js';
import { lengthText } from '../../language/ir/clock.js';
import { significant } from '../../language/words.js';
import { givenOf, isDrawnUp } from '../doses/given.js';
import { planOf } from '../doses/plan.js';
import { weightOn } from '../doses/weight.js';
import { positionText, type Problem } from '../problems.js';
import type { AnimalId, DateText, ScheduledAnimal } from '../types.js';
import type { Visit } from './types.js';

/** A step whose length depends on what an animal weighs. */
interface Weighed {
  readonly session: Id;
  readonly phase: Id;
  /** What says so, `5 mL/kg at 0.5 mL/min`. */
  readonly said: string;
  /** Minutes for the heaviest animal; undefined where no weight is known. */
  readonly longest: number | undefined;
}

/** After every weighing. */
const later: DateText = '9999-12-31';

/**
 * What is given in a volume by weight at a rate that is none by weight, or the other way round, lasts longer for a heavy animal than for a
 * light one: a protocol has one length for all, so it has to say it.
 */
export function lengthsByWeight(study: Study, experiment: Experiment, animals: readonly ScheduledAnimal[], visits: readonly Visit[]): Problem[] {
  const plan = planOf(study, experiment);
  const byId = new Map<AnimalId, ScheduledAnimal>(animals.map((animal) => [animal.id, animal]));
  const found = new Map<Id, Weighed>();
  for (const { animal: id, session, phase, acts } of visits) {
    for (const act of acts) {
      const [animal, step] = [byId.get(id), plan.steps.get(act.step)];
      if (act.duration > 0 || step?.materials === undefined || animal === undefined) continue;
      for (const materialId of step.materials) {
        const material = plan.definitions.get(materialId);
        const given = material && givenOf(step, material, animal.levels, undefined, plan);
        if (given?.volume === undefined || given.rate === undefined || !isDrawnUp(given) || !(given.rate.value > 0)) continue;
        const [volume, rate] = [given.volume, given.rate];
        const units = `${volume.unit} ${rate.unit}`;
        if (units !== 'mL/kg mL/min' && units !== 'mL mL/kg/min') continue;
        const weight = weightOn(animal, later, plan.definitions.get(animal.population));
        const kilograms = typeof weight === 'string' ? undefined : weight.grams / 1000;
        const minutes = kilograms === undefined ? undefined : volume.unit === 'mL' ? volume.value / (rate.value * kilograms) : (volume.value * kilograms) / rate.value;
        const known = found.get(step.id)?.longest;
        found.set(step.id, { session, phase, said: `${volume.written} at ${rate.written}`, longest: minutes === undefined ? known : Math.max(known ?? 0, minutes) });
      }
    }
  }
  return [...found].map(([id, { session, phase, said, longest }]): Problem => {
    const step = plan.steps.get(id);
    const example = `${step?.verb ?? ''} ${(step?.materials ?? []).map((material) => plan.definitions.get(material)?.name ?? nameOf(material)).join(' + ')} for ${longest === undefined ? '5 min' : lengthText(Number(significant(longest)))}`;
    return {
      input: 'protocol',
      ...(step !== undefined && { at: positionText(step.at) }),
      message: `The length of ${nameOf(id)} in ${nameOf(session)} (${nameOf(phase)}) depends on what each animal weighs, ${said}${longest === undefined ? '' : `: up to ${lengthText(Number(significant(longest)))}`}; a calendar needs one length for all. State it, as in “${example}”.`,
    };
  });
}
