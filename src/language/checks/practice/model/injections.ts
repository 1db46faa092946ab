import { flatMap } from '../../../flat-map.js';
import type { Administration } from './administrations.js';
import type { ExperimentModel } from './experiment.js';
import { grouped } from '../../../grouped.js';

/** Routes by which a syringe and a needle bring something under the skin or deeper; not into the brain, where volumes are small. */
export const injectedRoutes: ReadonlySet<string | undefined> = new Set(['sc', 'ip', 'iv', 'im']);

/** What is injected at once; all of it in one syringe. */
export type Syringe = readonly Administration[];

function receivesItself({ arm, step: { participants } }: Administration): boolean {
  return participants.some(({ role, animals }) => role === 'receives' && animals !== null && (animals === arm.id || animals === arm.animals));
}

/** The syringes that the animals of one arm themselves get on one day, in every case: none that depends on what will be measured. */
function syringesADay(experiment: ExperimentModel): readonly (readonly Syringe[])[] {
  const injected = experiment.administrations.filter(
    (given) => given.declared.step.verb === 'inject' && injectedRoutes.has(given.route) && given.step.condition === undefined && receivesItself(given),
  );
  return flatMap([...grouped(injected, ({ track }) => track).values()], (ofTrack) => {
    // Days of several phases may be the same day; where it is not known, each stands for itself.
    const days = grouped(ofTrack, ({ day }) => day.day ?? day);
    return [...days.values()].map((ofDay) => [...grouped(ofDay, ({ step }) => step).values()]);
  });
}

export const dailySyringes = (experiment: ExperimentModel): readonly (readonly Syringe[])[] => experiment.derived(syringesADay);
